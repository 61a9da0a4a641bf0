"""What is typed for a number or a day is read, refused and sorted by the page exactly as in Python."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from random import Random

from policy_engine.model.answers import read_answers
from policy_engine.model.elapsed import Day
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import Fact
from policy_engine.reasoning.report import fact_json
from tests.model import test_elapsed as elapsed
from tests.model.test_quantity import AGE, AREA

READER = Path(__file__).with_name("read_numbers.mjs")
TYPED = (
    *("", " ", "平方米", "周岁", "-1", "－60", "10001", "9" * 400, "六十", "60亩", "1e3", "nan", "Infinity", "0x10"),
    *("0", "16", "16.0", "16.5", "17", "18", "59.99", "60", "６０．０平方米", " 89.9 平方米 ", "90", "1,000", "1,00"),
    *(
        "1,000,000",
        "10000",
        "10,000",
        "150",
        "150周岁",
        "151",
        ".5",
        "5.",
        "--5",
        "+5",
        "06",
        "1 000",
        "60平方米平方米",
    ),
)


TYPED_DAYS = (
    *(
        "",
        "　",
        "-3",
        "3",
        "1e3",
        "三年前",
        "2024-03",
        "2024-13-01",
        "2023-02-29",
        "00000101",
        "20240230",
        "2024-04-31",
    ),
    *(
        "2024-3-1",
        "２０２４．０３．０１",
        " 2024 / 3 / 1 ",
        "2024年3月1日",
        "2024年03月01",
        "20240301",
        "2024.3-1",
        "2024-3-1-",
    ),
    *("9999-12-31", "1900-01-01", "0001-01-01", "2024\u00a03-1", "2024-03-01\ufeff", "\u20282024-03-01"),
)
EVENTS = (elapsed.STAY, elapsed.MONTHS, elapsed.DAYS, elapsed.AGE)
TODAY = ("2026-11-28", "2027-02-28", "2028-02-29", "2027-03-01")


def by_python(fact: Fact, typed: str, today: str) -> dict[str, str | None]:
    try:
        return {"option": read_answers((fact,), {fact.id: typed}, today).get(fact.id)}
    except PolicyFaults as refused:
        return {"problem": refused.faults[0].problem}


def told_by_the_page(asked: list[tuple[Fact, str, str]]) -> list[dict[str, str]]:
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    lines = "\n".join(json.dumps({"fact": fact_json(fact), "typed": typed, "today": on}) for fact, typed, on in asked)
    done = subprocess.run(
        [node, str(READER)], input=lines, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_page_reads_every_number_as_python_does() -> None:
    random = Random(17)  # noqa: S311 - no secret; the same every time
    drawn = ("".join(random.choices("0123456789.,-六平方米 ", k=random.randint(1, 6))) for _ in range(400))
    asked = [(fact, typed, TODAY[0]) for typed in (*TYPED, *drawn) for fact in (AREA, AGE)]
    told = told_by_the_page(asked)
    assert [(one, by_page) for one, by_page in zip(asked, told, strict=True)] == [
        (one, by_python(*one)) for one in asked
    ]
    assert len({one.get("problem", "")[:4] for one in told}) == 6


def around(today: str) -> list[str]:
    """The days on which something begins to count, and those before and after: of every limit, leap days and month ends among them."""
    year, month, date = (int(part) for part in today.split("-"))
    back = [Day(year - years, month, 1) for years in (0, 3, 17, 18, 120)] + [
        Day(year - 1, month, 1).later((months, 0)) for months in (8, 11)
    ]
    near = [one.later((0, days)) for one in back for days in range(32)]
    return [*map(str, near), str(Day(year, month, date)), str(Day(year, month, date).later((0, 1)))]


def test_the_page_sorts_every_day_as_python_does() -> None:
    asked = [(fact, typed, on) for on in TODAY for fact in EVENTS for typed in (*TYPED_DAYS, *around(on))]
    told = told_by_the_page(asked)
    assert [(one, by_page) for one, by_page in zip(asked, told, strict=True)] == [
        (one, by_python(*one)) for one in asked
    ]
    assert {one["option"] for one in told if "option" in one} == {one.id for fact in EVENTS for one in fact.options}
    assert len({one.get("problem", "")[:4] for one in told}) == 6
