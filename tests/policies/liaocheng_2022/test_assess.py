"""assess: what is wrong with the answers, and the verdict for programs and for people: as the Liaocheng policy has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.cli.terminal import TENANT, Terminal


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
