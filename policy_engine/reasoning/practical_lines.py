"""What a pathway takes in practice: who may come along, what to bring, what it costs, by when, whom to see; where the text is silent, whom to ask.

A line that concerns some people alone stands here in both its forms, so that the page can choose between them without the engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, assert_never

from policy_engine.model.anchoring import words_about_family, words_about_offices
from policy_engine.model.answers import Answers
from policy_engine.model.applying import (
    Applying,
    Deadline,
    Fee,
    Material,
    Notice,
    Office,
    concerning,
    materials_for,
    offices_for,
)
from policy_engine.model.condition import Condition
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.condition_words import in_one_clause
from policy_engine.reasoning.explanation import certain_truth
from policy_engine.reasoning.lines import Line
from policy_engine.reasoning.words import quoted, said, sentence

_TOLD_OF: Final = {Fee: "要多少钱", Deadline: "要多久"}
"""What is said to be unwritten of a pathway where the text writes it of others."""


@dataclass(frozen=True, slots=True)
class ForSome:
    """A line for whoever meets ``only_if`` alone; ``perhaps`` are its words while that is not certain. ``owner`` is the id of what it tells."""

    owner: str
    only_if: Condition
    line: Line
    perhaps: str


def practical_lines(policy: Policy, provision: Provision, answers: Answers) -> tuple[Line, ...]:
    """What is told with some answers."""
    return tuple(line for one in what_it_takes(policy, provision) for line in _told(policy, one, answers))


def _told(policy: Policy, one: Line | ForSome, answers: Answers) -> Iterator[Line]:
    if isinstance(one, Line):
        yield one
        return
    compilation = compile_policy(policy)
    with compilation.space.scratch():
        concerned = certain_truth(compilation, compilation.truth(one.only_if), answers)
    if concerned is not False:
        yield one.line if concerned else replace(one.line, text=one.perhaps)


def what_it_takes(policy: Policy, provision: Provision) -> Iterator[Line | ForSome]:
    """Every line whatever the answers are, in the order in which it is told."""
    family = quoted(words_about_family(policy, provision))
    unnamed = said("relatives_said", words=family) if family else said("relatives_unnamed")
    yield Line("sentence", said("relatives_named") if provision.covers_relatives else unnamed)
    clause = policy.clause_of(provision.quote)
    if materials_for(policy.applying, provision.id):
        yield from (_cited(said("bring", material=one), one, clause) for one in provision.materials)
    elif provision.materials:
        materials = quoted(provision.materials)
        yield Line("sentence", said("bring_materials", materials=materials, ask_at=policy.ask_at))
    else:
        yield _unwritten(policy, "带什么")
    concerned = concerning(policy.applying, provision.id)
    notices = [one for one in concerned if isinstance(one, Notice)]
    yield from (_line(policy, one) for one in concerned if one not in notices)
    yield from (_unwritten(policy, what) for what in unwritten(policy, provision))
    if not offices_for(policy.applying, provision.id):  # these have been named one by one, for whom each is
        names = "、".join(policy.agencies_of(clause)) or quoted(words_about_offices(policy, provision))
        yield Line("sentence", said("departments", names=names)) if names else _unwritten(policy, "哪些部门负责")
    yield from (_line(policy, one) for one in notices)


def unwritten(policy: Policy, provision: Provision) -> tuple[str, ...]:
    """What the text writes for other people or pathways and not for whoever takes this one."""
    concerned = concerning(policy.applying, provision.id)
    listed = materials_for(policy.applying, provision.id)
    others = (
        what
        for kind, what in _TOLD_OF.items()
        if any(isinstance(one, kind) for one in policy.applying) and not any(isinstance(one, kind) for one in concerned)
    )
    for_some = (("别的材料", listed), ("别的情况到哪里办", offices_for(policy.applying, provision.id)))
    of_the_rest = (what for what, ones in for_some if ones and all(one.concern.only_if is not None for one in ones))
    return (*of_the_rest, *others)


def _unwritten(policy: Policy, what: str) -> Line:
    return Line("sentence", said("unwritten", what=what, ask_at=policy.ask_at))


def _line(policy: Policy, one: Applying) -> Line | ForSome:
    line = _cited(applying_words(one), one.quote, policy.clause_of(one.quote))
    only_if = one.concern.only_if
    return line if only_if is None else ForSome(one.id, only_if, line, perhaps_words(one, only_if))


def _cited(words: str, quote: str, clause: str) -> Line:
    return Line("sentence", words, lines=(Line("quote", "", quote=quote, clause=clause),))


def applying_words(one: Applying) -> str:
    """What to bring, to pay or to wait for, to whom it surely concerns."""
    match one:
        case Material():
            return said("bring", material=_called(one))
        case Fee():
            return said("fee", title=one.title, amount=one.amount)
        case Deadline():
            return said("deadline", who=one.who, act=one.act, time=one.time)
        case Office():
            return said("office", office=one.name)
        case Notice():
            return sentence(one.explanation)
        case _ as never:
            assert_never(never)


def perhaps_words(one: Applying, only_if: Condition) -> str:
    """The same to whom it may concern: with the condition."""
    words = said("bring_too", material=_called(one)) if isinstance(one, Material) else applying_words(one)
    return said("if", condition=in_one_clause(only_if), words=words)


def _called(one: Material) -> str:
    return f"{one.name}（{one.copies}）" if one.copies else one.name
