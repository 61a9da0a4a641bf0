"""Lines of answers in, the same lines with status and landing out: CSV or JSON lines, a batch at a time.

Every line is a situation of its own, so any partition of the lines gives the same results: on one machine or on many.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from io import StringIO
from itertools import islice

from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.populations.assess_many import assess_many
from policy_engine.populations.population import from_words, members
from policy_engine.reasoning.status import Status

ID = "id"
"""The one column that may stand beside the answers: whose they are."""

BATCH = 10_000
"""How many lines are held at a time."""

_JSON = '一行写一个对象：{"问题编号": "答案编号"}，不清楚的写 "unknown"，没问过的不写'
_CSV = "每行的格数要和表头一样；没问过的留空，不清楚的写 unknown"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number, counted from 1, whose it is, and the answers."""

    number: int
    given: Mapping[str, object]
    answers: Answers


@dataclass(frozen=True, slots=True)
class Result:
    """What comes of one line for a pathway or landing order; ``landing`` are ids of places."""

    status: str
    landing: list[str]


def assessed_lines(policy: Policy, lines: Iterable[str], today: str = "") -> Iterator[str | PolicyFaults]:
    """Each line with what comes of it on the day ``today``, in order; in place of one that cannot be read what is wrong with it; the rest goes on.

    Raises:
        PolicyFaults: the header of a table names what the policy does not ask.
    """
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    first = next(numbered, None)
    if first is None:
        return
    header = None if first[1].lstrip("\ufeff").lstrip().startswith("{") else _header(policy, first[1])
    if header is not None:
        yield _csv_line((*header, *_result_columns(policy)))
        first = None
    while batch := [*([first] if first else []), *islice(numbered, BATCH)]:
        first = None
        yield from _batch(policy, [_read(policy, number, line, header, today) for number, line in batch], header)


def _batch(
    policy: Policy, rows: list[Row | PolicyFaults], header: tuple[str, ...] | None
) -> Iterator[str | PolicyFaults]:
    good = [one for one in rows if isinstance(one, Row)]
    results = _results(policy, good)
    for row in rows:
        if isinstance(row, PolicyFaults):
            yield row
        elif header is None:
            told_of = {name: asdict(one) for name, one in next(results).items()}
            yield json.dumps({**row.given, **told_of}, ensure_ascii=False)
        else:
            told = [words for one in next(results).values() for words in (one.status, " ".join(one.landing))]
            yield _csv_line((*(str(row.given.get(name, "")) for name in header), *told))


def _results(policy: Policy, rows: list[Row]) -> Iterator[dict[str, Result]]:
    """For each row every pathway and landing order with its status and the places where it certainly leads."""
    columns = {fact.id: [row.answers.get(fact.id) or "" for row in rows] for fact in policy.facts}
    found = {
        name: (_held(standing.statuses, len(rows)), _held(standing.places, len(rows)))
        for name, standing in assess_many(policy, from_words(policy, columns)).items()
    }
    told = [
        {name: Result(statuses[number][0], places[number]) for name, (statuses, places) in found.items()}
        for number in range(len(rows))
    ]
    return iter(told)


def _held(sets: Mapping[Status, int] | Mapping[str, int], count: int) -> list[list[str]]:
    """For each person the names of the sets that they belong to."""
    told: list[list[str]] = [[] for _ in range(count)]
    for name, people in sets.items():
        for own, belongs in zip(told, members(people, count), strict=True):
            if belongs:
                own.append(name)
    return told


def _read(policy: Policy, number: int, line: str, header: tuple[str, ...] | None, today: str) -> Row | PolicyFaults:
    where = f"第 {number} 行"
    try:
        given = _json_object(line) if header is None else dict(zip(header, _cells(line, len(header)), strict=True))
    except (ValueError, RecursionError, csv.Error):
        remedy = _JSON if header is None else _CSV
        return PolicyFaults((Fault(where, "读不出这一行", line.strip()[:80], remedy=remedy),))
    answers = {key: value for key, value in given.items() if key != ID and (header is None or value != "")}
    try:
        return Row(number, given, read_answers(policy.facts, answers, today))
    except PolicyFaults as error:
        return PolicyFaults(tuple(replace(one, where=f"{where} {one.where}") for one in error.faults))


def _json_object(line: str) -> dict[str, object]:
    given = json.loads(line.lstrip("\ufeff"), object_pairs_hook=_each_once)
    if not isinstance(given, dict):
        raise ValueError  # noqa: TRY004 - as all that is wrong with a line
    return given


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


def _cells(line: str, wanted: int | None = None) -> list[str]:
    cells = [one.strip() for one in next(csv.reader([line], strict=True))]
    if wanted is not None and len(cells) != wanted:
        raise ValueError
    return cells


def _header(policy: Policy, line: str) -> tuple[str, ...]:
    try:
        names = _cells(line.lstrip("\ufeff"))
    except csv.Error as error:
        raise PolicyFaults((Fault("第 1 行", "读不出表头", line.strip()[:80], remedy=_CSV),)) from error
    if len(set(names)) < len(names):
        raise PolicyFaults((Fault("第 1 行", "有一列写了两次", remedy="每个问题只留一列"),))
    # Checked as a question would be, with the nearest spelling; its answers come with the lines.
    read_answers(policy.facts, {name: "unknown" for name in names if name != ID})
    return tuple(names)


def _result_columns(policy: Policy) -> Iterator[str]:
    for name in (*(one.id for one in policy.provisions), *(one.direction for one in policy.landing_orders)):
        yield from (f"{name}.status", f"{name}.landing")


def _csv_line(cells: Iterable[str]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
