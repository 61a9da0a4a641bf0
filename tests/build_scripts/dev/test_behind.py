"""Behind a site that is being written its sources are proved, and the word of it counts for those very sources alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from build_scripts.dev import behind
from build_scripts.engine.runtime import RuntimeUnavailableError
from build_scripts.site_content import generated_pages
from policy_engine.model.errors import Fault, PolicyFaults

WANGSHAN = {"policies": ["tests.policies_for_tests.wangshan:POLICY"]}


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    path = tmp_path / "mkdocs.yml"
    path.write_text("extra:\n  policies: [a:B]\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PolicyFaults((Fault("provision a", "is covered by b"),)), "provision a: is covered by b"),
        (RuntimeUnavailableError("找不到 Node.js"), "找不到 Node.js"),
        (ZeroDivisionError("slip"), "ZeroDivisionError: slip"),
        (None, ""),
    ],
)
def test_what_comes_is_told_of_the_sources_that_were_proved(
    error: Exception | None, words: str, configuration: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Mapping[str, object]] = []

    def prove(extra: Mapping[str, object], _: Path) -> None:
        asked.append(extra)
        if error:
            raise error

    monkeypatch.setattr(behind, "prove", prove)
    assert behind.what_came(configuration.parent, "now") is None
    behind.main(configuration, "now")
    told = behind.what_came(configuration.parent, "now")
    assert told is not None
    assert words in told
    assert bool(told) == bool(words)
    assert asked == [{"policies": ["a:B"]}]
    assert behind.what_came(configuration.parent, "edited since") is None


def test_a_draft_has_every_page_and_says_what_is_to_come() -> None:
    draft, proved = generated_pages(WANGSHAN, draft=True), generated_pages(WANGSHAN)
    assert draft.keys() == proved.keys() - {"proof/accuracy.md"}
    assert {path for path in draft if draft[path] != proved[path]} == {"proof/index.md"}
    assert "还没有证明完" in draft["proof/index.md"]
