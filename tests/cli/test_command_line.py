"""The command line as a person and as another program use it."""

from __future__ import annotations

import io
import json
import os
import runpy
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from policy_engine import __main__
from policy_engine.cli import commands
from policy_engine.cli.ask import ask
from policy_engine.cli.result_text import result_text
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.condition import all_of, any_of, negate
from policy_engine.model.errors import Fault, PolicyError, PolicyFaults
from policy_engine.model.landing import Place, in_order, one_of
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.interview import questions_left, whole_scope
from policy_engine.reasoning.report import verdict_json
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.words import edition_words
from policy_engine.versions.share_code import write_code
from tests.strategies import Draft, make_fact, make_interpretation, make_statement, write_policy

OFFICIAL = Path(commands.__file__).parents[1] / "policies" / "liaocheng_2022" / "official_text.txt"
TENANT = {
    "current_hukou": "other_village",
    "habitual_residence": "elsewhere",
    "town_home": "none",
    "dwelling": "rented_titled",
    "lease_registered": "no",
}


@dataclass(frozen=True)
class Said:
    code: int
    output: str
    notes: str

    @property
    def json(self) -> Any:
        return json.loads(self.output)


class Terminal:
    """Runs the command line in this process, so that its coverage counts."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str, typed: bytes = b"") -> Said:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        try:
            code = __main__.main(arguments)
        except SystemExit as leaving:  # argparse
            code = int(leaving.code or 0)
        output, notes = self._capsys.readouterr()
        return Said(code, output, notes)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(capsys, monkeypatch)


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command line as a process of its own."""
    command = [sys.executable, "-m", "policy_engine", *arguments]
    return subprocess.run(command, capture_output=True, cwd=cwd, env={**os.environ, **environment}, check=False)


# -- outline -----------------------------------------------------------------------------------------------------------


def test_outline_prints_the_tree(terminal: Terminal) -> None:
    said = terminal("outline", str(OFFICIAL))
    assert said.code == 0
    assert "    3.1  (一)全面放开城镇落户政策\n      3.1.0  ［引言］" in said.output
    assert said.notes == ""


def test_outline_as_json_is_a_list_in_document_order_with_exact_spans(terminal: Terminal) -> None:
    entries = terminal("outline", str(OFFICIAL), "--json").json
    text = OFFICIAL.read_text("utf-8")
    assert {tuple(entry) for entry in entries} == {("id", "level", "mark", "heading", "text", "start", "end")}
    assert all(text[entry["start"] : entry["end"]] == entry["text"] for entry in entries)
    assert [entry["start"] for entry in entries] == sorted(entry["start"] for entry in entries)
    assert {"1", "2.1", "3.1", "3.1.0", "3.1.2", "3.2.1", "4.2", "5"} <= {entry["id"] for entry in entries}


def test_outline_reads_standard_input_and_names_the_lines_that_it_cannot_place(terminal: Terminal) -> None:
    text = "一、总则\n正文。\n三、职责\n正文。\n".encode()
    said = terminal("outline", "-", "--json", typed=text)
    assert [entry["id"] for entry in said.json] == ["1", "3"]
    assert "第 3 行" in said.notes
    assert "第 3 行" in terminal("outline", "-", typed=text).output


