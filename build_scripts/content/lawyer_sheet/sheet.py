"""The sheet on which a lawyer who does not program checks the rules: case by case, the official text beside it, a box to tick."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.content.lawyer_sheet.obligations import Obligation, shown_by, statement_of
from build_scripts.content.lawyer_sheet.sayings import Saying, SheetItem, condition_sayings, reading_sayings
from build_scripts.content.lawyer_sheet.selection import Selection, selection
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.worked_cases import Case
from policy_engine.model.anchoring import anchor_of
from policy_engine.model.answers import read_answers
from policy_engine.model.condition import Condition, Negate, children
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.verdict import PathwayVerdict, assess
from policy_engine.reasoning.words import STATUSES, answer_label


@dataclass(frozen=True, slots=True)
class SheetVerdict:
    """What a case comes to under one provision: whose words are ``quote``; ``turns_on`` are the phrases that it shows, and whether they are met."""

    clause: str
    title: str
    quote: str
    result: str
    turns_on: tuple[tuple[str, bool], ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetCase(SheetItem):
    """One case as the signer sees it."""

    story: str
    answers: tuple[tuple[str, str], ...]
    verdicts: tuple[SheetVerdict, ...]


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """The cases that are about one provision first of all."""

    provision: Provision
    clause: ClauseName
    cases: tuple[SheetCase, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet, in the order of the text."""

    groups: tuple[SheetGroup, ...]
    chosen: Selection
    conditions: tuple[Saying, ...]
    readings: tuple[Saying, ...]

    @property
    def cases(self) -> tuple[SheetCase, ...]:
        """All cases in the order of the sheet."""
        return tuple(one for group in self.groups for one in group.cases)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of everything on the sheet as it is seen."""
        return hashlib.sha256("".join(one.fingerprint for one in self.items).encode()).hexdigest()

    @property
    def items(self) -> tuple[SheetCase | Saying, ...]:
        """Everything that is signed: the cases, then the conditions, then the readings."""
        return (*self.cases, *self.conditions, *self.readings)

    def number(self, item: SheetItem) -> int:
        """The number of a thing on the sheet, from 1."""
        return [one.name for one in self.items].index(item.name) + 1


def lawyer_sheet(policy: Policy) -> Sheet | None:
    """The sheet of a policy; None where no cases are recorded for it.

    Raises:
        PolicyFaults: the recorded cases do not show every condition.
    """
    return policy.memory.once(_lawyer_sheet, policy)


def _lawyer_sheet(policy: Policy) -> Sheet | None:
    chosen = selection(policy)
    if chosen is None:
        return None
    grouped: dict[str, list[SheetCase]] = {one.id: [] for one in policy.provisions}
    for case in chosen.cases:
        first = next(one for one in case.expect if shown_by(policy, case, one))
        grouped[first].append(_case(policy, case))
    groups = tuple(
        SheetGroup(one, name_of(policy, policy.clause_of(one.quote)), tuple(grouped[one.id]))
        for one in policy.provisions
        if grouped[one.id]
    )
    return Sheet(groups, chosen, condition_sayings(policy), reading_sayings(policy))


def _case(policy: Policy, case: Case) -> SheetCase:
    answers = read_answers(policy.facts, case.answers)
    shown = [policy.provision(one) for one in case.expect if shown_by(policy, case, one)]
    return SheetCase(
        name=case.name,
        story=case.story,
        answers=tuple((policy.fact(fact).topic, answer_label(policy.fact(fact), option)) for fact, option in answers),
        verdicts=tuple(_verdict(policy, case, one) for one in assess(policy, answers, shown).pathways),
    )


def _verdict(policy: Policy, case: Case, verdict: PathwayVerdict) -> SheetVerdict:
    provision = verdict.provision
    turns_on = _turns_on(policy, provision, shown_by(policy, case, provision.id))
    return SheetVerdict(
        clause=name_of(policy, verdict.clause).short,
        title=provision.title,
        quote=provision.quote,
        result=STATUSES[verdict.status],
        turns_on=tuple(dict.fromkeys(turns_on)),
        terms=tuple(one.term for one in verdict.relied_on),
    )


def _turns_on(policy: Policy, provision: Provision, found: frozenset[Obligation]) -> Iterator[tuple[str, bool]]:
    """The official words of the statements that a case shows and whether the person is as they ask, in the order of the condition.

    Whom the policy reaches at all is only told where it does not.
    """
    for one in sorted(found, key=lambda one: one.way):
        statement = statement_of(policy, one)
        if one.owner == provision.id:
            yield (
                f"“{anchor_of(policy, statement, provision.quote).words}”",
                one.holds is not _is_negated(provision.precondition, one.way),
            )
        elif not one.holds:
            yield statement.sentence, False


def _is_negated(condition: Condition, way: tuple[int, ...]) -> bool:
    """Whether the text asks that the part at the end of ``way`` does not hold."""
    negated = False
    for position in way:
        negated ^= isinstance(condition, Negate)
        condition = children(condition)[position]
    return negated
