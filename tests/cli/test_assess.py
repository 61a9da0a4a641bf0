"""assess: what is wrong with the answers, and the verdict for programs and for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_engine.cli import commands
from policy_engine.cli.result_text import result_text
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.landing import in_order
from tests.cli.small_policy import HALL, SMALL, TAKEN, WORK, works
from tests.cli.terminal import Said, Terminal
from tests.conftest import WANGSHAN
from tests.drafting import Draft, write_policy
from tests.policies_for_tests import measuring


def test_assess_accepts_unknown_an_empty_object_a_byte_order_mark_and_standard_input(terminal: Terminal) -> None:
    empty = terminal("assess", "-", "--json", "--policy", WANGSHAN, typed=b"{}").json
    assert {one["status"] for one in empty["pathways"]} == {"undetermined"}
    said = terminal("assess", "-", "--json", "--policy", WANGSHAN, typed=b'\xef\xbb\xbf{"permit": "unknown"}')
    assert said.json["answers"][0]["option"] == "unknown"


def test_assess_says_where_a_file_is_not_utf_8(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_bytes('{\n"备注": "有"}'.encode("gb18030"))
    said = terminal("assess", str(tmp_path / "answers.json"))
    assert (said.code, said.output) == (2, "")
    assert "第 2 行（第 4 个字节）：不是 UTF-8" in said.notes


def _text(**answers: str) -> str:
    return result_text(SMALL, read_answers(SMALL.facts, answers))


def test_a_question_not_answered_yet_is_shown_with_what_it_would_lead_to() -> None:
    text = _text(work="o1")
    assert "    ？ 还没有回答：home是哪一种？（编号 home）\n" in text
    assert (
        "      如果是“第1种”，就能办。\n      如果是“第0种”，就不能办。\n      如果是“第2种”，还要看别的几点。\n"
        in text
    )
    assert "      ——“符合地项”（一、1.）\n      到哪里查：看看自己的证件。" in text
    assert "taken：按本站读法，算。\n    也有人理解为：不算。" in text


def test_an_answer_that_the_person_does_not_know_is_told_apart() -> None:
    assert "？ 您答了“不清楚”：home是哪一种？" in _text(work="o1", home="unknown")


def test_an_open_term_is_shown_with_both_readings() -> None:
    text = _text(work="o1", home="o2")
    assert "home的情况：您答的是“第2种”。原文没有说清楚这算不算。——“符合地项”（一、1.）" in text
    assert "可以有这几种读法，结果不一样：\n        算。\n        不算。" in text


def test_changes_that_nobody_can_bring_about_are_told_apart() -> None:
    text = _text(work="o1", home="o0")
    assert "不是自己能改的：“home的情况”您答的是“第0种”，这条路要求是“第1种”。" in text
    assert "可以这样办：办成第1种。\n    “work的情况”现在是“第2种”，要变成“第1种”。" in _text(work="o2", home="o0")


def test_each_landing_place_is_shown_with_why_it_falls_away() -> None:
    text = _text(work="o1", home="o0")
    assert "  甲处：您用不上——“甲处”（一、2.）\n    您不符合地项。" in text
    assert "乙处：可以选这里" in text
    assert "乙处：户口落在这里" in text
    assert "乙处：前面已经有地方，轮不到这里" in _text(work="o1", home="o1")
    assert "  甲处：还定不下来——“甲处”（一、2.）\n    “甲处”看什么\n      ？ 还没有回答：home的情况。" in _text(
        work="o1"
    )


def test_a_result_that_no_further_answer_can_change_says_so() -> None:
    assert "不管没回答的几题怎么答，这条路现在都不能办。" in _text(work="o2")
    assert "不管没回答的几题" not in _text(work="o2", home="o0")


def test_guarantees_that_do_not_apply_are_left_out_and_others_say_whether_they_may() -> None:
    text = _text(work="o2", home="o0")
    assert "保障1——" in text
    assert "保障2" not in text
    assert "保障2：是不是适用于您，还要看情况——" in _text(work="o2")


def test_a_verdict_without_answers_or_guarantees_has_no_empty_section() -> None:
    policy = write_policy(Draft(((works, in_order(HALL), "town", ()),)), (WORK,), (TAKEN,))
    text = result_text(policy, Answers())
    assert "要看什么：\n\n" not in text
    assert "保障" not in text
    assert "原文没有写的：" not in text


def _measured(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, typed: str, *options: str) -> Said:
    monkeypatch.setattr(commands, "policy_in_force", lambda _: measuring.POLICY)
    return terminal("assess", "-", *options, typed=typed.encode())


def test_assess_sorts_a_number_into_its_range_and_keeps_the_range_only(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = _measured(
        terminal, monkeypatch, '{"area": 98.76, "years": "2024-03-01", "age": 40}', "--today", "2027-03-01", "--json"
    )
    assert [(one["fact"], one["option"]) for one in said.json["answers"]] == [
        ("area", "from_90_below_100"),
        ("years", "from_3"),
        ("age", "over_16"),
    ]
    assert [(one["id"], one["status"]) for one in said.json["pathways"]] == [
        ("large", "not_entitled"),
        ("middling", "entitled"),
    ]
    assert "98.76" not in said.output
    assert "2024-03-01" not in said.output


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ('""', "没有填数"),
        ("-3", "不能是负数"),
        ("500", "数太大了：最多填 150"),
        ('"三十"', "这不是数：只填数字，单位是周岁"),
        ("30.5", "要填整数，单位是周岁"),
    ],
)
def test_assess_refuses_what_is_no_possible_number(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, typed: str, problem: str
) -> None:
    said = _measured(terminal, monkeypatch, f'{{"age": {typed}}}')
    assert (said.code, said.output) == (2, "")
    assert f"标准输入 第 1 行第 2 列 age：{problem}" in said.notes
    assert "填一个数（周岁），或者：to_16、over_16、unknown" in said.notes


def test_facts_says_that_a_number_may_be_given(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "policy_in_force", lambda _: measuring.POLICY)
    said = terminal("facts").output
    assert "  可以直接写数，单位是平方米，也可以写它所在的一段：\n  below_90  不满90平方米\n" in said
    assert "  可以直接写日期（开始住的那一天，如 2024-03-01），也可以写它所在的一段：\n  below_3  不满3年\n" in said
