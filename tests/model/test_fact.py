from __future__ import annotations

import pytest

from policy_engine.model.errors import PolicyError
from tests.drafting import make_fact

FACT = make_fact("lease", 3)


def test_an_option_is_found_by_its_id() -> None:
    assert FACT.option("o1") is FACT.options[1]
    assert [FACT.position(option.id) for option in FACT.options] == [0, 1, 2]


@pytest.mark.parametrize("wanted", ["o3", "", "unknown"])
def test_an_option_that_does_not_exist_is_an_error_that_names_it(wanted: str) -> None:
    with pytest.raises(PolicyError, match=f"fact 'lease' has no option '{wanted}'"):
        FACT.option(wanted)
    with pytest.raises(PolicyError):
        FACT.position(wanted)
