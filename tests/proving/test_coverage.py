"""What became of the text: nothing lost, nothing counted twice, and words that nothing accounts for shown as such."""

from hypothesis import given, settings

from policy_engine.model.policy import Policy
from policy_engine.proving.coverage import KIND_NAMES, ROLE_NAMES, coverage, coverage_figures
from tests.strategies import small_policies


def assert_complete(policy: Policy) -> None:
    stretches = coverage(policy)
    assert "".join(one.text for one in stretches) == policy.document.text
    for one in stretches:
        assert "".join(words.text for words in one.words) == (one.text if one.kind == "provision" else "")
    figures = coverage_figures(policy)
    assert sum(figures.characters.values()) == figures.total == len(policy.document.text)
    assert set(figures.characters) <= set(KIND_NAMES)
    assert set(figures.words) <= set(ROLE_NAMES)
    assert sum(figures.words.values()) == figures.characters["provision"]


@given(small_policies())
@settings(max_examples=25)
def test_the_same_for_any_policy(policy: Policy) -> None:
    assert_complete(policy)
