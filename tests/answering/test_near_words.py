"""Every word by which people may ask means one thing."""

import pytest

from policy_engine.answering.near_words import NearWords, WhoKnows, Wording, checked_wording
from policy_engine.model.errors import PolicyFaults


def test_every_near_word_means_one_thing() -> None:
    wording = Wording((NearWords("爱人", ("对象", "老公")), NearWords("房子", ("房",))), (WhoKnows("a", ("b", "c")),))
    assert checked_wording(wording) is wording
    twice = Wording((NearWords("对象", ("男友",)), NearWords("爱人", ("男友",))), (WhoKnows("a", ("b", "b")),))
    with pytest.raises(PolicyFaults) as faults:
        checked_wording(twice)
    assert [fault.where for fault in faults.value.faults] == ["near word 男友", "word of an office b"]
