"""A further policy from its official text: its package loads, its pages are rendered, and it claims nothing that nobody has read."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

import pytest

from build_scripts.content import addresses
from build_scripts.content.rendering import render
from build_scripts.dev.new import main, new_policy, write
from build_scripts.open_data.published_files import published_files
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Publication
from policy_engine.proving.proof import proof_faults
from tests.build_scripts.html_reading import read

NANJING = Path(__file__).parents[2] / "policies_for_tests" / "nanjing_2004" / "official_text.txt"
SHORT = "某市落户办法\n第一条 便民。\n第二条 本办法自2024年1月1日起施行。\n"


def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, **given: Publication) -> Policy:
    """The policy of a new package, imported from where it was written."""
    write(name, new_policy(name, data, name, **given), tmp_path, tmp_path / "cases")
    monkeypatch.syspath_prepend(str(tmp_path))
    for module in [one for one in sys.modules if one.partition(".")[0] == name]:
        monkeypatch.delitem(sys.modules, module)
    policy = importlib.import_module(name).POLICY
    assert isinstance(policy, Policy)
    return policy


def test_a_real_text_becomes_a_package_whose_site_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = load(tmp_path, monkeypatch, "nanjing_2004_for_tests", NANJING.read_bytes())
    assert policy.document.text == NANJING.read_text(encoding="utf-8").rstrip("\n") + "\n"
    assert (policy.title, policy.effective.date) == ("南京市户籍准入登记暂行办法", "2004-07-01")
    assert proof_faults(policy) == ()
    numbered = [one for one in policy.document.clauses if one.kind == "numbered" and one.body]
    stubs = {policy.document.clause_of(policy.clause_of(one.quote)).id for one in policy.uncodified}
    assert {one.id for one in numbered} <= stubs
    assert all(one.reason == "还没有读。" for one in policy.uncodified)
    pages = render(policy)
    assert "还没有编成规则" in read(pages[addresses.HOME]).words
    assert "测一测" not in read(pages[addresses.HOME]).words
    assert "为什么没有编成规则：还没有读。" in read(pages[addresses.COVERAGE]).words
    assert "有合法固定住所" in read(pages[addresses.TEXT]).words
    assert published_files(policy)


def test_beside_it_are_a_file_for_cases_and_a_page_of_next_steps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["nanjing_2004", str(NANJING)]
    assert main(arguments, tmp_path / "policies", tmp_path / "cases") == 0
    folder = tmp_path / "policies" / "nanjing_2004"
    assert sorted(path.name for path in folder.iterdir()) == [
        "README.md",
        "__init__.py",
        "official_text.txt",
        "uncodified.py",
    ]
    assert json.loads((tmp_path / "cases" / "nanjing_2004" / "first.json").read_text(encoding="utf-8")) == []
    steps = (folder / "README.md").read_text(encoding="utf-8")
    assert "- policy_engine.policies.nanjing_2004:POLICY" in steps
    assert "<<" not in steps
    imports = [
        one for one in (folder / "__init__.py").read_text(encoding="utf-8").split("\n") if one[:12] == "from policy_"
    ]
    assert imports == sorted(imports)  # as the project's own checks want them
    assert steps in capsys.readouterr().out
    assert main(arguments, tmp_path / "policies", tmp_path / "cases") == 2
    assert "已经有了" in capsys.readouterr().err


def test_the_text_is_checked_and_what_was_found_is_told() -> None:
    odd = SHORT.replace("便民。", "便\u200b民。\n第三条 再便民。\nA.另行规定。")
    files = new_policy("odd", odd.encode("utf-16"), "odd")
    assert "U+200B" in files["README.md"]
    assert "第 4 行没有放进任何条款" in files["README.md"]
    assert "编号" in files["README.md"]
    assert 'Uncodified("A.另行规定。", NOT_READ),  # 没有编号的这一段' in files["uncodified.py"]
    assert "没有发现问题。" in new_policy("plain", SHORT.encode(), "plain")["README.md"]


def test_markdown_and_foreign_line_ends_become_plain_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = "\ufeff# 某市落户办法\r\n**第一条** 便民。\r\n**第二条** 本办法自2024年1月1日起施行。"
    policy = load(tmp_path, monkeypatch, "marked_for_tests", marked.encode())
    assert policy.document.text == SHORT


def test_a_text_that_counts_from_its_publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = SHORT.replace("自2024年1月1日起", "自公布之日起").encode()
    with pytest.raises(PolicyFaults, match="还不知道是哪一天"):
        new_policy("published", text, "published")
    published = Publication("2024-02-29", "某市人民政府公报")
    policy = load(tmp_path, monkeypatch, "published_for_tests", text, published=published)
    assert (policy.effective.date, policy.effective.published) == ("2024-02-29", published)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("2004", SHORT, "不能用作编号"),
        ("none", "某市落户办法\n第一条 便民。\n", "没有找到从哪天起执行"),
        ("other", SHORT + SHORT, "另一份文件"),
        ("twice", SHORT.replace("第一条 便民。", "第一条 便民。\n第一条 便民。"), "不止一处"),
    ],
)
def test_a_text_of_which_no_sound_package_can_be_made_is_refused(name: str, text: str, problem: str) -> None:
    with pytest.raises(PolicyFaults, match=problem):
        new_policy(name, text.encode(), name)
