"""The effects of an amendment in words, with an example: as the Liaocheng policy has it."""

import pytest

from policy_engine.policies.liaocheng_2022 import POLICY as IN_FORCE
from policy_engine.versions.common_questions import CommonQuestion
from policy_engine.versions.comparison import compare
from policy_engine.versions.effect_words import effect_words
from tests.policies_for_tests.liaocheng_amended import POLICY as AMENDED
from tests.policies_for_tests.liaocheng_amended import YEAR_IN_RENTED_HOME


@pytest.mark.slow  # compares two whole policies
def test_an_effect_of_the_sample_amendment_in_words() -> None:
    (tenant,) = compare(IN_FORCE, AMENDED).affected
    assert [effect_words(IN_FORCE.vocabulary, one) for one in tenant.effects.found] == [
        "原来可以办，现在还不能办",
        "原来已经在那里，不用迁，现在还不能办",
        "原来要看情况，现在还不能办",
    ]


def test_a_question_has_the_words_of_the_version_that_has_it() -> None:
    assert CommonQuestion(YEAR_IN_RENTED_HOME, ("gone",), ((0, -1),)).label("gone", None) == "gone"
