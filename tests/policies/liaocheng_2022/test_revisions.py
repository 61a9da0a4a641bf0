"""A better reading of the same text: what was printed by the one before is still decided by it, and what changed is named: as the Liaocheng policy has it."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.versions.editions import editions
from policy_engine.versions.revisions import kept_revisions, revision_faults
from policy_engine.versions.share_code import answers_in, read_code


def test_every_revision_of_the_policy_is_kept_and_what_decides_is_what_was_kept() -> None:
    faults = list(revision_faults(LIAOCHENG))
    assert faults == [], "\n".join(f"{one.where}: {one.problem}; {one.remedy}" for one in faults)
    assert kept_revisions(replace(LIAOCHENG, revision=2))[0]["revision"] == 1


def test_what_was_kept_of_the_first_revision_stays() -> None:
    """Pinned for ever: people have paper with its codes."""
    kept = next(one for one in reversed(editions(replace(LIAOCHENG, revision=2))) if one.revision == 1)
    code = read_code("1.2022-08-01.TOWN.F70D-NARV-6MXJ-1T7V-AZ07.4X")
    assert kept.token == code.edition
    answers = dict(answers_in(kept.codes, code, {}).answers)
    assert answers == {
        "current_hukou": "other_village",
        "habitual_residence": "town",
        "town_home": "none",
        "rented_home": "titled",
        "lease_registered": "yes",
    }
    roots = {one["id"]: one["root"] for one in kept.interview["pathways"]}
    ends = {one: kept.outcomes(roots[one], answers) for one in ("tenant", "returning_to_village")}
    assert ends == {
        "tenant": [{"status": "entitled", "places": [one]} for one in ("community_collective", "rented_home")],
        "returning_to_village": [{"status": "not_entitled", "places": []}],
    }
