"""A reference leads to a policy, or says why not."""

from pathlib import Path

import pytest

from policy_engine.browser import MAIN
from policy_engine.model.errors import PolicyFaults
from policy_engine.policies import load_policy
from policy_engine.policies.liaocheng_2022 import POLICY


def test_a_reference_leads_to_its_policy() -> None:
    assert load_policy(MAIN) is POLICY


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("policy_engine", "this is no reference to a policy"),
        ("policy_engine.policies.nowhere:POLICY", "there is no module 'policy_engine.policies.nowhere'"),
        ("policy_engine.policies.liaocheng_2022:policy", "nearest: POLICY"),
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
