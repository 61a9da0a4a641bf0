"""recheck and diff: what still holds, and what an amendment changes: as the Liaocheng policy has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import Answers, read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.closing_lines import edition_words
from policy_engine.reasoning.verdict import assess
from policy_engine.versions.comparison import compare
from policy_engine.versions.effect_words import share_words
from policy_engine.versions.share_code import write_code
from tests.cli.terminal import TENANT, Terminal
from tests.policies_for_tests.liaocheng_amended import POLICY as CHANGED


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


AMENDED = "tests.policies_for_tests.liaocheng_amended:POLICY"


@pytest.mark.slow  # compares two whole policies
def test_diff_tells_what_a_year_in_the_rented_home_would_change(terminal: Terminal) -> None:
    said = terminal("diff", POLICY.version, AMENDED)
    assert said.code == 0
    assert "租住合法不动产权房屋{+满一年+}并经房管部门租赁登记备案的人员" in said.output
    (tenant,) = compare(POLICY, CHANGED).affected
    worst = tenant.effects.found[0]
    share = f"{share_words(worst.share)} 的情形（{worst.share}）"
    assert f"原来可以办，现在还不能办：{share}。最小的例子，{len(worst.witness)} 个回答：" in said.output
    assert "租住满一年：不到一年" in said.output
    unaffected = next(line for line in said.output.splitlines() if line.startswith("没有人受影响的路："))
    assert all((one.title in unaffected) is (one.id != "tenant") for one in POLICY.provisions)
    assert "它不是人数" in said.output


@pytest.mark.slow  # compares two whole policies
def test_diff_for_programs_gives_exact_shares(terminal: Terminal) -> None:
    told = terminal("diff", POLICY.version, AMENDED, "--json").json
    assert told["before"] == {"policy": "liaocheng_2022", "version": "2022-08-01"}
    assert [(one["kind"], one["now"]) for one in told["clauses"]] == [("amended", "3.1.2"), ("amended", "5")]
    (tenant,) = (one for one in told["pathways"] if one["effects"])
    assert (tenant["before"], tenant["now"]) == ("tenant", "tenant")
    (exact,) = compare(POLICY, CHANGED).affected
    assert [(one["kind"], one["before"], one["now"], one["share"]) for one in tenant["effects"]] == [
        ("loses", one.before.status, "not_entitled", str(one.share)) for one in exact.effects.found
    ]
    assert tenant["effects"][0]["witness"]["year_in_rented_home"] == "no"


@pytest.mark.parametrize(
    ("version", "told"), [("1999-01-01", "没有这一版"), ("no.such:POLICY", "no module"), ("tests:POLICY", "POLICY")]
)
def test_diff_refuses_what_it_cannot_compare(terminal: Terminal, version: str, told: str) -> None:
    said = terminal("diff", version, POLICY.version)
    assert (said.code, said.output) == (2, "")
    assert told in said.notes
