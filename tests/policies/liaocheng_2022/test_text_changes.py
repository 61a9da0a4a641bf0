"""The words of an amendment, clause by clause: as the Liaocheng policy has it."""

from dataclasses import replace

from policy_engine.model.clause import read_document
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.versions.text_changes import text_changes
from tests.policies_for_tests.liaocheng_amended import POLICY as AMENDED
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN
from tests.policies_for_tests.wangshan.first_version import FIRST
from tests.versions.test_text_changes import TABLE


def told(before: str, now: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.before, one.now) for one in text_changes(with_text(before), with_text(now), {})]


def with_text(text: str) -> Policy:
    return replace(POLICY, document=read_document(text))


def test_the_stretches_give_both_texts_back() -> None:
    for before, now, table in ((POLICY, AMENDED, {}), (FIRST, WANGSHAN, TABLE)):
        for change in text_changes(before, now, table):
            was = "".join(one.words for one in change.stretches if one.kind != "comes")
            comes = "".join(one.words for one in change.stretches if one.kind != "goes")
            if change.before is not None and change.kind != "moved":
                assert was == before.document.clause(change.before).text
            if change.now is not None:
                assert comes == now.document.clause(change.now).text


def test_the_sample_amendment_adds_four_characters_and_a_date() -> None:
    tenant, closing = text_changes(POLICY, AMENDED, {})
    assert (tenant.kind, tenant.now) == ("amended", "3.1.2")
    assert [one.words for one in tenant.stretches if one.kind != "stays"] == ["满一年"]
    assert (closing.kind, closing.now) == ("amended", "5")


def test_without_a_table_a_clause_is_where_its_words_are() -> None:
    before = "一、总则\n1.甲。\n2.乙。\n3.丙。\n"
    assert told(before, "一、总则\n1.甲。\n2.新的。\n3.乙。\n4.丙。\n") == [
        ("added", None, "1.2"),
        ("moved", "1.2", "1.3"),
        ("moved", "1.3", "1.4"),
    ]
    assert told(before, "一、总则\n1.乙。\n2.丙。\n") == [
        ("moved", "1.2", "1.1"),
        ("moved", "1.3", "1.2"),
        ("repealed", "1.1", None),
    ]
    assert told(before, "一、总则\n1.甲。\n2.改了的。\n3.丙。\n") == [("amended", "1.2", "1.2")]
    assert told(before, before) == []
    (shorter,) = text_changes(with_text("一、总则\n1.甲乙。\n"), with_text("一、总则\n1.甲。\n"), {})
    assert [(one.kind, one.words) for one in shorter.stretches if one.kind != "stays"] == [("goes", "乙")]


def test_a_clause_that_the_table_says_is_repealed_is_not_found_elsewhere() -> None:
    before, now = (
        replace(POLICY, document=read_document(text))
        for text in ("一、总则\n1.甲。\n2.乙。\n", "一、总则\n1.乙。\n2.甲。\n")
    )
    assert [(one.kind, one.before, one.now) for one in text_changes(before, now, {"1.1": (), "1.2": ("1.1",)})] == [
        ("moved", "1.2", "1.1"),
        ("added", None, "1.2"),
        ("repealed", "1.1", None),
    ]
