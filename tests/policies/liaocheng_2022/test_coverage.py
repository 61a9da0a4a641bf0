"""What became of the text: nothing lost, nothing counted twice, and words that nothing accounts for shown as such: as the Liaocheng policy has it."""

from dataclasses import replace

import pytest

from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.proving.coverage import coverage, coverage_figures
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.proving.test_coverage import assert_complete

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


@both
def test_every_character_and_every_word_has_a_place(policy: Policy) -> None:
    assert_complete(policy)


def test_the_figures_of_the_policy_in_force() -> None:
    figures = coverage_figures(LIAOCHENG)
    assert figures.passages["provision"] == len(LIAOCHENG.provisions)
    assert figures.passages["uncodified"] == len(LIAOCHENG.uncodified)
    assert figures.characters["provision"] == sum(len(one.quote) for one in LIAOCHENG.provisions)


def test_a_gap_is_unaccounted_for_and_an_overlap_is_counted_once() -> None:
    gap = replace(LIAOCHENG, uncodified=LIAOCHENG.uncodified[1:])
    lost = [one for one in coverage(gap) if one.kind == "unaccounted"]
    assert len(lost) == 1
    assert lost[0].text.strip().startswith("《关于进一步深化")
    figures = coverage_figures(gap)
    assert figures.characters["unaccounted"] == len(lost[0].text)
    overlap = replace(LIAOCHENG, uncodified=(*LIAOCHENG.uncodified, LIAOCHENG.uncodified[0]))
    assert "".join(one.text for one in coverage(overlap)) == LIAOCHENG.document.text


def test_the_words_of_a_provision_by_what_they_stand_for() -> None:
    tenant = next(one for one in coverage(LIAOCHENG) if one.owner == "tenant")
    assert [(one.role, one.text) for one in tenant.words[:6]] == [
        ("statement", "在城镇无自有房屋"),
        ("punctuation", "、"),
        ("statement", "租住合法不动产权房屋"),
        ("connective", "并"),
        ("statement", "经房管部门租赁登记备案"),
        ("connective", "的"),
    ]
