"""Who may come along with whom, by the words 本人及其近亲属."""

from __future__ import annotations

import pytest

from policy_engine.cli.company import Cover, covers
from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import read_answers
from policy_engine.model.condition import statements
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess

LEAD, HOME = "living_or_working_in_town", "home_owner"
FROM_ELSEWHERE = {"current_hukou": "other_village"}
NOBODY_IN_TOWN = {"habitual_residence": "elsewhere", "town_work": "none", "relative_in_town": "none"}


def _covers(**answers: str) -> dict[str, Cover]:
    verdict = assess(POLICY, read_answers(POLICY.facts, {**FROM_ELSEWHERE, **answers}))
    return {one.pathway.provision.id: one for one in covers(verdict)}


def test_only_the_lead_and_the_home_owner_s_clause_name_relatives() -> None:
    assert [POLICY.clause_of(one.pathway.provision.quote) for one in _covers().values()] == ["3.1.0", "3.1.1"]


@pytest.mark.parametrize("own", [{"habitual_residence": "town"}, {"town_work": "working"}])
def test_who_lives_or_works_in_town_may_bring_close_relatives(own: dict[str, str]) -> None:
    assert _covers(**own)[LEAD].covers is True


def test_who_comes_in_through_a_relative_is_the_one_who_comes_along() -> None:
    cover = _covers(**NOBODY_IN_TOWN | {"relative_in_town": "spouse"})[LEAD]
    assert cover.pathway.status == "entitled"
    assert cover.covers is False
    assert cover.through_relative


def test_a_home_of_one_s_own_covers_relatives_and_a_relative_s_home_does_not() -> None:
    assert _covers(town_home="titled")[HOME].covers is True
    through_relative = _covers(town_home="none", relative_home="spouse")[HOME]
    assert (through_relative.covers, through_relative.through_relative) == (False, True)


def test_nobody_is_covered_where_the_pathway_is_closed() -> None:
    cover = _covers(**NOBODY_IN_TOWN)[LEAD]
    assert (cover.covers, cover.through_relative) == (False, False)


def test_it_is_open_while_the_own_ground_is() -> None:
    assert _covers()[LEAD].covers is None
    # Open whatever the first answer turns out to be; on whose ground remains to be seen.
    assert _covers(habitual_residence="unknown", town_work="none", relative_in_town="spouse")[LEAD].covers is None


def test_the_ground_is_never_about_a_relative() -> None:
    for provision in POLICY.provisions:
        if provision.extension is not None:
            assert all("relative" not in one.fact.id for one in statements(provision.extension.ground))


def test_relations_are_judged_as_the_answers_about_relatives_are() -> None:
    close = {relation.id for relation in POLICY.relations if relation.close}
    assert close == {"spouse", "child", "parent", "sibling", "grand", "step"}


def test_the_report_tells_it_with_clause_and_words() -> None:
    said = verdict_json(assess(POLICY, read_answers(POLICY.facts, {**FROM_ELSEWHERE, "town_work": "working"})))[
        "company"
    ]
    assert said["covers"][0] == {
        "pathway": LEAD,
        "clause": "3.1.0",
        "direction": "town",
        "title": POLICY.provision(LEAD).title,
        "quote": "本人及其近亲属",
        "covers": True,
        "through_relative": False,
    }
    assert [one["clause"] for one in said["family_routes"]] == ["3.1.4", "3.2.3"]
    assert [one["id"] for one in said["relations"] if not one["close"]] == ["in_law", "other"]
