"""The code of a Liaocheng result is short enough to be copied from paper."""

import re

from policy_engine.model.answers import Answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.versions.share_code import write_code


def test_a_code_stays_short_enough_for_a_line_of_paper() -> None:
    every = Answers(tuple((fact.id, fact.options[0].id) for fact in POLICY.facts))
    assert len(write_code(POLICY, None, None, every)) < 900
    assert re.fullmatch(r"[0-9A-Z.-]+", write_code(POLICY, "town", None, every))
