"""Rules broken on purpose, one at a time, and whether the worked cases notice: ``python -m tests.mutants`` (or ``make mutants``).

A mutant whose diagrams are those of the original cannot be told apart by anybody: it is *equivalent*, proved by the equality of nodes. Every
other one must be contradicted by a worked case. ``--write`` records the figures for the page (a test holds them).
"""

import json
import sys
from collections.abc import Callable, Mapping
from functools import reduce
from pathlib import Path
from typing import Any

from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.combining import either
from policy_engine.reasoning.compilation import Compilation, Roots, _roots, compile_policy
from policy_engine.reasoning.explanation import certain_truth
from policy_engine.reasoning.settlement import landing_verdict
from policy_engine.reasoning.verdict import status_of
from tests.mutations import Mutant, landings_of, mutants

RECORD = Path(__file__).parent.parent / "build_scripts" / "recorded" / "mutants.json"


class Bench:
    """A compiled policy with its cases: judges mutants by what the cases say of the parts that differ."""

    def __init__(self, policy: Policy, cases: list[Case]) -> None:
        self.policy = policy
        self.compilation: Compilation = compile_policy(policy)
        self.cases = [(case, read_answers(policy.facts, case.answers)) for case in cases]
        self.landings = landings_of(policy)
        self.quotes = {one.id: one.quote for one in policy.provisions}

    def judge(self, mutant: Mutant) -> str:
        """``equivalent``, the name of the first case that contradicts the mutant, or nothing where it survives."""
        with self.compilation.space.scratch():  # the diagrams of all mutants together would be too large
            return self._judged(mutant)

    def _judged(self, mutant: Mutant) -> str:
        changed = {owner: roots for owner, roots in self._roots(mutant).items() if roots != self._original(owner)}
        truths = {one: self.compilation.truth(condition) for one, condition in mutant.guarantees.items()}
        originals = {
            one.id: self.compilation.truth(one.applies) for one in self.policy.guarantees if one.applies is not None
        }
        differing = {one: node for one, node in truths.items() if node != originals[one]}
        if not changed and not differing:
            return "equivalent"
        for case, answers in self.cases:
            if any(self._contradicts(case, answers, owner, roots, mutant) for owner, roots in changed.items()) or any(
                name in case.guarantees and certain_truth(self.compilation, node, answers) != case.guarantees[name]
                for name, node in differing.items()
            ):
                return case.name
        return ""

    def _original(self, owner: str) -> Roots:
        return self.compilation.pathways.get(owner) or self.compilation.orders[owner]

    def _roots(self, mutant: Mutant) -> dict[str, Roots]:
        affected = set(mutant.preconditions) | set(mutant.landings)
        if mutant.reach is not None:
            affected = set(self.compilation.pathways)
        return {owner: self._root(owner, mutant) for owner in affected}

    def _root(self, owner: str, mutant: Mutant) -> Roots:
        space, reach = self.compilation.space, self.policy.reach if mutant.reach is None else mutant.reach
        own = [one for one in self.policy.provisions if owner in (one.id, one.direction)]
        met: Callable[[int, int], int] = lambda one, other: either(space, one, other)  # noqa: E731 - a shorthand
        truth = reduce(met, [self.compilation.truth(mutant.preconditions.get(one.id, one.precondition)) for one in own])
        reached = space.leaf(value=True) if reach is None else self.compilation.truth(reach)
        return _roots(self.compilation, reached, truth, mutant.landings.get(owner) or self.landings[owner])

    def _contradicts(self, case: Case, answers: Answers, owner: str, roots: Roots, mutant: Mutant) -> bool:
        expected: dict[str, Any] = case.expect.get(owner, {})
        if owner in self.compilation.orders and case.order != "not said":
            expected = {"landing": case.order}
        if not expected:
            return False
        space = self.compilation.space
        left = space.restrict(roots.settled, self.compilation.assignment(answers))
        told: dict[str, Any] = {
            "status": status_of(self.compilation, left),
            "missing": list(self.compilation.facts_at(space.support(self.compilation.status(left)))),
        }
        if any(expected.get(key, value) != value for key, value in told.items()):
            return True
        if not {"landing", "landing_missing"} & set(expected):
            return False
        landing = mutant.landings.get(owner) or self.landings[owner]
        found = landing_verdict(self.compilation, landing, roots, answers, self.quotes.get(owner, landing.quote))
        told = {"landing": [one.id for one in found.here] or None, "landing_missing": list(found.missing)}
        return any(expected.get(key, value) != value for key, value in told.items())


def judged(policy: Policy, cases: list[Case], *owners: str) -> dict[str, list[str]]:
    """The names of the mutants that cases kill, of those that survive and of the equivalent ones: of all, or of some owners."""
    bench, found = Bench(policy, cases), {"killed": [], "survived": [], "equivalent": []}  # type: ignore[var-annotated]
    for one in mutants(policy):
        if owners and one.name.partition(":")[0] not in owners:
            continue
        fate = bench.judge(one)
        found[{"equivalent": "equivalent", "": "survived"}.get(fate, "killed")].append(one.name)
    return found


def record(policy: Policy, found: Mapping[str, list[str]], cases: int) -> str:
    """The figures for the page, with the equivalent mutants by name."""
    figures = {
        "policy": policy.id,
        "version": policy.version,
        "cases": cases,
        "killed": len(found["killed"]),
        "survived": found["survived"],
        "equivalent": found["equivalent"],
    }
    return json.dumps(figures, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    cases = worked_cases(POLICY.id)
    found = judged(POLICY, cases)
    sys.stdout.write("".join(f"survived: {name}\n" for name in found["survived"]))
    sys.stdout.write("".join(f"equivalent: {name}\n" for name in found["equivalent"]))
    sys.stdout.write(", ".join(f"{len(names)} {fate}" for fate, names in found.items()) + f"; {len(cases)} cases\n")
    if "--write" in sys.argv:
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_text(record(POLICY, found, len(cases)), encoding="utf-8")
    return 1 if found["survived"] else 0


if __name__ == "__main__":
    sys.exit(main())
