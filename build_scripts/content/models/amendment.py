"""What an amendment changed, for the page that tells: words, and for whom, with examples that open in the quiz."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content import addresses
from build_scripts.content.models.naming import name_of
from policy_engine.model.answers import Answers
from policy_engine.model.policy import Policy
from policy_engine.versions.comparison import Comparison, PathwayChange, compare
from policy_engine.versions.earlier import EarlierVersion
from policy_engine.versions.effect_words import effect_words, share_words
from policy_engine.versions.effects import Effect, Effects
from policy_engine.versions.share_code import write_code
from policy_engine.versions.text_changes import ClauseChange, Stretch


@dataclass(frozen=True, slots=True)
class EffectView:
    """One way in which somebody fares otherwise: in words, its share, a smallest example, and the quiz opened with it."""

    words: str
    share: str
    example: tuple[tuple[str, str], ...]
    link: str


@dataclass(frozen=True, slots=True)
class PathwayView:
    """A pathway, or all together: how many situations it is open in, before and now. ``state`` is what else there is to say of it."""

    title: str
    page: str
    state: str
    before: str
    now: str
    effects: tuple[EffectView, ...]


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause that was changed: how it is cited, then and now, what happened to it, the words, and where they stand today."""

    name: str
    kind: str
    stretches: tuple[Stretch, ...]
    page: str


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """The step from one earlier version to the version in force."""

    before: str
    now: str
    clauses: tuple[ClauseView, ...]
    together: PathwayView
    affected: tuple[PathwayView, ...]
    unaffected: tuple[PathwayView, ...]


def amendments(policy: Policy, earlier: tuple[EarlierVersion, ...]) -> tuple[AmendmentView, ...]:
    """The version in force compared with each earlier one, the latest first."""
    return tuple(_amendment(compare(one.policy, policy)) for one in reversed(earlier))


def _amendment(found: Comparison) -> AmendmentView:
    views = [(one, _pathway(found, one)) for one in found.pathways]
    return AmendmentView(
        before=found.before.version,
        now=found.now.version,
        clauses=tuple(_clause(found, one) for one in found.clauses),
        together=_view(found, found.together, "几条路合起来看"),
        affected=tuple(view for one, view in views if one.effects.found),
        unaffected=tuple(view for one, view in views if not one.effects.found),
    )


def _clause(found: Comparison, change: ClauseChange) -> ClauseView:
    sides = ((found.before, change.before), (found.now, change.now))
    names = dict.fromkeys(name_of(policy, one).short or one for policy, one in sides if one is not None)
    page = "" if change.now is None else addresses.in_text(change.now)
    return ClauseView(" → ".join(names), change.kind, change.stretches, page)


def _pathway(found: Comparison, change: PathwayChange) -> PathwayView:
    if change.now is not None:
        clause = name_of(found.now, found.now.clause_of(change.now.quote))
        state = "新增" if change.before is None else ""
        title = f"{change.now.title}（{clause.short}）"
        return _view(found, change.effects, title, addresses.clause_page(clause.id), state)
    return _view(found, change.effects, change.shown.title, state="没有了")


def _view(found: Comparison, effects: Effects, title: str, page: str = "", state: str = "") -> PathwayView:
    before, now = share_words(effects.open_before), share_words(effects.open_now)
    return PathwayView(title, page, state, before, now, tuple(_effect(found, one) for one in effects.found))


def _effect(found: Comparison, effect: Effect) -> EffectView:
    known = {one.id for one in found.now.facts}
    readable = Answers(tuple((fact, option) for fact, option in effect.witness if fact in known))
    code = write_code(found.now, None, None, readable)
    return EffectView(
        effect_words(found.now.vocabulary, effect),
        share_words(effect.share),
        tuple(found.example(effect)),
        f"{addresses.QUIZ}#a={code}",
    )
