"""Errors carry their data, and their words name every fault."""

import pytest

from policy_engine.model.errors import Fault, PolicyError, PolicyFaults


def test_all_faults_are_listed_one_block_each() -> None:
    faults = (
        Fault("clause 3.1.2", "the quote is not in the text", "租住房屋", "租住合法", "copy it again"),
        Fault("fact works", "nothing uses it"),
    )
    with pytest.raises(PolicyError) as caught:
        raise PolicyFaults(faults)
    assert isinstance(caught.value, PolicyFaults)
    assert caught.value.faults == faults
    assert str(caught.value) == (
        "clause 3.1.2: the quote is not in the text\n"
        "  quote: 租住房屋\n  nearest: 租住合法\n  remedy: copy it again\n"
        "\n"
        "fact works: nothing uses it"
    )
