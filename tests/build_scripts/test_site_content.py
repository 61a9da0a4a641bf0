"""The two ways out, MkDocs and the export, give the same bytes; and the configuration is read in one place."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from build_scripts.export import export, main
from build_scripts.settings import Settings, read_settings
from build_scripts.theme_files import drop_unused
from build_scripts.vendored import vendored_assets
from policy_engine.model.errors import PolicyError
from policy_engine.policies.liaocheng_2022 import POLICY


def generated_files(project_root: Path) -> Files:
    """What the hook adds to a site without any file."""
    config = load_config(str(project_root / "mkdocs.yml"))
    return config.plugins.on_files(Files([]), config=config)


def test_mkdocs_and_the_export_get_the_same_bytes(project_root: Path, tmp_path: Path) -> None:
    files = generated_files(project_root)
    given = {file.src_uri: file.content_bytes for file in files if file.is_documentation_page()}
    written = export(project_root / "mkdocs.yml", tmp_path)
    exported = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in written}
    assert exported == given
    assert len(exported) > 20


def test_the_engine_and_what_the_quiz_borrows_are_part_of_the_site(project_root: Path) -> None:
    files = generated_files(project_root)
    assert files.get_file_from_path("assets/engine/manifest.json") is not None
    for path in vendored_assets(project_root):
        assert files.get_file_from_path(path) is not None


def test_the_export_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "new")])
    count = len(list((tmp_path / "new").rglob("*.md")))
    assert capsys.readouterr().out == f"写好 {count} 个文件：{tmp_path / 'new'}\n"


@pytest.mark.parametrize(("given", "whole"), [("https://example.org/hukou", "https://example.org/hukou/"), ("", "")])
def test_the_environment_says_where_the_site_will_be(
    project_root: Path, monkeypatch: pytest.MonkeyPatch, given: str, whole: str
) -> None:
    monkeypatch.setenv("SITE_URL", given)
    assert (load_config(str(project_root / "mkdocs.yml")).site_url or "") == whole


def test_every_generated_page_is_in_the_menu(project_root: Path, tmp_path: Path) -> None:
    listed = (project_root / "mkdocs.yml").read_text(encoding="utf-8")
    for path in export(project_root / "mkdocs.yml", tmp_path):
        assert f"{path.relative_to(tmp_path).as_posix()}\n" in listed


def test_settings_name_the_policy_and_the_questions() -> None:
    settings = read_settings(
        {
            "policy": "policy_engine.policies.liaocheng_2022:POLICY",
            "questions": [{"words": "地会不会收走？", "clause": "4.2"}],
        }
    )
    assert settings.load_policy() is POLICY
    assert [(one.words, one.clause) for one in settings.questions] == [("地会不会收走？", "4.2")]


@pytest.mark.parametrize(
    ("extra", "missing"), [({}, "policy"), ({"policy": "x:Y", "questions": [{"words": "地"}]}, "clause")]
)
def test_settings_that_lack_something_say_what(extra: dict[str, object], missing: str) -> None:
    with pytest.raises(PolicyError, match=missing):
        read_settings(extra)


def test_a_reference_to_something_else_is_no_policy() -> None:
    with pytest.raises(PolicyError, match="is no policy"):
        Settings("policy_engine.model.policy:Policy").load_policy()


def test_what_no_page_loads_is_dropped(tmp_path: Path) -> None:
    unused = ["stylesheets/main.css.map", "javascripts/lunr/min/lunr.ja.min.js", "javascripts/workers/search.1.min.js"]
    kept = ["stylesheets/main.css", "javascripts/bundle.js", "site/search_worker.js"]
    for name in (*unused, *kept):
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert {path.relative_to(tmp_path / "assets").as_posix() for path in drop_unused(tmp_path)} == set(unused)
    left = {path.relative_to(tmp_path / "assets").as_posix() for path in (tmp_path / "assets").rglob("*.*")}
    assert left == set(kept)
    assert not (tmp_path / "assets/javascripts/lunr").exists()
