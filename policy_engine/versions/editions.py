"""The encodings by which codes were made, today's and all that are kept: what each asked, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_engine.model.fact import UNKNOWN, Fact, Option
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction
from policy_engine.reasoning.published import published_interview
from policy_engine.reasoning.report import Json
from policy_engine.reasoning.words import answer_label
from policy_engine.versions.earlier import Moved, listed_versions
from policy_engine.versions.revisions import kept_revisions
from policy_engine.versions.share_code import CodeTable, answer_codes, edition_token, scopes_about


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One encoding of one version's text.

    ``policy`` is that version as it is encoded now, ``interview`` what this encoding published (policy_engine.reasoning.published), and
    ``moved`` says which of its ids are called otherwise in the version in force.
    """

    policy: Policy
    interview: Json
    moved: tuple[Moved, ...] = ()

    @property
    def revision(self) -> int:
        """Which encoding of its version's text it is."""
        number: int = self.interview["revision"]
        return number

    @property
    def token(self) -> str:
        """Version and revision as they stand in a code."""
        return edition_token(self.policy.version, self.revision)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What it asked."""
        return tuple(
            Fact(
                **{
                    **fact,
                    "quantity": None,
                    "options": tuple(Option(one["id"], one["label"]) for one in fact["options"]),
                }
            )
            for fact in self.interview["facts"]
        )

    @property
    def scopes(self) -> tuple[tuple[str, str | None, str | None], ...]:
        """What its interviews could be about: token, direction, clause."""
        directions = [Direction(**one) for one in self.interview["directions"]]
        clauses = [one["clause"] for one in self.interview["pathways"]]
        return tuple(scopes_about(self.policy.document, directions, clauses))

    @property
    def codes(self) -> CodeTable:
        """What the codes that were made by it mean."""
        return CodeTable(
            scopes={name: (direction, clause) for name, direction, clause in self.scopes},
            answers={group: (fact, option) for fact, option, group in answer_codes(self.facts)},
            times=self.times,
        )

    @property
    def times(self) -> Mapping[str, Mapping[str, str]]:
        """Of each time since an event the answers that a later day can change, in words: all but the last, beyond which there is no limit."""
        facts = {fact.id: fact for fact in self.facts}
        timed = [facts[one["id"]] for one in self.interview["facts"] if one.get("quantity", {}).get("event")]
        return {fact.id: {one.id: f"{fact.topic}：{one.label}" for one in fact.options[:-1]} for fact in timed}

    def outcomes(self, root: int, answers: Mapping[str, str]) -> list[Json]:
        """Every outcome to which some answers can still lead from a root of its diagrams."""
        facts, nodes = self.interview["facts"], self.interview["nodes"]
        seen, waiting = set[int](), [root]
        while waiting:
            node = waiting.pop()
            if node in seen:
                continue
            seen.add(node)
            level, *children = nodes[node]
            if children:
                options = [*(one["id"] for one in facts[level]["options"]), UNKNOWN]
                given = answers.get(facts[level]["id"])
                waiting += children[:-1] if given is None else [children[options.index(given)]]
        return [self.interview["outcomes"][nodes[node][0]] for node in sorted(seen) if len(nodes[node]) == 1]

    def reworded_since(self, then: Edition) -> Mapping[str, str]:
        """By their groups in a code, the answers of another encoding whose question or option is gone or has other words here.

        Each is said as it was then: what was asked, and what was answered.
        """
        here = {(fact.id, option): said for fact, option, said in _sayings(self.facts)}
        gone = {
            (fact.id, option): f"{fact.topic}：{answer_label(fact, option)}"
            for fact, option, said in _sayings(then.facts)
            if here.get((fact.id, option)) != said
        }
        return {
            group: gone[fact, option] for group, (fact, option) in then.codes.answers.items() if (fact, option) in gone
        }


def _sayings(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, str, tuple[str, str]]]:
    for fact in facts:
        for option in (*(one.id for one in fact.options), UNKNOWN):
            yield fact, option, (fact.question, answer_label(fact, option))


def editions(policy: Policy) -> tuple[Edition, ...]:
    """Every encoding that is known, that in force first.

    Raises:
        PolicyError: the policy names earlier versions that cannot be read.
    """
    earlier = [(one.policy, one.moved) for one in reversed(listed_versions(policy))]
    return tuple(
        Edition(version, interview, moved)
        for version, moved in ((policy, ()), *earlier)
        for interview in (published_interview(version), *kept_revisions(version))
    )
