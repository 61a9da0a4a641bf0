"""The two ways out, MkDocs and the export, give the same bytes; and the configuration is read in one place."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from build_scripts.content.vendored import vendored_assets
from build_scripts.dev.export import export, main
from build_scripts.publish.theme_files import StylesError, drop_unused, drop_unused_rules
from build_scripts.settings import asked_first, read_settings
from policy_engine.browser import MAIN
from policy_engine.model.errors import PolicyError
from policy_engine.model.provision import Replacement
from policy_engine.policies.liaocheng_2022 import POLICY, questions_answered
from tests.conftest import WANGSHAN
from tests.policies_for_tests.liaocheng_amended import POLICY as AMENDED


def generated_files(project_root: Path) -> Files:
    """What the hook adds to a site without any file."""
    config = load_config(str(project_root / "mkdocs.yml"))
    return config.plugins.on_files(Files([]), config=config)


@pytest.mark.slow  # writes the whole site twice
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


def test_settings_name_the_policy() -> None:
    settings = read_settings(
        {
            "policies": ["policy_engine.policies.liaocheng_2022:POLICY"],
        }
    )
    assert settings.load_policy() is POLICY


def test_what_is_asked_first_stands_with_the_questions_of_the_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one.entry or (one.words, one.clause) for one in asked_first(POLICY)][1] == ("户口会落在哪里？", "3.1.6")
    assert asked_first(replace(POLICY, questions_module="")) == ()
    monkeypatch.setattr(questions_answered, "ASKED_FIRST", ({"words": "地"},))
    with pytest.raises(PolicyError, match=r"ASKED_FIRST: a question lacks 'clause'"):
        asked_first(POLICY)


@pytest.mark.parametrize(
    ("policies", "problem", "remedy"),
    [
        (None, "the list is missing or empty", "list one policy a line as package.module:NAME"),
        ([], "the list is missing or empty", "list one policy a line as package.module:NAME"),
        (MAIN, "this is no list of references", "list one policy a line as package.module:NAME"),
        (["liaocheng_2022"], "policy 'liaocheng_2022': this is no reference", "write package.module:NAME, such as"),
        (["no.such:POLICY"], "there is no module 'no'", "put the package where Python finds it"),
        (["policy_engine.policies.x:POLICY"], "there is no module 'policy_engine.policies.x'", "mend the name"),
        ([MAIN.replace("POLICY", "POLITY")], "has no policy 'POLITY'", "nearest: POLICY"),
        (["policy_engine.model.policy:Policy"], "has no policy 'Policy'", "write package.module:NAME"),
        ([WANGSHAN, WANGSHAN], "2 policies have the id 'wangshan'", "list each policy once"),
    ],
)
def test_a_mistaken_list_of_policies_names_place_problem_and_remedy(
    policies: object, problem: str, remedy: str
) -> None:
    with pytest.raises(PolicyError) as found:
        read_settings({"policies": policies}).placed_policies()
    assert str(found.value).startswith("mkdocs.yml, extra.policies: ")
    assert problem in str(found.value)
    assert remedy in str(found.value)


def test_an_amendment_does_not_decide_before_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for checked_on, refused in (("2026-12-31", True), ("2027-01-01", False)):
        amended = replace(AMENDED, checked_on=checked_on)
        monkeypatch.setattr("build_scripts.settings.load_policy", lambda _, policy=amended: policy)
        with pytest.raises(PolicyError, match=r"earlier version decides") if refused else nullcontext():
            assert read_settings({"policies": ["x:NEW"]}).load_policy() is amended


def test_the_text_that_takes_anothers_place_is_known_where_the_site_has_both(monkeypatch: pytest.MonkeyPatch) -> None:
    coming = replace(AMENDED, id="liaocheng_2027")
    going = replace(POLICY, superseded_by=Replacement(coming.title, coming.effective.date))
    policies = {"x:OLD": going, "x:NEW": coming}
    monkeypatch.setattr("build_scripts.settings.load_policy", policies.__getitem__)
    assert read_settings({"policies": ["x:OLD", "x:NEW"]}).successors() == {"": "liaocheng-2027/"}
    assert read_settings({"policies": ["x:OLD"]}).successors() == {}


def test_mkdocs_says_what_is_mistaken_without_a_traceback(project_root: Path) -> None:
    config = load_config(str(project_root / "mkdocs.yml"))
    config.extra["policies"] = ["no.such:POLICY"]
    with pytest.raises(PluginError, match=r"mkdocs\.yml, extra\.policies: no\.such:POLICY cannot be used"):
        config.plugins.on_files(Files([]), config=config)


def test_what_no_page_loads_is_dropped(tmp_path: Path) -> None:
    unused = ["stylesheets/main.css.map", "javascripts/lunr/min/lunr.ja.min.js", "javascripts/bundle.js"]
    kept = ["stylesheets/main.css", "site/search_worker.js"]
    for name in (*unused, *kept):
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert {path.relative_to(tmp_path / "assets").as_posix() for path in drop_unused(tmp_path)} == set(unused)
    left = {path.relative_to(tmp_path / "assets").as_posix() for path in (tmp_path / "assets").rglob("*.*")}
    assert left == set(kept)
    assert not (tmp_path / "assets/javascripts").exists()


def site_with_styles(folder: Path, styles: str) -> Path:
    sheets = folder / "assets/stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.01234567.min.css").write_text(styles, encoding="utf-8")
    (folder / "index.html").write_text('<link href="assets/stylesheets/main.01234567.min.css"><p class="a">', "utf-8")
    (folder / "assets/own.js").write_text('one.className = "b"; style.getPropertyValue("--read");', encoding="utf-8")
    return sheets


def test_of_the_themes_styles_only_what_a_page_or_a_script_names_is_left(project_root: Path, tmp_path: Path) -> None:
    """Under another name, for other bytes; the same for the same site."""
    styles = ":root{--used:1;--read:2;--idle:3}.a{order:var(--used)}.b:hover{order:2}.a .c,.d{order:3}"
    left = ":root{--used:1;--read:2}.a{order:var(--used)}.b:hover{order:2}"
    names = set()
    for folder in (tmp_path / "one", tmp_path / "another"):
        sheets = site_with_styles(folder, styles)
        drop_unused_rules(folder, project_root)
        (sheet,) = sheets.iterdir()
        assert sheet.read_text(encoding="utf-8") == left
        assert f"assets/stylesheets/{sheet.name}" in (folder / "index.html").read_text(encoding="utf-8")
        names.add(sheet.name)
    assert len(names - {"main.01234567.min.css"}) == len(names) == 1


def test_styles_that_cannot_be_cut_down_are_no_site(project_root: Path, tmp_path: Path) -> None:
    site_with_styles(tmp_path, ".a{")
    with pytest.raises(StylesError, match="make setup"):
        drop_unused_rules(tmp_path, tmp_path)
    with pytest.raises(StylesError, match="refuses a style sheet"):
        drop_unused_rules(tmp_path, project_root)
