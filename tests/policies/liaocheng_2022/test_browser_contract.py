"""A verdict for somebody who brings relatives, as the quiz asks for it."""

from __future__ import annotations

import json

from hypothesis import given, settings

from policy_engine.browser import handle
from policy_engine.model.answers import Answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.lines import result_json
from policy_engine.reasoning.result import result
from policy_engine.reasoning.verdict import assess
from tests.policies.liaocheng_words import REFERENCE
from tests.strategies import answers_to


@given(answers_to(POLICY))
@settings(max_examples=25)
def test_a_verdict_with_relatives_is_the_engine_s(answers: Answers) -> None:
    asked = {"direction": "town", "who": "family", "relations": ["child"], "today": "2026-11-27"}
    request = {"kind": "verdict", "answers": dict(answers.pairs), **asked}
    found = conclude(compile_policy(POLICY), answers, Enquiry("town", None, "family", ("child",)))
    reply = json.loads(handle(json.dumps(request), REFERENCE))
    assert reply["result"] == result_json(result(found, assess(POLICY, answers), "2026-11-27"))