@pytest.mark.parametrize(
    ("name", "problem"),
    [("no-such-file.txt", "没有这个文件"), (".", "这是文件夹，不是文件"), ("a\0b", "打不开这个文件")],
)
def test_a_file_that_cannot_be_read_is_refused(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, problem: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("outline", "assess"):
        said = terminal(command, name)
        assert (said.code, said.output) == (2, "")
        assert problem in said.notes


def test_outline_refuses_what_is_no_text(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xff\xff\x00")
    said = terminal("outline", str(tmp_path / "picture.png"))
    assert (said.code, said.output) == (2, "")
    assert "不是纯文本" in said.notes


# -- cite --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("citation", ["第三部分第（一）项第2目", "三（一）2", "3.1.2", "租房落户", "租房没备案"])
def test_cite_prints_the_clause(terminal: Terminal, citation: str) -> None:
    said = terminal("cite", citation)
    assert said.code == 0
    assert said.output.startswith("三（一）2  [3.1.2]\n2.租房落户。在城镇无自有房屋、")
    assert terminal("cite", citation, "--json").json == {"status": "found", "clauses": ["3.1.2"]}


def test_cite_lists_the_candidates_of_an_ambiguous_citation(terminal: Terminal) -> None:
    said = terminal("cite", "（二）")
    assert said.code == 0
    assert said.output.startswith("可能指：")
    assert all(f"[{one}]" in said.output for one in ("2.2", "3.2", "4.2"))
    assert terminal("cite", "（二）", "--json").json == {"status": "ambiguous", "clauses": ["2.2", "3.2", "4.2"]}


def test_cite_says_that_a_clause_does_not_exist(terminal: Terminal) -> None:
    said = terminal("cite", "三（四）")
    assert said.code == 1
    assert "三（四）" in said.output
    said = terminal("cite", "三（四）", "--json")
    assert (said.code, said.json) == (1, {"status": "not_found", "clauses": []})


def test_cite_knows_single_sentences_and_everyday_names_of_other_clauses(terminal: Terminal) -> None:
    assert terminal("cite", "三（二）1第二句", "--json").json["clauses"] == ["3.2.1b"]
    assert terminal("cite", "迁户口地会不会收走", "--json").json["clauses"] == ["4.2"]


# -- facts -------------------------------------------------------------------------------------------------------------


def test_facts_lists_every_question_for_programs_and_for_people(terminal: Terminal) -> None:
    said = terminal("facts")
    listed = terminal("facts", "--json").json
    assert [one["id"] for one in listed] == [fact.id for fact in POLICY.facts]
    for one, fact in zip(listed, POLICY.facts, strict=True):
        assert {"id", "question", "options", "why", "where"} <= set(one)
        assert one["options"] == [{"id": option.id, "label": option.label} for option in fact.options]
        assert all(words in said.output for words in (fact.id, fact.question, fact.why, fact.where, fact.hint))
    assert "unknown（不清楚）" in said.output


# -- assess ------------------------------------------------------------------------------------------------------------


def _written(folder: Path, answers: object) -> str:
    path = folder / "answers.json"
    path.write_text(answers if isinstance(answers, str) else json.dumps(answers, ensure_ascii=False), "utf-8")
    return str(path)


def test_assess_prints_the_whole_verdict_as_json(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("assess", _written(tmp_path, TENANT), "--json")
    assert said.code == 0
    assert said.json == verdict_json(assess(POLICY, read_answers(POLICY.facts, TENANT)))
    assert {"policy", "version", "pathways", "landing", "guarantees"} <= set(said.json)
    wanted = {"id", "clause", "status", "because", "missing", "open_terms", "changes", "landing"}
    assert all(wanted <= set(pathway) for pathway in said.json["pathways"])
    tenant = next(one for one in said.json["pathways"] if one["id"] == "tenant")
    assert (tenant["clause"], tenant["status"]) == ("3.1.2", "not_entitled")
    assert [(one["clause"], one["quote"]) for one in tenant["because"]] == [("3.1.2", "经房管部门租赁登记备案")]
    [change] = tenant["changes"]["doable"][0]["changes"]
    assert (change["fact"], [option["id"] for option in change["to"]]) == ("lease_registered", ["yes"])


def test_assess_shows_the_landing_place_directly(terminal: Terminal, tmp_path: Path) -> None:
    answers = TENANT | {"lease_registered": "yes", "owner_consents": "no"}
    verdict = terminal("assess", _written(tmp_path, answers), "--json").json
    tenant = next(one for one in verdict["pathways"] if one["id"] == "tenant")
    assert tenant["status"] == "entitled"
    assert tenant["landing"]["certain"] is True
    assert tenant["landing"]["here"] == ["community_collective"]


def test_assess_accepts_unknown_an_empty_object_a_byte_order_mark_and_standard_input(terminal: Terminal) -> None:
    empty = terminal("assess", "-", "--json", typed=b"{}").json
    assert {one["status"] for one in empty["pathways"]} == {"undetermined"}
    said = terminal("assess", "-", "--json", typed=b'\xef\xbb\xbf{"lease_registered": "unknown"}')
    assert said.json["answers"][0]["option"] == "unknown"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"lease_registred": "yes"}, ["第 1 行第 2 列", "lease_registred", "最接近的是：lease_registered"]),
        ({"current_hukou": "other_vilage"}, ["current_hukou", "other_vilage", "最接近的是：other_village", "unknown"]),
        ({"current_hukou": None}, ["current_hukou", "必须是文字"]),
        ({"current_hukou": ["other_town"]}, ["必须是文字"]),
        ('{"current_hukou": {"lease_registered": "yes"}, "x": 1}', ["必须是文字", "没有这个问题编号"]),
        ('{"current_hukou": "none",\n  "current_hukou": "none"}', ["第 2 行第 3 列", "回答了两次"]),
        ('{"a\\u0062": "x", "ab": "y"}', ["第 1 行第 18 列", "回答了两次"]),
        ('{"current_hukou": "none",\n "town_home" "none"}', ["第 2 行第 14 列", "缺少冒号"]),
        ('{"current_hukou": "none" "town_home": "none"}', ["第 1 行第 26 列", "缺少逗号"]),
        ('{"current_hukou": }', ["第 1 行第 19 列", "应当有一个值"]),
        ("{current_hukou: 1}", ["第 1 行第 2 列", "双引号"]),
        ('{"current_hukou": "no', ["第 1 行第 19 列", "引号没有配上"]),
        ('{"current_hukou": "no\ne"}', ["第 1 行第 22 列", "引号里面不能换行"]),
        ("{} {}", ["第 1 行第 4 列", "多余的内容"]),
        ('{"a": "\\q"}', ["第 1 行第 8 列", "不是正确的 JSON"]),
        ("", ["第 1 行第 1 列"]),
        ('["current_hukou"]', ["第 1 行第 1 列", "要的是一个对象"]),
        ("1" * 5000, ["数字太长"]),
        ("[" * 100_000, ["括号太多"]),
    ],
)
@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_assess_refuses_what_is_wrong_with_its_place_and_computes_nothing(
    terminal: Terminal, tmp_path: Path, answers: object, told: list[str], flags: list[str]
) -> None:
    said = terminal("assess", _written(tmp_path, answers), *flags)
    assert (said.code, said.output) == (2, "")
    assert all(words in said.notes for words in told), said.notes


