"""Whether the questions answered still fit their policy: every fault at once, each with the question it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation
from policy_engine.citing.cited_words import faults_in
from policy_engine.citing.sentences import sentences_of
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.passage import occurrences
from policy_engine.model.policy import Policy
from policy_engine.reasoning.verdict import PathwayVerdict, assess


def checked_questions(policy: Policy, questions: tuple[QuestionAnswered, ...]) -> tuple[QuestionAnswered, ...]:
    """The questions themselves, once they fit the policy.

    Raises:
        PolicyFaults: with every fault of every question: an answer, pathway, guarantee or quote that the policy does not have, a verdict
            that is no longer the one that the entry presupposes, a clause number that the text does not bear out, an id or a question that
            occurs twice.
    """
    cited = (faults_in(policy.document, *sentence) for sentence in sentences_of(*questions))
    found = (*question_faults(policy, questions), *chain.from_iterable(cited))
    if found:
        raise PolicyFaults(found)
    return questions


def question_faults(policy: Policy, questions: tuple[QuestionAnswered, ...]) -> Iterator[Fault]:
    """Everything that is wrong with some questions; nothing where they may be shown."""
    for kind, names in (("id", [one.id for one in questions]), ("question", [one.question for one in questions])):
        for name, count in Counter(names).items():
            if count > 1:
                yield Fault(f"question {name}", f"{count} entries have this {kind}", remedy="give each its own")
    for question in questions:
        where = f"question {question.id}"
        if question.situation is None and question.passages is None:
            yield Fault(where, "nothing answers it", remedy="give it a situation, or passages of the policy")
        if question.situation is not None:
            yield from _situation_faults(policy, where, question.situation)
        if question.passages is not None:
            yield from _passage_faults(policy, where, question.passages)


def _situation_faults(policy: Policy, where: str, situation: Situation) -> Iterator[Fault]:
    directions = [direction.id for direction in policy.directions]
    if situation.direction not in directions:
        yield Fault(where, f"there is no direction {situation.direction!r}", nearest="、".join(directions))
    if not situation.expects:
        yield Fault(
            where, "it presupposes nothing", remedy="say of the pathway that it asks about which status it presupposes"
        )
    try:
        answers = read_answers(policy.facts, situation.answers)
    except PolicyFaults as error:
        for fault in error.faults:
            yield Fault(f"{where}, answer {fault.where}", fault.problem, fault.quote, fault.nearest, fault.remedy)
    else:
        yield from _contradictions(policy, where, situation.expects, answers)


def _contradictions(policy: Policy, where: str, expects: tuple[Expected, ...], answers: Answers) -> Iterator[Fault]:
    """Pathways whose computed verdict is not the one that the entry presupposes."""
    named = [one for one in policy.provisions if one.id in {expected.provision for expected in expects}]
    found = {one.provision.id: one for one in assess(policy, answers, named).pathways}
    for expected in expects:
        at = f"{where}, pathway {expected.provision}"
        pathway = found.get(expected.provision)
        if pathway is None:
            yield Fault(at, "the policy has no such pathway", nearest="、".join(one.id for one in policy.provisions))
            continue
        if pathway.status != expected.status:
            problem = f"the rules say {pathway.status}, the entry presupposes {expected.status}"
            yield Fault(
                at,
                problem,
                quote=_said(pathway),
                remedy="mend the rule, or write the entry anew for the verdict of today",
            )
        here = [place.id for place in pathway.landing.here] if pathway.status == "entitled" else []
        if expected.place and expected.place not in here:
            problem = f"the household does not land in {expected.place!r}, as the entry presupposes"
            yield Fault(at, problem, nearest="、".join(here), remedy="mend the rule, or write the entry anew")


def _said(pathway: PathwayVerdict) -> str:
    """The words of the text on which the computed verdict turns."""
    return "；".join(reason.quote for reason in pathway.reasons if reason.quote)


def _passage_faults(policy: Policy, where: str, passages: Passages) -> Iterator[Fault]:
    named = (
        ("guarantee", passages.guarantees, [one.id for one in policy.guarantees]),
        ("interpretation", passages.interpretations, [one.id for one in policy.interpretations]),
        ("outside matter", passages.outside, [matter for matter, _ in policy.outside]),
        ("matter that the text leaves out", passages.silent, [*policy.not_stated, *policy.not_stated_of_itself]),
    )
    for kind, wanted, known in named:
        for name in wanted:
            if name not in known:
                yield Fault(where, f"the policy lists no {kind} {name!r}", nearest="、".join(known))
    for quote in passages.quotes:
        count = len(occurrences(policy.document.text, quote))
        if count != 1:
            yield Fault(
                where, f"the quote stands {count} times in the text", quote, remedy="quote words that stand there once"
            )
    if not any((*(wanted for _, wanted, _ in named), passages.quotes)):
        yield Fault(where, "its passages name nothing", remedy="name what in the policy answers it")
