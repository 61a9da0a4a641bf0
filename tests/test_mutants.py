"""The worked cases notice every rule that is broken on purpose."""

from functools import cache

import pytest

from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.build_scripts import sample_policy as sample
from tests.mutants import RECORD, judged, record
from tests.mutations import landing_mutations, mutants, mutations

pytestmark = pytest.mark.slow  # breaks every rule in every way


@cache
def found() -> dict[str, list[str]]:
    return judged(POLICY, worked_cases(POLICY.id))


def test_no_mutant_survives_the_worked_cases() -> None:
    assert found()["survived"] == []
    assert len(found()["killed"]) > 500


def test_the_page_tells_the_figures_of_today() -> None:
    assert RECORD.read_text("utf-8") == record(POLICY, found(), len(worked_cases(POLICY.id))), "run: make mutants"


def test_every_kind_of_mutant_is_made() -> None:
    names = " | ".join(one.name for one in mutants(POLICY))
    for kind in (
        "reach: ",
        "dropped",
        "negated",
        "AllOf becomes AnyOf",
        "AnyOf becomes AllOf",
        "swap ",
        "lands as ",
        "changed round",
        "must be taken",
        "already: ",
        "never there already",
    ):
        assert kind in names
    assert any(one.guarantees for one in mutants(POLICY))


def test_a_condition_is_changed_in_one_place_at_a_time() -> None:
    told = [name for name, _ in mutations(sample.POLICY.provisions[1].precondition)]
    assert told.count("part 1 dropped") == 2
    assert "swap home and lease" in told
    assert len(list(landing_mutations(sample.POLICY.provisions[3].landing))) == 4


def test_fewer_cases_let_mutants_live() -> None:
    """Without the cases of one pathway its mutants survive: it is the cases that kill them."""
    fewer: list[Case] = [case for case in worked_cases(POLICY.id) if "tenant" not in case.expect]
    survived = judged(POLICY, fewer, "tenant", "home_owner")["survived"]
    assert "tenant: part 2 dropped" in survived
    assert not any(name.startswith("home_owner: ") for name in survived)
