"""The site outlives its theme: the exported Markdown builds, strictly, with the generator that its makers build next."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

from build_scripts.content.addresses import folder_of
from build_scripts.dev.export import export
from build_scripts.site_content import menu
from policy_engine.policies.liaocheng_2022 import POLICY

pytestmark = pytest.mark.slow  # another generator builds the site

FROM_OURS = ("markdown_extensions",)
"""What another generator needs of our configuration."""


@pytest.fixture(scope="module")
def successor(project_root: Path) -> Path:
    program = project_root / ".cache/successor/bin/zensical"
    if not program.is_file():
        pytest.skip("not installed; make successor does it")
    return program


def test_the_exported_markdown_builds_with_the_successor_of_the_theme(
    project_root: Path, successor: Path, tmp_path: Path
) -> None:
    pages = export(project_root / "mkdocs.yml", tmp_path / "docs")
    ours = yaml_load((project_root / "mkdocs.yml").read_text(encoding="utf-8"))
    files = {one.relative_to(tmp_path / "docs").as_posix(): one.read_text(encoding="utf-8") for one in pages}
    nav = menu(ours["extra"], files)
    theme = {"language": "zh", "custom_dir": "theme"}
    configuration = {
        **{name: ours[name] for name in FROM_OURS},
        "site_name": POLICY.vocabulary.site_name,
        "nav": nav,
        "site_dir": "built",
        "theme": theme,
    }
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(configuration, allow_unicode=True), encoding="utf-8")
    # The home page names a template of its own in this site's theme.
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/home.html").write_text('{% extends "main.html" %}', encoding="utf-8")
    done = subprocess.run(
        [successor, "build", "--strict"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    built = {one.parent.relative_to(tmp_path / "built").as_posix() for one in tmp_path.glob("built/**/index.html")}
    assert built == {folder_of(one.relative_to(tmp_path / "docs").as_posix()) or "." for one in pages}
    clause = (tmp_path / "built/clauses/3.1.2/index.html").read_text(encoding="utf-8")
    assert "租房落户" in clause
