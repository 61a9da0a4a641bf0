"""What the growth benchmark measures is a valid policy of the size that it says."""

import pytest

from policy_engine.model.integrity import faults
from tests.benchmarks.synthetic_policy import synthetic_policy


@pytest.mark.parametrize(("provisions", "facts"), [(10, 10), (100, 30), (100, 100), (1000, 300)])
def test_a_synthetic_policy_passes_every_check_and_has_its_size(provisions: int, facts: int) -> None:
    policy = synthetic_policy(provisions, facts)
    assert faults(policy) == ()
    assert len(policy.provisions) == provisions
    assert facts * 0.95 <= len(policy.facts) <= facts


def test_it_is_the_same_every_time() -> None:
    one, other = synthetic_policy(30, 20), synthetic_policy(30, 20)
    assert (one.document.text, one.provisions, one.facts) == (other.document.text, other.provisions, other.facts)
