"""What an earlier build worked out stands as long as nothing that it follows from has changed, and no longer."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts import LOADED
from build_scripts import remembered as module
from build_scripts.remembered import Remembered, sources_of
from build_scripts.site_content import generated_pages

RULE = '"""Whom it reaches."""\n\n\ndef reached(age: int) -> bool:\n    """Whether somebody is old enough."""\n    return age >= 18  # full age\n'
SAME = "# Written anew.\n\ndef reached(age: int) -> bool:\n    return (age >= 18)\n"
WANGSHAN = {"policies": ["tests.policies_for_tests.wangshan:POLICY"]}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, "policy_engine/rule.py", RULE)
    write(tmp_path, "policy_engine/text.txt", "年满18周岁")
    write(tmp_path, "build_scripts/page.py", "TITLE = '谁'\n")
    write(tmp_path, "tests/cases/here/one.json", "[]")
    write(tmp_path, "requirements.lock", "library==1.0\n")
    return tmp_path


def write(project: Path, name: str, content: str) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))


def worked_out(project: Path, result: object = 1) -> tuple[object, bool]:
    """What comes, and whether it had to be worked out."""
    done: list[object] = []

    def work_out() -> object:
        done.append(result)
        return result

    sources = sources_of(project, "here", "policy_engine.policies.here:POLICY")
    return Remembered(project / "kept", sources).once("all", work_out), bool(done)


@pytest.mark.parametrize("result", [1, None, {"a": (b"b", 2)}])
def test_what_follows_from_the_same_sources_is_worked_out_once(project: Path, result: object) -> None:
    assert worked_out(project, result) == (result, True)
    assert worked_out(project, "never asked for") == (result, False)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("policy_engine/rule.py", RULE.replace("18", "16")),
        ("policy_engine/rule.py", RULE.replace(">=", ">")),
        ("policy_engine/text.txt", "年满16周岁"),
        ("policy_engine/further.py", ""),
        ("build_scripts/page.py", "TITLE = '哪里'\n"),
        ("tests/cases/here/one.json", "[1]"),
        ("tests/cases/here/two.json", "[]"),
        ("requirements.lock", "library==1.1\n"),
    ],
)
def test_whatever_changes_it_is_worked_out_anew(project: Path, name: str, content: str) -> None:
    worked_out(project, "before")
    write(project, name, content)
    assert worked_out(project, "after") == ("after", True)


def test_another_python_works_it_out_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out(project, "before")
    monkeypatch.setattr(sys, "version", "3.99")
    assert worked_out(project, "after") == ("after", True)


def test_comments_docstrings_and_templates_change_nothing(project: Path) -> None:
    worked_out(project, "before")
    write(project, "policy_engine/rule.py", SAME)
    write(project, "build_scripts/content/templates/page.md.jinja", "谁")
    assert worked_out(project, "after") == ("before", False)


def test_a_rule_saved_while_the_build_runs_is_kept_under_no_name(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOADED", 999_999_999)
    assert worked_out(project, "of the rule before") == ("of the rule before", True)
    assert worked_out(project, "after") == ("after", True)


def test_what_was_written_in_part_counts_as_nothing(project: Path) -> None:
    worked_out(project, "before")
    for kept in (project / "kept").iterdir():
        kept.write_bytes(kept.read_bytes()[:-3])
    assert worked_out(project, "after") == ("after", True)
    assert worked_out(project) == ("after", False)


def test_an_error_is_not_kept(project: Path) -> None:
    def fail() -> None:
        raise LookupError

    def once(work_out: Callable[[], None]) -> None:
        Remembered(project / "kept", sources_of(project, "here", "policy_engine:X")).once("all", work_out)

    for _ in range(2):
        with pytest.raises(LookupError):
            once(fail)


def test_every_module_of_ours_and_every_worked_case_is_a_source(project_root: Path) -> None:
    generated_pages(WANGSHAN)
    sources = {path.resolve() for path in sources_of(project_root, "wangshan", WANGSHAN["policies"][0]).values()}
    loaded = [
        Path(str(one.__file__)).resolve()
        for name, one in sys.modules.items()
        if name.startswith(("policy_engine", "build_scripts", "tests.policies_for_tests.wangshan")) and one.__file__
    ]
    assert len(loaded) > 200
    assert [one for one in loaded if one not in sources] == []
    cases = sources_of(project_root, "liaocheng_2022", "policy_engine.policies.liaocheng_2022:POLICY")
    assert {f"tests/cases/liaocheng_2022/{one.name}" for one in project_root.glob("tests/cases/liaocheng_2022/*")} <= {
        *cases
    }


def test_pages_are_the_same_with_and_without_what_is_remembered_and_it_is_told(
    project_root: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setattr(module, "LOADED", LOADED + 1e9)  # whatever was edited a moment ago
    for name in ("policy_engine", "build_scripts", "tests", "requirements.lock"):
        (tmp_path / name).symlink_to(project_root / name)
    pages = [generated_pages(WANGSHAN), *(generated_pages(WANGSHAN, tmp_path) for _ in range(2))]
    assert pages[0] == pages[1] == pages[2]
    assert [one.message for one in caplog.records if "沿用" in one.message] == [
        "望山县居住证落户办法：规则和例子没有改，已证明过，沿用。"
    ]
