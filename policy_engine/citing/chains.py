"""The chains of steps of a citation, each made complete: in 三（一）1、3和5 the later ones inherit 三（一）."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from policy_engine.citing.words import Form, Joint, Step, read_tokens

Chain = tuple[Step, ...]
_Placed = list[tuple[Step, int]]

# How deep a form stands; only the order counts. Forms that are missing stand one below what is before them.
_DEPTH: dict[Form, int] = {
    "attachment": 1,
    "division": 2,
    "chapter": 3,
    "section": 4,
    "part": 5,
    "numeral": 5,
    "closing": 5,
    "id": 5,
    "article": 6,
    "paragraph": 7,
    "bracketed": 7,
    "subitem": 8,
    "decimal": 8,
    "small": 8,
    "lead": 8,
    "unnumbered": 9,
    "sentence": 20,
}
_SHALLOWEST: dict[Form, int] = {"item": 7, "heading": 0}
# Below a clause of the same or a deeper level these mean simply the next level: 三（一）一, 三（一）2（3）, 3.1.2.
_NESTING = frozenset({"numeral", "bracketed", "id"})


@dataclass(frozen=True, slots=True)
class Citation:
    """What was cited: complete chains, and for each but the first whether a range leads to it."""

    chains: tuple[Chain, ...]
    ranges: tuple[bool, ...]


def read_citation(words: str, headings: Sequence[str]) -> Citation | None:
    """Read normalized words; None when nothing stands between two joints or a chain goes up again."""
    chains: list[list[Step]] = [[]]
    joints: list[Joint] = []
    for token in read_tokens(words, headings):
        if isinstance(token, Step):
            if joints and _goes_on(chains, joints[-1], token):
                joints.pop()
                chains.pop()
            chains[-1].append(token)
        else:
            joints.append(token)
            chains.append([])
    if joints and joints[-1].is_loose and not chains[-1]:  # punctuation at the end
        joints.pop()
        chains.pop()
    if not all(chains):
        return None
    _share_units(chains)
    complete: list[_Placed] = []
    for chain in chains:
        placed = _placed(chain, complete[-1] if complete else [])
        if placed is None:
            return None
        complete.append(placed)
    steps = tuple(tuple(step for step, _ in one) for one in complete)
    return Citation(steps, tuple(joint.is_range for joint in joints))


def _goes_on(chains: list[list[Step]], joint: Joint, step: Step) -> bool:
    """Whether punctuation stands inside one citation: 第三部分，第（一）项 goes down, 1、3 does not."""
    if not joint.is_loose or chains[-1] or not chains[-2]:
        return False
    above = chains[-2][-1]
    if step.form == "sentence" and step.words[0] in "第末最":  # 三（二）1，第二句
        return above.form != "sentence" and not above.words.startswith("第")
    return 0 < own_depth(above.form) < own_depth(step.form)


def own_depth(form: Form) -> int:
    """How deep a form stands at least; 0 where it says nothing about depth."""
    return _DEPTH.get(form, _SHALLOWEST.get(form, 0))


def _share_units(chains: list[list[Step]]) -> None:
    """In 第一、三句 and 1至3目 the unit stands once, after the last number."""
    for chain, following in zip(reversed(chains[:-1]), reversed(chains[1:]), strict=True):
        last, unit = chain[-1], following[0]
        shares = last.form in {"unmarked", "numeral"} and unit.form not in {
            "unmarked",
            "numeral",
            "decimal",
            "bracketed",
        }
        above = max((_DEPTH.get(step.form, 0) for step in chain[:-1]), default=0)
        if shares and unit.number and _DEPTH.get(unit.form, 20) > above:
            chain[-1] = replace(last, form=unit.form)


def _placed(chain: Sequence[Step], before: _Placed) -> _Placed | None:
    """Put what a chain inherits in front of it, each step with its depth."""
    placed = _inherited(chain[0], before)
    for step in chain:
        depth = depth_beneath(step.form, placed[-1][1] if placed else 0)
        if depth is None:
            return None
        placed.append((step, depth))
    return placed


def depth_beneath(form: Form, above: int) -> int | None:
    """How deep a step stands beneath one at depth `above` (0: at the top); None if such a step cannot follow."""
    if form == "inserted":  # stands beside the article before it
        return above or None
    if form == "heading":  # says the same clause again, or one beneath it
        return above
    if form in _NESTING or form not in _DEPTH:
        return max(_DEPTH.get(form, _SHALLOWEST.get(form, 5)), above + 1)
    return _DEPTH[form] if _DEPTH[form] > above else None


def _inherited(first: Step, before: _Placed) -> _Placed:
    """The steps of the chain before that stand above the first step of this one."""
    if not before or first.form == "heading":
        return []
    if first.form == "inserted":  # 第三条之一、之二
        return [pair for pair in before if own_depth(pair[0].form) and pair[1] <= _DEPTH["article"]]
    same = [depth for step, depth in before if step.form == first.form and step.form != "id"]
    if same:
        depth = same[-1]
    elif first.form in _DEPTH:
        depth = _DEPTH[first.form]
    else:  # 三（一）2和第3项: as deep as the last number
        depth = max(depth for step, depth in before if step.form != "sentence")
    return [pair for pair in before if pair[1] < depth] if depth <= before[-1][1] else []
