"""recheck and diff: what still holds, and what an amendment changes."""

from __future__ import annotations

from tests.cli.terminal import Terminal

WANGSHAN = "tests.policies_for_tests.wangshan:POLICY"


def test_diff_tells_of_what_is_new_gone_and_moved(terminal: Terminal) -> None:
    first = "tests.policies_for_tests.wangshan.first_version:FIRST"
    output = terminal("diff", first, WANGSHAN).output
    assert "一、2. → 三、1.：换了编号，字没有改" in output
    assert "上班也能落户（一、2.）（新增的）：" in output
    assert "回老家落户（一、3.）（没有了）：" in output
    gone = terminal("diff", first, WANGSHAN, "--json").json["pathways"][-1]
    assert (gone["before"], gone["now"]) == ("returning", None)


def test_diff_of_a_version_with_itself_says_that_nothing_changed(terminal: Terminal) -> None:
    output = terminal("diff", WANGSHAN, WANGSHAN).output
    assert "原文：一个字也没有改" in output
    assert "没有人受影响\n" in output


def test_diff_of_versions_that_share_no_pathway_leaves_nobody_unaffected(terminal: Terminal) -> None:
    output = terminal("diff", WANGSHAN, "tests.policies_for_tests.qingxi:POLICY").output
    assert "没有人受影响的路" not in output
