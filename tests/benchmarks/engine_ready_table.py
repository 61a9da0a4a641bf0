"""The engine-ready benchmark's figures as tables: medians, and ratios against a peer in the same run."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

VISITS: Final = ("cold", "second")


@dataclass(frozen=True, slots=True)
class Visit:
    """One page, once: milliseconds from navigation to the first verdict, and bytes that had come over the line by then."""

    page: str
    condition: str
    visit: str
    milliseconds: float
    received: int


def median(visits: Iterable[Visit], **wanted: str) -> tuple[float, float] | None:
    """The medians of milliseconds and of bytes of the visits that have these properties; None if there are none."""
    found = [one for one in visits if all(getattr(one, name) == value for name, value in wanted.items())]
    if not found:
        return None
    return statistics.median(one.milliseconds for one in found), statistics.median(one.received for one in found)


def table(visits: Sequence[Visit], pages: Sequence[str], aims: Mapping[tuple[str, str], float]) -> str:
    """One line for each condition, visit and page; ratios are against the last of `pages`. `aims`: by condition and visit, for the first."""
    heads = ("condition", "visit", "page", "ms", "range", "ratio", "aim", "bytes", "ratio")
    lines = [_line(heads), "| --- " * len(heads) + "|"]
    for condition in dict.fromkeys(one.condition for one in visits):
        for visit in VISITS:
            base = median(visits, condition=condition, visit=visit, page=pages[-1])
            for page in pages:
                own = median(visits, condition=condition, visit=visit, page=page)
                if own is None or base is None:
                    continue
                times = [
                    one.milliseconds
                    for one in visits
                    if (one.page, one.condition, one.visit) == (page, condition, visit)
                ]
                aim = f"≤ {aims[condition, visit]:.2f}" if page == pages[0] and (condition, visit) in aims else ""
                figures = (f"{own[0]:.0f}", f"{min(times):.0f}–{max(times):.0f}", _ratio(own[0], base[0]), aim)
                lines.append(_line((condition, visit, page, *figures, f"{own[1]:.0f}", _ratio(own[1], base[1]))))
    return "\n".join(lines)


def _ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other else "–"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
