"""Questions that people ask with their answers, computed from the policy while the page is built."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.content.models.answer_words import ShortAnswer, Way, answered, short_answer, ways
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.parts import Promise, promises
from build_scripts.content.models.readings import BY_READING, OpenTerm, in_words, open_terms
from build_scripts.content.models.unstated import Unstated, matters_unstated
from policy_engine.answering.checks import checked_questions
from policy_engine.answering.question import Passages, QuestionAnswered, Situation, Theme
from policy_engine.model.answers import read_answers
from policy_engine.model.errors import PolicyError
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.policy import Policy
from policy_engine.reasoning.verdict import assess
from policy_engine.versions.share_code import write_code


@dataclass(frozen=True, slots=True)
class SituationView:
    """A situation, its answer in short, the pathways behind it, and the code that opens it in the quiz (decision 6)."""

    story: str
    short: ShortAnswer
    ways: tuple[Way, ...]
    code: str

    @property
    def readings(self) -> tuple[Interpretation, ...]:
        """The readings taken on which the answer rests: those of the pathway asked about, and of the one that is open instead."""
        return tuple({one.id: one for way in self.ways for one in way.relied_on}.values())

    @property
    def sentences(self) -> tuple[str, ...]:
        """What follows the lead. That it rests on a reading is said once, behind all of it."""
        return tuple(one.removesuffix(BY_READING) if self.readings else one for one in self.short.sentences)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the official text and the clause in which they stand."""

    words: str
    clause: ClauseName


@dataclass(frozen=True, slots=True)
class PassagesView:
    """What the policy itself says, or leaves out; ``outside`` has matter and advice."""

    promises: tuple[Promise, ...]
    open_terms: tuple[OpenTerm, ...]
    outside: tuple[tuple[str, str], ...]
    silent: tuple[Unstated, ...]
    quotations: tuple[Quotation, ...]

    def in_short(self) -> Iterator[str]:
        """What answers, each in a sentence, the weightiest first."""
        yield from (in_words(one.guarantee) for one in self.promises)
        if self.silent:
            yield f"原文没有写：{'、'.join(matter for one in self.silent for matter in one.matters)}。"
        yield from (advice for _, advice in self.outside)
        yield from (f"原文的话：“{one.words}”（{one.clause.short}）。" for one in self.quotations)
        yield from (one.interpretation.why for one in self.open_terms)


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One entry of the page."""

    entry: QuestionAnswered
    situation: SituationView | None
    passages: PassagesView | None

    @property
    def summary(self) -> str:
        """The answer in a line or two."""
        if self.situation is not None:
            mark = BY_READING if self.situation.readings else ""
            return "".join((self.situation.short.lead, *self.situation.sentences[:1], mark))
        return "" if self.passages is None else next(self.passages.in_short(), "")


def questions_of(policy: Policy) -> tuple[QuestionView, ...]:
    """Every question that the policy's module answers, as the page shows it.

    Raises:
        PolicyError: the module cannot be found, or has no ``QUESTIONS``.
        PolicyFaults: a question does not fit the policy.
    """
    return question_views(policy, listed_questions(policy))


def listed_questions(policy: Policy) -> tuple[QuestionAnswered, ...]:
    """Every question that the policy's module answers, in its order; none if it has no such module.

    Raises:
        PolicyError: the module cannot be found, or has no ``QUESTIONS``.
    """
    if not policy.questions_module:
        return ()
    try:
        found: tuple[QuestionAnswered, ...] = importlib.import_module(policy.questions_module).QUESTIONS
    except (ImportError, AttributeError) as error:
        raise PolicyError(f"the questions of {policy.id} cannot be read: {error}") from error
    return found


def question_views(policy: Policy, questions: tuple[QuestionAnswered, ...]) -> tuple[QuestionView, ...]:
    """Questions as the page shows them.

    Raises:
        PolicyFaults: a question does not fit the policy.
    """
    return tuple(
        QuestionView(
            one,
            None if one.situation is None else _situation(policy, one.situation),
            None if one.passages is None else _passages(policy, one.passages),
        )
        for one in checked_questions(policy, questions)
    )


def by_theme(views: tuple[QuestionView, ...]) -> dict[Theme, list[QuestionView]]:
    """Questions by theme, both in the order given."""
    themes = dict.fromkeys(view.entry.theme for view in views)
    return {theme: [view for view in views if view.entry.theme == theme] for theme in themes}


def _situation(policy: Policy, situation: Situation) -> SituationView:
    answers = read_answers(policy.facts, situation.answers)
    told = answered(assess(policy, answers), situation)
    return SituationView(
        story=situation.story,
        short=short_answer(told),
        ways=ways(told),
        code=write_code(policy, situation.direction, None, answers),
    )


def _passages(policy: Policy, passages: Passages) -> PassagesView:
    outside = dict(policy.outside)
    promised = {one.guarantee.id: one for one in promises(policy)}
    return PassagesView(
        promises=tuple(promised[one] for one in passages.guarantees),
        open_terms=open_terms(policy, (policy.interpretation(one) for one in passages.interpretations)),
        outside=tuple((matter, outside[matter]) for matter in passages.outside),
        silent=matters_unstated(policy, passages.silent),
        quotations=tuple(Quotation(one, name_of(policy, policy.clause_of(one))) for one in passages.quotes),
    )
