"""The citations of a text as a table that a browser walks: what `policy_engine.citing.citation` would answer, step by step.

A citation is a chain of steps (第三部分 · 第（一）项 · 第2目). What a chain means depends only on the clauses found so far and on how deep the last
step stands: that pair is a state, and every step leads from one to the next. So the table is found by trying every step in every state that
can be reached; the browser needs neither the text nor any knowledge of it. Lists and ranges are not in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from build_scripts.content import addresses
from build_scripts.content.models.clauses import operative_clauses
from build_scripts.content.models.naming import name_of
from policy_engine.citing.chains import depth_beneath, own_depth
from policy_engine.citing.citation import candidates_note, nearest_to, what_is_there
from policy_engine.citing.numbers import Above
from policy_engine.citing.search import find_step
from policy_engine.citing.words import TOKEN, UNIT, UNITS, Form, Step
from policy_engine.model.document import Document
from policy_engine.model.policy import Policy
from policy_engine.model.reading.numbering import chinese_numeral

PATH = "assets/citations.json"

_HIGHEST = 40
_DEEPEST = 30
_UNNUMBERED: dict[Form, tuple[tuple[str, str], ...]] = {
    "lead": (("lead", "引言"), ("preface", "序言")),
    "closing": (("closing", "末段"),),
}
_NOT_STEPS = frozenset({"heading", *_UNNUMBERED})


@dataclass(frozen=True, slots=True)
class _State:
    """The clauses found so far, None before the first step, and the depth of the last step."""

    above: Above
    depth: int


def citation_table(policy: Policy) -> str:
    """The table as JSON.

    ``token``, ``unit``, ``units``, ``numerals`` and ``depths`` say how words are read; ``beneath`` how deep each form stands beneath a step
    of some depth, and by leaving it out that it cannot follow. ``states[0]`` is the start. A state has the ``clauses`` found (candidates if
    more than one), the ``note`` that then says so, ``there``, which says what does exist beneath it, with ``nearest``, and the steps that
    lead on (``next``). ``clauses`` gives each passage its name and its address.
    """
    states = _states(policy.document)
    numbers = {state: number for number, state in enumerate(states)}
    return json.dumps(
        {
            "token": TOKEN.pattern.replace("(?P<", "(?<"),
            "unit": UNIT.pattern,
            "units": UNITS,
            "depths": {form: own_depth(form) for form in get_args(Form)},
            "beneath": [
                {form: deep for form in get_args(Form) if (deep := depth_beneath(form, depth)) is not None}
                for depth in range(_DEEPEST)
            ],
            "numerals": [chinese_numeral(number) for number in range(1, _HIGHEST + 1)],
            "clauses": _named(policy, _passages(policy.document)),
            "states": [_told(policy.document, state, leads, numbers) for state, leads in states.items()],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _steps(document: Document) -> Iterator[tuple[str, Step]]:
    """Every step that could lead anywhere in a text, with the name that the browser gives it."""
    highest = max((one.number or 0 for one in document.clauses), default=0)
    sentences = max((len(document.sentences(one.id)) for one in document.clauses), default=0)
    for form in get_args(Form):
        for key, words in _UNNUMBERED.get(form, ()):
            yield key, Step(form, words)
        if form in _NOT_STEPS:
            continue
        for number in range(-1, max(highest, sentences, 1) + 1):
            yield f"{form}{number}", Step(form, "一", number)
            if form == "bracketed":
                yield f"{form}{number}a", Step(form, "1", number)


def _states(document: Document) -> dict[_State, dict[str, _State]]:
    """Every state that can be reached, in the order of finding, with the steps that lead on."""
    found: dict[_State, dict[str, _State]] = {}
    steps, waiting = tuple(_steps(document)), [_State(None, 0)]
    while waiting:
        state = waiting.pop()
        if state in found:
            continue
        found[state] = dict(_onward(document, state, steps))
        waiting += found[state].values()
    return found


def _onward(document: Document, state: _State, steps: tuple[tuple[str, Step], ...]) -> Iterator[tuple[str, _State]]:
    for key, step in steps:
        depth = depth_beneath(step.form, state.depth)
        below = find_step(document, step, state.above) if depth is not None else ()
        if depth is not None and below:
            yield key, _State(below, depth)


def _passages(document: Document) -> list[str]:
    sentences = [one.id for clause in document.clauses for one in document.sentences(clause.id)]
    return [*(one.id for one in document.clauses), *sentences]


def _told(document: Document, state: _State, leads: dict[str, _State], numbers: dict[_State, int]) -> dict[str, Any]:
    clauses = state.above or ()
    nearest = nearest_to(document, state.above)
    return {
        "clauses": clauses,
        "note": candidates_note(document, clauses) if len(clauses) > 1 else "",
        "nearest": nearest,
        "there": what_is_there(document, nearest),
        "next": {key: numbers[one] for key, one in leads.items()},
    }


def _named(policy: Policy, passages: list[str]) -> dict[str, dict[str, str]]:
    """Each passage: short citation, title, and the built page where it is read, as its address from the home page."""
    operative = set(operative_clauses(policy))
    return {one: _name(policy, one, is_operative=one in operative) for one in passages}


def _name(policy: Policy, passage: str, *, is_operative: bool) -> dict[str, str]:
    name = name_of(policy, passage)
    source = addresses.clause_page(passage) if is_operative else addresses.in_text(passage)
    return {"short": name.short, "title": name.title, "address": addresses.relative_url(addresses.HOME, source)}
