"""One pathway without the engine's reasons: every condition by the person's own answer, and the place by the outcome.

A compound is never worked out here: how several conditions come together is the outcome's to say. What only the engine
knows is said to be on its way. ``docs/assets/quiz`` does the same with what the build publishes.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.anchoring import anchor_of
from policy_engine.model.condition import Condition, Negate, Statement, children
from policy_engine.reasoning import words
from policy_engine.reasoning.conclusion import Conclusion
from policy_engine.reasoning.condition_words import group_words, with_weights
from policy_engine.reasoning.explanation import statement_state
from policy_engine.reasoning.lines import Line, Section, having_lines, sentences
from policy_engine.reasoning.pathway_lines import caution_lines, minded_of
from policy_engine.reasoning.practical_lines import practical_lines
from policy_engine.reasoning.ranking import PathwayOutcome
from policy_engine.reasoning.settlement import passage_naming
from policy_engine.reasoning.status import UNMET
from policy_engine.reasoning.told import told_of
from policy_engine.reasoning.words import said, sentence


def incomplete_sections(found: Conclusion, pathway: PathwayOutcome) -> tuple[Section, ...]:
    """A pathway in the order in which it is told, with what can be looked up."""
    is_open, is_closed = pathway.is_open, pathway.status in UNMET
    landing = found.policy.vocabulary.fill(words.SECTIONS["landing" if is_open else "landing_if"])
    waiting = {name: (Line("pending", said(f"pending_{name}")),) for name in ("deciding", "changes")}
    bring = () if is_closed else practical_lines(found.policy, pathway.provision, found.answers)
    minded = minded_of(pathway.provision, pathway.status, found.answers)
    return having_lines(
        (
            Section(
                "changes", words.SECTIONS["changes"], waiting["changes"] if pathway.status == "not_entitled" else ()
            ),
            Section("deciding", words.SECTIONS["deciding"], () if is_open or is_closed else waiting["deciding"]),
            Section("why", words.WHY[pathway.status], tuple(_why(found, pathway)), sheet=True),
            Section("landing", landing, () if is_closed else tuple(_landing(found, pathway)), sheet=True, spoken=True),
            Section("mind", words.SECTIONS["mind"], caution_lines(minded), sheet=True, spoken=True),
            Section("bring", words.SECTIONS["bring"], bring, sheet=True, spoken=True),
        )
    )


def _why(found: Conclusion, pathway: PathwayOutcome) -> Iterator[Line]:
    provision, reach = pathway.provision, found.policy.reach
    yield from sentences([sentence(provision.explanation)])
    for condition in (reach, provision.precondition):
        if condition is not None and not (condition is reach and _is_met(found, condition)):
            yield _condition(found, condition, provision.quote)
    yield Line("pending", said("pending_reasons"))
    yield Line("fold", said("whole"), lines=(Line("quote", "", quote=provision.quote, clause=pathway.clause),))


def _is_met(found: Conclusion, reach: Condition) -> bool:
    """Whether a condition is a single statement that holds."""
    return isinstance(reach, Statement) and statement_state(reach, found.answers.get(reach.fact.id))[0] == "holds"


def _condition(found: Conclusion, condition: Condition, passage: str, *, negated: bool = False) -> Line:
    if isinstance(condition, Statement):
        return _statement(found, condition, passage, negated=negated)
    if isinstance(condition, Negate):
        return _condition(found, condition.item, passage, negated=not negated)
    parts = (_condition(found, one, passage, negated=negated) for one in children(condition))
    return Line("group", group_words(condition, negated=negated), lines=with_weights(condition, parts))


def _statement(found: Conclusion, statement: Statement, passage: str, *, negated: bool) -> Line:
    anchor = anchor_of(found.policy, statement, passage)
    answer = found.answers.get(statement.fact.id)
    state = condition_state(statement, answer, negated=negated)
    return Line(
        "reason",
        condition_words(statement, negated=negated).get(state, sentence(statement.fact.topic)),
        state=state,
        quote=anchor.words,
        clause=anchor.clause,
        answer="" if answer is None else words.answer_label(statement.fact, answer),
        fact=statement.fact.id,
    )


def condition_state(statement: Statement, answer: str | None, *, negated: bool) -> str:
    """How a condition stands for one answer: a key of the words for it."""
    state, _ = statement_state(statement, answer)
    if state in ("holds", "fails"):
        return "met" if (state == "holds") is not negated else "unmet"
    return state


def condition_words(statement: Statement, *, negated: bool) -> dict[str, str]:
    """What a condition says of the person where an answer decides it."""
    holds, fails = sentence(statement.sentence), sentence(statement.denial)
    return {"met": fails, "unmet": holds} if negated else {"met": holds, "unmet": fails}


def _landing(found: Conclusion, pathway: PathwayOutcome) -> Iterator[Line]:
    """The places in the order of the text; how each stands follows from where the household lands, once that is certain."""
    landing = pathway.provision.landing
    if not landing.places:
        return
    if len(landing.places) > 1:
        yield Line("sentence", said("choice_order" if landing.kind == "choice" else "in_order"))
    stands = told_of(found.policy.vocabulary, words.PLACE_STATES)
    here = [landing.places.index(one) for one in pathway.places]
    for at, place in enumerate(landing.places):
        state, name = _place_state(landing.kind, here, at), place.called_by(found.answers)
        clause = found.policy.clause_of(passage_naming(found.policy, place, pathway.provision.quote))
        explanation = sentences([sentence(place.explanation)] if at in here else [])
        if state == "not_reached":
            yield Line("place", name, state=state, stands=stands[state])
        else:
            yield Line("place", name, state, place.quote, clause, lines=explanation, stands=stands[state])
    if not here:
        yield Line("pending", said("pending_landing"))


def _place_state(kind: str, here: list[int], at: int) -> str:
    if not here:
        return "undetermined"
    if at in here:
        return "choice" if kind == "choice" else "here"
    return "unavailable" if kind == "choice" or at < here[0] else "not_reached"
