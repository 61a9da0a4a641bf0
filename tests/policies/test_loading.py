"""A reference leads to a policy, or says why not."""

from pathlib import Path

import pytest

from policy_engine import policies
from policy_engine.model.errors import PolicyFaults
from policy_engine.policies import listed_policies, load_policy
from tests.conftest import WANGSHAN
from tests.policies_for_tests.wangshan import POLICY


def test_a_reference_leads_to_its_policy() -> None:
    assert load_policy(WANGSHAN) is POLICY


def test_the_first_that_mkdocs_yml_lists_is_the_main_one(tmp_path: Path) -> None:
    listing = tmp_path / "mkdocs.yml"
    listing.write_text(
        "extra:\n  # ours\n  policies: # the main one first\n    # another city's\n    - elsewhere.nanjing:POLICY\n"
        '    - "policy_engine.policies.liaocheng_2022:POLICY"\n  publisher:\n    ask:\n      - not.a.policy:AT_ALL\n',
        encoding="utf-8",
    )
    assert listed_policies(str(listing)) == ("elsewhere.nanjing:POLICY", "policy_engine.policies.liaocheng_2022:POLICY")
    listing.write_text("extra:\n  policies: []\n", encoding="utf-8")
    assert listed_policies(str(listing)) == ()


def test_without_mkdocs_yml_those_are_meant_that_came_along(tmp_path: Path) -> None:
    packages = {one.parent.name for one in Path(policies.__file__).parent.glob("*/__init__.py")}
    listed = listed_policies(str(tmp_path / "mkdocs.yml"))
    assert set(listed) == {f"policy_engine.policies.{one}:POLICY" for one in packages}


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("policy_engine", "this is no reference to a policy"),
        ("policy_engine.policies.nowhere:POLICY", "there is no module 'policy_engine.policies.nowhere'"),
        (WANGSHAN.lower(), "nearest: POLICY"),
    ],
)
def test_a_mistaken_reference_says_what_is_wrong(reference: str, problem: str) -> None:
    with pytest.raises(PolicyFaults) as found:
        load_policy(reference)
    assert problem in str(found.value)
    assert "remedy: " in str(found.value)


def test_what_a_policy_lacks_is_not_taken_for_a_mistaken_reference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "policy_that_lacks_a_library.py").write_text("import no_such_library")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        load_policy("policy_that_lacks_a_library:POLICY")
