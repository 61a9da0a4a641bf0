"""Who gains and who loses, held against every situation counted one by one: as the Liaocheng policy has it."""

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest

from policy_engine.model.answers import Answers
from policy_engine.model.fact import Option
from policy_engine.policies.liaocheng_2022 import POLICY as IN_FORCE
from policy_engine.reasoning.verdict import assess
from policy_engine.versions.common_questions import common_questions
from policy_engine.versions.comparison import Comparison, compare
from tests.policies_for_tests.liaocheng_amended import POLICY as AMENDED
from tests.policies_for_tests.liaocheng_amended import YEAR_IN_RENTED_HOME
from tests.policies_for_tests.wangshan.first_version import FIRST
from tests.versions.test_effects import verdict_for


@cache
def amended() -> Comparison:
    """Seconds of work that two tests look at."""
    return compare(IN_FORCE, AMENDED)


@pytest.mark.slow  # compares two whole policies
def test_a_year_in_the_rented_home_is_asked_of_tenants_alone() -> None:
    found = amended()
    (tenant,) = found.affected
    assert tenant.now is not None
    assert tenant.now.id == "tenant"
    worst, there, doubtful = tenant.effects.found
    assert [(one.before.status, one.now.status) for one in (worst, there, doubtful)] == [
        ("entitled", "not_entitled"),
        ("already_there", "not_entitled"),
        ("undetermined", "not_entitled"),
    ]
    # By hand: of the answers about one's own home 2 of 14 are a clear no and 10 turn on open terms, of those about where one lives
    # 1 of 14 is a titled rented home and 4 turn on open terms, of those about the lease 1 of 3 each; less than a year is 1 of 2.
    # Of the serving it is not certain that the policy reaches them, so that nothing is certain of them.
    origins = len(IN_FORCE.facts[0].options)
    every = Fraction(1, origins * 14 * 14 * 3 * 2)
    reached = sum(1 for one in IN_FORCE.facts[0].options if reaches(one.id))
    assert worst.share + there.share == every * reached * 2 * 1 * 1
    assert doubtful.share == every * (reached + 1) * (2 + 10) * (1 + 4) * (1 + 1) - worst.share - there.share
    assert tenant.effects.open_now == tenant.effects.open_before / 2
    assert dict(worst.witness.pairs) | {"year_in_rented_home": "no"} == dict(worst.witness.pairs)
    assert {fact for fact, _ in worst.witness} == {
        "current_hukou",
        "town_home",
        "dwelling",
        "lease_registered",
        "year_in_rented_home",
    }


def reaches(option: str) -> bool:
    """Whether the policy reaches somebody with this household registration at all: a native of a village may always move within it."""
    verdict = assess(IN_FORCE, Answers((("current_hukou", option), ("town_home", "titled"))))
    return next(one for one in verdict.pathways if one.provision.id == "home_owner").status == "entitled"


@pytest.mark.slow  # compares two whole policies
def test_whoever_loses_a_pathway_and_has_another_loses_nothing_altogether() -> None:
    found = amended()
    (tenant,) = found.affected
    assert found.together.found[0].share < tenant.effects.found[0].share
    for effect in found.together.found:
        whole = dict(effect.witness.pairs)
        was, comes = verdict_for(IN_FORCE, whole), verdict_for(AMENDED, whole)
        if effect.before.status == "entitled":
            assert "entitled" in {one.status for one in was.pathways}
        if effect.now.status == "not_entitled":
            assert {one.status for one in comes.pathways} == {"not_entitled"}


def test_an_option_that_one_version_does_not_have_is_not_clear_to_it() -> None:
    wider = replace(YEAR_IN_RENTED_HOME, options=(*YEAR_IN_RENTED_HOME.options, Option("half", "半年", "")))
    narrow, wide = (replace(FIRST, facts=(fact, *FIRST.facts)) for fact in (YEAR_IN_RENTED_HOME, wider))
    question = common_questions(narrow, wide).questions[0]
    assert question.options == ("yes", "no", "half")
    assert question.values == ((0, 0), (1, 1), (-1, 2))
    assert question.label("half", YEAR_IN_RENTED_HOME) == "半年"
    question = common_questions(wide, narrow).questions[0]
    assert question.values == ((0, 0), (1, 1), (2, -1))
    assert question.label("half", wider) == "半年"
