"""An amended text beside the rules of the version before: which clauses moved, which cases to look at, what no longer stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts.dev.amend import main, pairs, report
from policy_engine.model.clause import read_document
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.policies_for_tests import wangshan
from tests.policies_for_tests.changqing import POLICY as CHANGQING
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN
from tests.policies_for_tests.wangshan.first_version import FIRST
from tests.policies_for_tests.wangshan.history import EARLIER


def test_the_table_of_a_real_amendment_is_proposed() -> None:
    told = "\n".join(report(FIRST, WANGSHAN.document))
    written = {one.old: one.new for one in EARLIER[0].moved if one.old[0].isdigit()}
    for old, new in written.items():
        assert (f'Moved("{old}", ("{new[0]}",))' if new else f'Moved("{old}"),') in told
    assert told.count("Moved(") == len(written)


def test_clauses_are_paired_by_the_most_alike_words() -> None:
    before = read_document("第一条 租房的人员可以落户。\n第二条 购房的人员可以落户。\n第三条 本办法由某局解释。")
    now = read_document("第一条 为了便民。\n第二条 租房满一年的人员可以落户。\n第三条 购房的人员可以落户。")
    found = pairs(before, now)
    assert {one: pair.now for one, pair in found.items()} == {"1": "2", "2": "3"}
    assert found["2"].alike == 1
    assert 0.5 < found["1"].alike < 1


def test_cases_and_faults_of_a_changed_clause_are_named_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = LIAOCHENG.document.text.replace("经房管部门租赁登记备案", "经房管部门备案").replace("未婚子女", "子女")
    (tmp_path / "new.txt").write_text(text, encoding="utf-8")
    assert main([LIAOCHENG.id, str(tmp_path / "new.txt")]) == 0
    told = capsys.readouterr().out
    assert "Moved(" not in told
    assert "（tenant）" in told
    assert "（landing" not in told
    assert "经房管部门租赁登记备案" in told.partition("对不上的地方")[2]
    assert "未婚子女" in told.partition("对不上的地方")[2]
    assert main(["nowhere", str(tmp_path / "new.txt")]) == 2
    assert "没有这个政策" in capsys.readouterr().err


def test_a_copy_has_the_new_text_the_proposed_table_and_a_name_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(Path(wangshan.__file__).parent, tmp_path / "shire", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (tmp_path / "shire").glob("*.py"):
        path.write_text(
            path.read_text(encoding="utf-8").replace("tests.policies_for_tests.wangshan", "shire"), encoding="utf-8"
        )
    monkeypatch.syspath_prepend(tmp_path)
    text = tmp_path / "new.txt"
    text.write_text(WANGSHAN.document.text.replace("2023年7月1日", "2027年7月1日"), encoding="utf-8")
    wanted = ["shire:POLICY", str(text), "--copy", "shire_2027"]
    assert main(wanted, tmp_path, tmp_path / "cases") == 0
    copy = tmp_path / "shire_2027"
    assert "shire_2027" in capsys.readouterr().out
    assert (copy / "official_text.txt").read_text(encoding="utf-8") == text.read_text(encoding="utf-8")
    assert "from shire import POLICY as BEFORE" in (copy / "history_proposed.py").read_text(encoding="utf-8")
    assert not [path for path in copy.glob("*.py") if "from shire." in path.read_text(encoding="utf-8")]
    assert "自2023年7月1日起施行" in (tmp_path / "shire" / "official_text.txt").read_text(encoding="utf-8")
    assert main(wanted, tmp_path, tmp_path / "cases") == 2
    assert "这个名字的包已经有了" in capsys.readouterr().err


def test_a_policy_in_one_file_is_not_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "new.txt"
    text.write_text(CHANGQING.document.text, encoding="utf-8")
    assert main(["tests.policies_for_tests.changqing:POLICY", str(text), "--copy", "changqing_2027"], tmp_path) == 2
    assert "不是一个带原文的包" in capsys.readouterr().err


def test_the_same_text_asks_for_nothing() -> None:
    lines = list(report(LIAOCHENG, LIAOCHENG.document))
    assert [line for line in lines if line.startswith("    ")] == [
        "    共 0 处。版本、施行日期和引文改好以后，再运行 verify。"
    ]
