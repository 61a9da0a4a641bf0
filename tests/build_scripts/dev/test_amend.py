"""An amended text beside the rules of the version before: which clauses moved, which cases to look at, what no longer stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.dev.amend import main, pairs, report
from policy_engine.model.clause import read_document
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
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


def test_the_same_text_asks_for_nothing() -> None:
    lines = list(report(LIAOCHENG, LIAOCHENG.document))
    assert [line for line in lines if line.startswith("    ")] == [
        "    共 0 处。版本、施行日期和引文改好以后，再运行 verify。"
    ]
