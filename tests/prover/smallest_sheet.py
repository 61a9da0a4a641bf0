"""The fewest worked cases that show every condition both ways, found by z3: ``python -m tests.prover.smallest_sheet`` (or ``make sheet``) records them."""

import sys
from itertools import combinations

import z3

from build_scripts.content.lawyer_sheet.obligations import Obligation, obligations, shown
from build_scripts.content.lawyer_sheet.selection import record
from build_scripts.content.models.proof_records import RECORDED
from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY


def fewest(policy: Policy, cases: list[Case]) -> list[Case]:
    """A smallest cover; of those the one with the fewest answers to read."""
    chosen = [z3.Bool(one.name) for one in cases]
    optimum = z3.Optimize()
    for covering in _covering(policy, cases).values():
        optimum.add(z3.Or([chosen[one] for one in covering]))
    effort = [len(one.answers) for one in cases]
    optimum.minimize(z3.Sum([z3.If(one, 1, 0) for one in chosen]))
    optimum.minimize(z3.Sum([z3.If(one, cost, 0) for one, cost in zip(chosen, effort, strict=True)]))
    assert optimum.check() == z3.sat, "some condition is shown by no case"
    model = optimum.model()
    return [case for one, case in zip(chosen, cases, strict=True) if z3.is_true(model[one])]


def apart(policy: Policy, cases: list[Case]) -> list[Obligation]:
    """As many obligations as possible of which no case shows two: so many cases are needed at least, and nobody must believe a solver for that."""
    every = obligations(policy)
    chosen = {one: z3.Bool(str(at)) for at, one in enumerate(every)}
    optimum = z3.Optimize()
    for together in {shown(policy, one) for one in cases}:
        for one, other in combinations(sorted(together, key=every.index), 2):
            optimum.add(z3.Or(z3.Not(chosen[one]), z3.Not(chosen[other])))
    optimum.maximize(z3.Sum([z3.If(one, 1, 0) for one in chosen.values()]))
    assert optimum.check() == z3.sat
    model = optimum.model()
    return [one for one, taken in chosen.items() if z3.is_true(model[taken])]


def _covering(policy: Policy, cases: list[Case]) -> dict[Obligation, list[int]]:
    shows = [shown(policy, one) for one in cases]
    return {one: [at for at, found in enumerate(shows) if one in found] for one in obligations(policy)}


def main() -> int:
    cases = worked_cases(POLICY.id)
    found = fewest(POLICY, cases)
    least = apart(POLICY, cases)
    (RECORDED / "lawyer_sheet.json").write_text(record(POLICY, found, least), encoding="utf-8")
    number = len(obligations(POLICY))
    sys.stdout.write(f"{len(found)} of {len(cases)} cases show {number} conditions; at least {len(least)} are needed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
