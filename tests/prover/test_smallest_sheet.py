"""The recorded cases of the lawyer's sheet are as few as the solver can make them."""

import pytest

from build_scripts.content.lawyer_sheet.selection import selection
from build_scripts.content.worked_cases import worked_cases
from policy_engine.policies.liaocheng_2022 import POLICY

pytest.importorskip("z3", reason="`make prover` installs the solver; `make test` does so by itself")

from tests.prover.smallest_sheet import apart, fewest

pytestmark = pytest.mark.slow  # asks the solver


def test_the_solver_finds_neither_fewer_cases_nor_a_higher_bound() -> None:
    found, cases = selection(POLICY), worked_cases(POLICY.id)
    assert found is not None
    assert len(found.cases) == len(fewest(POLICY, cases)), "run: make sheet"
    assert found.least == len(apart(POLICY, cases)), "run: make sheet"
