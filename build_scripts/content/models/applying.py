"""What pages say of applying: what to bring, what it costs, by when somebody must act, each with whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.conditions import Group, as_group, outline
from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.model.applying import Applying, Deadline, Office, concerning
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.practical_lines import applying_words, perhaps_words


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to bring, to pay or to wait for: ``words`` say it to anybody, with the condition where there is one.

    ``serves`` are the pathways that it concerns, none where it concerns all; ``conditions`` are those of whom it concerns.
    """

    one: Applying
    words: str
    clause: ClauseName
    serves: tuple[tuple[Provision, ClauseName], ...]
    conditions: Group | None

    @property
    def offices(self) -> tuple[str, ...]:
        """The words that say which office must act."""
        is_one = isinstance(self.one, Office) or (isinstance(self.one, Deadline) and self.one.binds_an_office)
        return (self.one.quote,) if is_one else ()


def told(policy: Policy) -> tuple[Told, ...]:
    """Everything that is said of applying, in the policy's order."""
    return tuple(_told(policy, one) for one in policy.applying)


def told_of(policy: Policy, provision: Provision) -> tuple[Told, ...]:
    """What concerns whoever takes a pathway."""
    return tuple(_told(policy, one) for one in concerning(policy.applying, provision.id))


def _told(policy: Policy, one: Applying) -> Told:
    only_if = one.concern.only_if
    return Told(
        one=one,
        words=applying_words(one) if only_if is None else perhaps_words(one, only_if),
        clause=name_of(policy, policy.clause_of(one.quote)),
        serves=tuple(
            (way, name_of(policy, policy.clause_of(way.quote)))
            for way in policy.provisions
            if way.id in one.concern.provisions
        ),
        conditions=None if only_if is None else as_group(outline(policy, only_if, one.quote)),
    )
