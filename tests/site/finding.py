"""What the search field finds for a list of questions, without a browser: the page's own modules, run by Node on a built site."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

FINDER = Path(__file__).with_name("find_all.mjs")
LISTS = Path(__file__).parent.parent / "data/search"
NO_ANSWER = "没有正好回答这句话的页"
"""What is said first where the plan does not answer; in the lists 没有:X asks for it, with X in the place to ask that it names."""

FIRST_PAGE = 10
SECTIONS = 3
"""How many of a page's sections are in sight below it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A page or a section, and the line under which it is shown."""

    location: str
    title: str


Found = list[list[Hit]]
"""The results, best first; each is a page followed by its sections."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the places any of which answers it."""

    query: str
    places: tuple[str, ...]

    def answered(self, found: Found, results: int, sections: int) -> bool:
        """Whether one of the first results answers: it is a place wanted, or lists one, or it says that no page answers, and whom to ask."""
        for hits in found[:results]:
            if NO_ANSWER in hits[0].title:
                offices = [one.removeprefix("没有:") for one in self.places if one.startswith("没有:")]
                if hits is found[0] and any(office in hits[0].title for office in offices):
                    return True
            elif any(self.wants(hit.location) for hit in hits[: 1 + sections]):
                return True
        return False

    def wants(self, location: str) -> bool:
        """Whether this is a place that answers; one that ends in * stands for all that begin so."""
        return any(location.startswith(one[:-1]) if one.endswith("*") else location == one for one in self.places)

    def first_place(self, found: Found) -> bool:
        """Whether the first result answers."""
        return self.answered(found, 1, 1)

    def first_page(self, found: Found) -> bool:
        """Whether the first page of results answers."""
        return self.answered(found, FIRST_PAGE, SECTIONS)


def read_list(name: str) -> list[Asked]:
    """The questions of a list in ``tests/data/search``."""
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    parts = (line.partition(" | ") for line in lines if line and not line.startswith("#"))
    return [Asked(query, tuple(places.split())) for query, _, places in parts]


def find(site: Path, queries: list[str]) -> dict[str, Found]:
    """For each query what the search of a built site finds."""
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    done = subprocess.run(
        [node, str(FINDER)],
        input=json.dumps({"site": str(site.resolve()), "queries": queries}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    results = [[[Hit(**hit) for hit in hits] for hits in one] for one in json.loads(done.stdout)]
    return dict(zip(queries, results, strict=True))
