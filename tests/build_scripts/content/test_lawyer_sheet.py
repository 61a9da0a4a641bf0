"""The lawyer's sheet: its cases decide what they are said to decide, cannot be fewer, and a change names those that need another look."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.content import addresses
from build_scripts.content.lawyer_sheet import selection as choosing
from build_scripts.content.lawyer_sheet.obligations import REACH, obligations, shown, shown_by, statement_of
from build_scripts.content.lawyer_sheet.selection import selection
from build_scripts.content.lawyer_sheet.sheet import Sheet, lawyer_sheet
from build_scripts.content.lawyer_sheet.signing import Signature, sign, signatures, state_of
from build_scripts.content.models.proof_records import RECORDED
from build_scripts.content.pages import proof_pages
from build_scripts.content.rendering import render
from build_scripts.content.worked_cases import Case
from build_scripts.dev import sign_off
from policy_engine.model.answers import read_answers
from policy_engine.model.clause import read_document
from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement, children
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.proving.rules import parts
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies.liaocheng_words import REFERENCE

CONTRARY = {"entitled": "not_entitled", "already_there": "not_entitled", "not_entitled": "entitled"}


def chosen() -> tuple[Case, ...]:
    found = selection(POLICY)
    assert found is not None
    return found.cases


def sheet(policy: Policy = POLICY) -> Sheet:
    found = lawyer_sheet(policy)
    assert found is not None
    return found


def test_every_condition_of_every_provision_is_shown_both_ways() -> None:
    told = {(one.owner, one.way, one.holds) for case in chosen() for one in shown(POLICY, case)}
    for owner, condition in [(REACH, POLICY.reach), *((one.id, one.precondition) for one in POLICY.provisions)]:
        assert condition is not None
        for way, part in parts(condition):
            if isinstance(part, Statement):
                assert {(owner, way, True), (owner, way, False)} <= told, (owner, part.sentence)


def otherwise(condition: Condition, way: tuple[int, ...]) -> Condition:
    """The condition with the statement at the end of ``way`` saying the contrary, said in the terms of the rules and without any diagram."""
    if isinstance(condition, Statement):
        others = tuple(one.id for one in condition.fact.options if one.id not in condition.true)
        return replace(condition, true=others, open=())
    changed = [otherwise(one, way[1:]) if at == way[0] else one for at, one in enumerate(children(condition))]
    match condition:
        case AllOf() | AnyOf() | AtLeast():
            return replace(condition, items=tuple(changed))
        case Negate():
            return Negate(changed[0])


def test_the_verdict_of_a_case_turns_on_each_condition_that_it_is_said_to_show() -> None:
    """Asked of the engine: with that one statement the other way round, the verdict of the same person is the contrary."""
    tried = set()
    for case in chosen():
        answers = read_answers(POLICY.facts, case.answers)
        for provision in (POLICY.provision(one) for one in case.expect):
            for one in shown_by(POLICY, case, provision.id):
                if not one.decisive or one.owner == REACH or one in tried:
                    continue
                tried.add(one)
                changed = replace(provision, precondition=otherwise(provision.precondition, one.way))
                (verdict,) = assess(replace(POLICY, provisions=(changed,), landing_orders=()), answers).pathways
                assert verdict.status == CONTRARY[case.expect[provision.id]["status"]], (case.name, one)
    assert len(tried) > 70


def test_there_cannot_be_fewer_cases() -> None:
    found = selection(POLICY)
    assert found is not None
    assert found.least == len(found.cases)
    assert f"挑了 {len(found.cases)} 个。这已经是最少的" in rendered(POLICY)[addresses.LAWYER_SHEET]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[object]]:
    """The record as it may be changed by a test."""
    found: dict[str, list[object]] = json.loads((RECORDED / "lawyer_sheet.json").read_text("utf-8"))
    monkeypatch.setattr(choosing, "recorded", lambda *_: found)
    return found


def test_a_case_too_few_is_refused(written: dict[str, list[object]]) -> None:
    written["cases"].pop()
    with pytest.raises(PolicyFaults, match=r"shown by none of the cases(.|\n)*make sheet"):
        selection(POLICY)


def test_a_case_that_is_gone_is_refused(written: dict[str, list[object]]) -> None:
    written["cases"].append("no such: case")
    with pytest.raises(PolicyFaults, match="make sheet"):
        selection(POLICY)


def test_a_bound_that_does_not_hold_is_refused(written: dict[str, list[object]]) -> None:
    together = next(found for case in chosen() if len(found := shown(POLICY, case)) > 1)
    written["apart"] = [[one.owner, list(one.way), one.holds, one.decisive] for one in together]
    with pytest.raises(PolicyFaults, match="one case shows two"):
        selection(POLICY)


def test_a_policy_without_a_record_has_no_sheet() -> None:
    assert lawyer_sheet(SAMPLE) is None
    assert addresses.LAWYER_SHEET not in rendered(SAMPLE)
    assert "lawyer-sheet" not in rendered(SAMPLE)[addresses.PROOF]


def test_a_project_without_its_cases_has_no_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "worked_cases", lambda _: [])
    assert selection(POLICY) is None


def test_the_page_has_every_case_with_the_official_text_beside_it_and_says_that_nobody_signed() -> None:
    page = rendered(POLICY)[addresses.LAWYER_SHEET]
    assert "尚无人签字" in page
    assert page.count("□ 对") == page.count("□ 不对") == len(sheet().items)
    for case in chosen():
        assert case.story in page
    for group in sheet().groups:
        beside = f'<blockquote class="sheet-text"><p>{group.provision.quote}</p>'
        assert page.count(beside) == len(group.cases)


def test_a_condition_that_the_text_negates_is_met_where_the_fact_is_not_so() -> None:
    told = {case.story: case.verdicts[0] for case in sheet().cases}
    home = told["和姐姐共有一套聊城城里的房，自己又租了房。"]
    assert (home.result, home.turns_on) == ("还不能办", (("“在城镇无自有房屋”", False),))
    assert {statement_of(POLICY, one).sentence for one in obligations(POLICY) if one.owner == REACH} == {
        "您有内地的户口可以迁"
    }


def test_everything_on_the_sheet_has_a_name_of_its_own() -> None:
    names = [one.name for one in sheet().items]
    assert len(names) == len(set(names))


def amended() -> Policy:
    """三（一）2 with one year of renting, as an amendment might add it."""
    old = POLICY.provision("tenant").quote
    new = old.replace("房屋并经", "房屋满一年并经")
    assert new != old
    provisions = tuple(replace(one, quote=new) if one.id == "tenant" else one for one in POLICY.provisions)
    text = POLICY.document.text.replace(old, new)
    return replace(POLICY, document=read_document(text), provisions=provisions, landing_orders=())


def test_after_an_amendment_only_the_touched_cases_need_another_look(tmp_path: Path) -> None:
    signed = Signature("某律师", "2026-12-01", {one.name: one.fingerprint for one in sheet().items})
    sign(POLICY.id, signed, tmp_path)
    found = signatures(POLICY.id, tmp_path)
    assert found == (signed,)
    assert {state_of(one, found) for one in sheet().items} == {"signed"}
    new = sheet(amended())
    touched = {one.name for one in new.cases if state_of(one, found) == "changed"}
    assert touched == {one.name for one in new.cases if any(two.title == "租房落户" for two in one.verdicts)}
    assert 0 < len(touched) < len(new.cases)
    assert {state_of(one, found) for one in new.cases if one.name not in touched} == {"signed"}


def test_the_command_signs_and_lists_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sign_off.main([], policy=REFERENCE, folder=tmp_path) == 0
    assert (
        f"已签字 0 个，签字以后有改动，要再看一遍 0 个，还没有人签字 {len(sheet().items)} 个" in capsys.readouterr().out
    )
    assert (
        sign_off.main(["--by", "某律师", "--on", "2026-12-01", "--only", "1,2"], policy=REFERENCE, folder=tmp_path) == 0
    )
    assert "已签字 2 个" in capsys.readouterr().out
    assert sign_off.main(["--by", "某律师", "--on", "2026-12-02"], policy=REFERENCE, folder=tmp_path) == 0
    assert f"已签字 {len(sheet().items)} 个" in capsys.readouterr().out
    monkeypatch.setattr(sign_off, "load_policy", lambda _: amended())
    assert sign_off.main([], policy=REFERENCE, folder=tmp_path) == 1
    told = capsys.readouterr().out.splitlines()
    assert all(line.endswith("签字以后有改动，要再看一遍") for line in told[:-1])
    assert len(told) - 1 == sum(any(two.title == "租房落户" for two in one.verdicts) for one in sheet().cases)
    monkeypatch.setattr(sign_off, "load_policy", lambda _: SAMPLE)
    assert sign_off.main([], policy=REFERENCE, folder=tmp_path) == 2
    with pytest.raises(SystemExit):
        sign_off.main(["--by", "某律师"], policy=REFERENCE, folder=tmp_path)


def test_the_page_tells_who_signed_and_what_changed_since(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, *_ = sheet().cases
    sign(POLICY.id, Signature("某律师", "2026-12-01", {first.name: first.fingerprint, second.name: "0" * 64}), tmp_path)
    monkeypatch.setattr(proof_pages, "signatures", lambda policy: signatures(policy, tmp_path))
    page = render(POLICY)[addresses.LAWYER_SHEET]  # anew: the signatures are other ones
    assert "尚无人签字" not in page
    assert "某律师，2026-12-01，2 个" in page
    assert page.count("<strong>签字以后有改动</strong>") == page.count("<span>已签字</span>") == 1