def test_a_name_inside_an_answer_is_not_taken_for_a_second_answer(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("assess", _written(tmp_path, '{"town_home": {"town_home": "none"}}'))
    assert "回答了两次" not in said.notes
    assert "第 1 行第 2 列 town_home：答案必须是文字" in said.notes


def test_assess_names_all_wrong_answers_at_once(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("assess", _written(tmp_path, {"a": "x", "town_home": "tiled", "current_hukou": "none"}))
    assert said.output == ""
    assert "没有这个问题编号" in said.notes
    assert "最接近的是：titled" in said.notes
    assert said.notes.count("怎么办：") == 2


def test_assess_says_where_a_file_is_not_utf_8(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_bytes('{\n"备注": "有"}'.encode("gb18030"))
    said = terminal("assess", str(tmp_path / "answers.json"))
    assert (said.code, said.output) == (2, "")
    assert "第 2 行（第 4 个字节）：不是 UTF-8" in said.notes


def test_assess_explains_to_people(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("assess", _written(tmp_path, TENANT))
    assert said.code == 0
    assert "【还不能办】租房落户（三（一）2）" in said.output
    assert (
        "✗ 不符合：您的租房合同没有在房管部门备案。（您答的是“没有备案”）——“经房管部门租赁登记备案”（三（一）2）"
        in said.output
    )
    assert "到房管部门办理房屋租赁登记备案" in said.output
    assert "2022-08-01 起执行" in said.output
    assert "这些请直接问迁入地派出所" in said.output
    assert all(pathway.title in said.output for pathway in POLICY.provisions)


def test_the_best_pathway_stands_first(terminal: Terminal, tmp_path: Path) -> None:
    answers = TENANT | {"lease_registered": "yes", "owner_consents": "yes"}
    output = terminal("assess", _written(tmp_path, answers)).output
    statuses = [line[1:5] for line in output.splitlines() if line.startswith("【")]
    order = ["可以办】", "要看情况", "还不能办"]
    assert statuses == sorted(statuses, key=order.index)
    assert output.splitlines()[output.splitlines().index("") :].count("") >= 3


# -- every kind of line in the text for people, on a small policy ----------------------------------------------------

WORK = make_fact("work", 3, doable=[False, True])
HOME = make_fact("home", 3)
TERM, TAKEN = make_interpretation("term"), make_interpretation("taken", taken="wide")
works = make_statement(WORK, "o1", character="天", relies_on={"o1": TAKEN})
has_home = make_statement(HOME, "o1", character="地", turns_on={"o2": TERM})
elsewhere = make_statement(WORK, "o2", character="玄")
HOUSE = Place("place_甲", "甲处", "甲处", "", available=has_home)
HALL = Place("place_乙", "乙处", "乙处", "")
SMALL = write_policy(
    Draft(
        provisions=(
            (all_of(works, has_home), in_order(HOUSE, HALL), "town", ()),
            (any_of(works, has_home), one_of(HOUSE, HALL), "town", ()),
            (negate(elsewhere), in_order(HOUSE, HALL), "town", ()),
            (works, in_order(HALL), "village", ()),
        ),
        orders=(("town", in_order(HOUSE, HALL)),),
        guarantees=((None, ()), (has_home, ()), (None, (HALL,))),
    ),
    (WORK, HOME),
    (TERM, TAKEN),
)


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


# -- ask ---------------------------------------------------------------------------------------------------------------


def test_ask_leads_through_the_quiz_to_the_verdict(terminal: Terminal) -> None:
    # 都看看, then the first option of every question.
    said = terminal("ask", typed=b"3\n" + b"1\n" * len(POLICY.facts))
    assert said.code == 0
    assert "您想把户口落在哪里？" in said.output
    assert f"（还要回答 {_bounds()} 题）" in said.output
    assert "【可以办】在城镇居住或就业落户" in said.output


def _bounds() -> str:
    bounds = questions_left(POLICY, whole_scope(POLICY), Answers())
    assert bounds is not None
    return f"{bounds.least}–{bounds.most}"


class Person:
    """Someone at the terminal: types the given lines, reads what is written."""

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)
        self.pages: list[str] = []

    def read(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None

    def write(self, words: str) -> None:
        self.pages.append(words)

    def sits(self) -> int:
        return ask(SMALL, self.read, self.write)


def test_ask_counts_the_questions_that_are_left() -> None:
    person = Person("1", "3", "1")
    assert person.sits() == 0
    assert "（还要回答 2 题）" in person.pages[2]
    assert "（还要回答 1 题）" in person.pages[3]
    assert "  work的情况：第2种\n" in person.pages[-1]


def test_ask_goes_back_to_the_question_before_and_to_the_direction() -> None:
    person = Person("1", "3", "b", "b", "q")
    assert person.sits() == 0
    asked = [page.strip().splitlines()[0] for page in person.pages[1:]]
    assert asked == [
        "您想把户口落在哪里？",
        "work是哪一种？",
        "home是哪一种？",
        "work是哪一种？",
        "您想把户口落在哪里？",
    ]


@pytest.mark.parametrize("mark", ["?", "？", " ? "])
def test_ask_accepts_that_the_person_does_not_know(mark: str) -> None:
    person = Person("1", mark, mark)
    assert person.sits() == 0
    assert "  work的情况：不清楚\n" in person.pages[-1]


@pytest.mark.parametrize("typed", ["0", "9", "abc", "", "-1", "1" * 6000])
def test_ask_asks_again_when_a_line_means_nothing(typed: str) -> None:
    person = Person("1", typed, "q")
    person.sits()
    assert person.pages[3].startswith("没有看懂")
    assert person.pages[4] == person.pages[2]


@pytest.mark.parametrize("typed", ["?", "r"])
def test_the_direction_must_be_chosen(typed: str) -> None:
    person = Person(typed, "q")
    person.sits()
    assert person.pages[2].startswith("没有看懂")


def test_ask_shows_the_result_so_far() -> None:
    person = Person("1", "２", "R")
    assert person.sits() == 0
    assert "“途径2”这条路可以办。" in person.pages[-1]


def test_ask_says_when_a_pathway_is_certain() -> None:
    person = Person("3", "2", "q")
    person.sits()
    assert "已经可以办" not in person.pages[2]
    assert "已经可以办：途径4。可以按 r 看结果" in person.pages[3]


def test_ask_ends_quietly_with_the_input() -> None:
    person = Person("1")
    assert person.sits() == 1
    assert person.pages[-1] == "输入已经结束，还没有看结果。"


# -- recheck -----------------------------------------------------------------------------------------------------------


def test_recheck_says_that_a_result_of_today_holds(terminal: Terminal) -> None:
    code = write_code(POLICY, "town", None, Answers(tuple(TENANT.items())))
    said = terminal("recheck", code)
    assert said.code == 0
    assert f"核对码是完整的，是按现在的规则（{edition_words(POLICY.version, POLICY.revision)}）做的" in said.output
    assert "【还不能办】租房落户（三（一）2）" in said.output
    assert "不是防伪的签名" in said.output
    told = terminal("recheck", f"https://example.org/quiz/#a={code}", "--json").json
    assert (told["holds"], told["changes"], told["scope"]) == (True, [], {"direction": "town", "clause": None})
    assert told["verdict"] == verdict_json(assess(POLICY, read_answers(POLICY.facts, TENANT)))


def test_recheck_of_a_version_that_is_not_known_cannot_be_told(terminal: Terminal) -> None:
    said = terminal("recheck", write_code(replace(POLICY, version="2011-01-01"), "town", None, Answers(())), "--json")
    assert (said.code, said.json["holds"]) == (1, None)


def test_recheck_refuses_a_code_that_is_not_whole_with_the_remedy(terminal: Terminal) -> None:
    said = terminal("recheck", write_code(POLICY, "town", None, Answers(tuple(TENANT.items())))[:-1])
    assert (said.code, said.output) == (2, "")
    assert "核对码不完整，或者有字符被改过、抄错了" in said.notes
    assert "怎么办：一个字符一个字符对着纸上再抄一遍" in said.notes


# -- diff --------------------------------------------------------------------------------------------------------------

AMENDED = "tests.policies_for_tests.liaocheng_amended:POLICY"


def test_diff_tells_what_a_year_in_the_rented_home_would_change(terminal: Terminal) -> None:
    said = terminal("diff", POLICY.version, AMENDED)
    assert said.code == 0
    assert "租住合法不动产权房屋{+满一年+}并经房管部门租赁登记备案的人员" in said.output
    assert "原来可以办，现在还不能办：1.0% 的情形（5/504）。最小的例子，5 个回答：" in said.output
    assert "租住满一年：不到一年" in said.output
    unaffected = next(line for line in said.output.splitlines() if line.startswith("没有人受影响的路："))
    assert all((one.title in unaffected) is (one.id != "tenant") for one in POLICY.provisions)
    assert "它不是人数" in said.output


def test_diff_for_programs_gives_exact_shares(terminal: Terminal) -> None:
    told = terminal("diff", POLICY.version, AMENDED, "--json").json
    assert told["before"] == {"policy": "liaocheng_2022", "version": "2022-08-01"}
    assert [(one["kind"], one["now"]) for one in told["clauses"]] == [("amended", "3.1.2"), ("amended", "5")]
    (tenant,) = (one for one in told["pathways"] if one["effects"])
    assert (tenant["before"], tenant["now"]) == ("tenant", "tenant")
    assert [(one["kind"], one["before"], one["now"], one["share"]) for one in tenant["effects"]] == [
        ("loses", "entitled", "not_entitled", "5/504"),
        ("loses", "undetermined", "not_entitled", "5/126"),
    ]
    assert tenant["effects"][0]["witness"]["year_in_rented_home"] == "no"


def test_diff_tells_of_what_is_new_gone_and_moved(terminal: Terminal) -> None:
    first, second = "tests.policies_for_tests.wangshan.first_version:FIRST", "tests.policies_for_tests.wangshan:POLICY"
    output = terminal("diff", first, second).output
    assert "一、2. → 三、1.：换了编号，字没有改" in output
    assert "上班也能落户（一、2.）（新增的）：" in output
    assert "回老家落户（一、3.）（没有了）：" in output
    gone = terminal("diff", first, second, "--json").json["pathways"][-1]
    assert (gone["before"], gone["now"]) == ("returning", None)


def test_diff_of_a_version_with_itself_says_that_nothing_changed(terminal: Terminal) -> None:
    output = terminal("diff", POLICY.version, POLICY.version).output
    assert "原文：一个字也没有改" in output
    assert "没有人受影响\n" in output


def test_diff_of_versions_that_share_no_pathway_leaves_nobody_unaffected(terminal: Terminal) -> None:
    output = terminal("diff", "tests.policies_for_tests.wangshan:POLICY", POLICY.version).output
    assert "没有人受影响的路" not in output


@pytest.mark.parametrize(
    ("version", "told"), [("1999-01-01", "没有这一版"), ("no.such:POLICY", "no module"), ("tests:POLICY", "POLICY")]
)
def test_diff_refuses_what_it_cannot_compare(terminal: Terminal, version: str, told: str) -> None:
    said = terminal("diff", version, POLICY.version)
    assert (said.code, said.output) == (2, "")
    assert told in said.notes


# -- verify ------------------------------------------------------------------------------------------------------------


def test_verify_prints_figures_that_add_up(terminal: Terminal) -> None:
    said = terminal("verify")
    assert (said.code, said.notes) == (0, "")
    assert "没有发现问题" in said.output
    counted = [
        int(line.split("，")[-1].split("：")[-1].split()[0]) for line in said.output.splitlines() if line[0] == " "
    ]
    assert sum(counted) == len(POLICY.document.text)
    assert f"途径 {len(POLICY.provisions)} 条" in said.output


def test_verify_names_every_fault(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = replace(POLICY, uncodified=POLICY.uncodified[1:], facts=POLICY.facts[1:])
    monkeypatch.setattr(commands, "policy_in_force", lambda: broken)
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "no rule accounts for these words" in said.notes
    assert "the policy does not list this fact" in said.notes
    assert f"共 {said.notes.count(chr(10) + '  怎么办')} 处问题" in said.notes


def test_verify_names_what_decides_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "policy_in_force", lambda: replace(POLICY, overlaps=()))
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "provision employee：is covered by living_or_working_in_town" in said.notes


def test_verify_names_a_revision_that_is_not_what_was_kept(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "policy_in_force", lambda: replace(POLICY, version="2099-01-01"))
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "today's revision is not kept" in said.notes


def test_freeze_keeps_the_encoding_and_never_overwrites_one_that_decides_otherwise(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "frozen_here").mkdir()
    (tmp_path / "frozen_here" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    policy = replace(POLICY, revision=7, revisions_package="frozen_here")
    monkeypatch.setattr(commands, "policy_in_force", lambda: policy)
    assert terminal("freeze").output == "2022-08-01 版第 7 稿已存档：2022-08-01_7.json\n"
    kept = tmp_path / "frozen_here/revisions/2022-08-01_7.json"
    before = kept.read_bytes()
    monkeypatch.setattr(commands, "policy_in_force", lambda: replace(policy, provisions=policy.provisions[::-1]))
    said = terminal("freeze")
    assert (said.code, said.output, kept.read_bytes()) == (2, "", before)
    assert "what decides has changed" in said.notes
    assert terminal("freeze", "--again").code == 0
    assert kept.read_bytes() != before


def test_verify_names_the_faults_that_keep_the_policy_from_loading(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise PolicyFaults((Fault("clause 3.1.2", "no rule accounts for these words", "可"), Fault("fact a", "empty")))

    monkeypatch.setattr(commands, "policy_in_force", refuse)
    said = terminal("verify")
    assert (said.code, said.output) == (1, "")
    assert "clause 3.1.2：no rule accounts for these words\n  写的是：可\nfact a：empty\n共 2 处问题。" in said.notes


def test_a_policy_that_does_not_load_is_reported_by_every_command(tmp_path: Path) -> None:
    shutil.copytree(OFFICIAL.parents[2], tmp_path / "policy_engine", ignore=shutil.ignore_patterns("__pycache__"))
    copy = tmp_path / OFFICIAL.relative_to(OFFICIAL.parents[3])
    copy.write_text(copy.read_text("utf-8").replace("经房管部门租赁登记备案", "经房管部门备案"), "utf-8")
    done = run("verify", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert "经房管部门租赁登记备案" in done.stderr.decode()
    done = run("facts", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert "经房管部门租赁登记备案" in done.stderr.decode()
    assert run("outline", str(copy), cwd=tmp_path, PYTHONPATH=str(tmp_path)).returncode == 0


# -- the whole ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "缺少参数：命令"),
        (["asess"], "没有“asess”这个命令\n  最接近的是：assess"),
        (["zzz"], "没有“zzz”这个命令\n用法"),
        (["cite"], "缺少参数：引用"),
        (["facts", "more"], "多出来的参数：more"),
        (["facts", "--jso"], "多出来的参数：--jso"),
        (["facts", "--json=1"], "--json 后面不能带值"),
    ],
)
def test_wrong_arguments_are_refused_in_chinese(terminal: Terminal, arguments: list[str], told: str) -> None:
    said = terminal(*arguments)
    assert (said.code, said.output) == (2, "")
    assert told in said.notes
    assert "用法：" in said.notes


@pytest.mark.parametrize(
    "command", [[], ["outline"], ["cite"], ["facts"], ["assess"], ["ask"], ["recheck"], ["verify"]]
)
def test_help_is_in_chinese(terminal: Terminal, command: list[str]) -> None:
    said = terminal(*command, "--help")
    assert said.code == 0
    assert said.output.startswith("用法：")
    assert "显示这份说明" in said.output


def test_any_other_error_of_the_engine_is_refused_too(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise PolicyError("too many states")

    monkeypatch.setattr(commands, "policy_in_force", refuse)
    said = terminal("facts")
    assert (said.code, said.output, said.notes) == (2, "", "出错了：too many states\n")


def test_the_module_runs_as_a_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["policy_engine", "verify"])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_path(__main__.__file__, run_name="__main__")
    assert "没有发现问题" in capsys.readouterr().out


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = run("cite", "三（一）2", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "租房落户" in done.stdout.decode("utf-8")


def test_a_citation_that_is_no_text_is_answered_all_the_same() -> None:
    command = [sys.executable.encode(), b"-m", b"policy_engine", b"cite", b"\xff\xfe"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_reading_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert __main__.main(["facts"]) == 141


def test_an_interrupted_quiz_leaves_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    assert __main__.main(["ask"]) == 130
    assert "您想把户口落在哪里？" in capsys.readouterr().out
