"""The page of the worked cases: all of them, what they rest on, and results that are computed."""

import re
from dataclasses import replace

import pytest

from build_scripts.content import addresses
from build_scripts.content.models import accuracy as page_model
from build_scripts.content.models.accuracy import accuracy
from build_scripts.content.worked_cases import Case, worked_cases
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.content.test_proof_view import read_in_the_browser_way
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE


def test_every_case_stands_on_the_page_and_opens_in_the_quiz() -> None:
    page = rendered(LIAOCHENG)[addresses.ACCURACY]
    codes = re.findall(r'href="\.\./\.\./quiz/#a=([^"]+)"', page)
    opened = [dict(one["answers"]) for one in read_in_the_browser_way(LIAOCHENG, codes)]
    given = [one.answers for one in worked_cases(LIAOCHENG.id)]
    assert sorted(map(sorted, (one.items() for one in opened))) == sorted(map(sorted, (one.items() for one in given)))
    assert all(case.story in page for case in worked_cases(LIAOCHENG.id))


def test_the_figures_are_those_of_the_cases() -> None:
    view = accuracy(LIAOCHENG)
    assert view is not None
    assert (view.total, view.right) == (len(worked_cases(LIAOCHENG.id)), len(worked_cases(LIAOCHENG.id)))
    page = rendered(LIAOCHENG)[addresses.ACCURACY]
    for name, count, right in view.bases:
        assert count > 0
        assert f"{name}</th><td>{count}</td><td>{right}</td>" in page
    assert f"{view.total} 个，测对 {view.right} 个" in rendered(LIAOCHENG)[addresses.PROOF]
    assert "不一样</strong>" not in page


def test_what_a_case_rests_on() -> None:
    view = accuracy(LIAOCHENG)
    assert view is not None
    cases = {one.story: one for group in view.groups for one in group.cases}
    assert cases["在聊城城里有一套自己名下的房，有房产证；亲人在聊城都没有房。"].basis == "clear"
    shared = cases["夫妻两人的名字都在房产证上。"]
    assert (shared.basis, shared.terms) == ("reading", ("和别人共有的房子",))
    assert cases["老家只有宅基地，没有承包地。"].basis == "open"


@pytest.mark.parametrize(
    "wrong",
    [
        {"expect": {"home_owner": {"status": "not_entitled"}}},
        {"expect": {}, "order": ["community_collective"]},
        {"expect": {}, "guarantees": {"rural_rights": True}},
    ],
)
def test_a_case_that_the_quiz_contradicts_is_published_as_such(
    wrong: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Case("file: name", "有房。", {"current_hukou": "other_town", "town_home": "titled"}, **wrong)  # type: ignore[arg-type]
    right = replace(case, expect={"home_owner": {"status": "entitled"}}, order="not said", guarantees={})
    monkeypatch.setattr(page_model, "worked_cases", lambda _: [case, right])
    view = accuracy(replace(LIAOCHENG))  # a policy that remembers nothing yet
    assert view is not None
    assert (view.total, view.right) == (2, 1)


def test_a_policy_without_cases_has_no_such_page() -> None:
    assert accuracy(SAMPLE) is None
    pages = rendered(SAMPLE)
    assert addresses.ACCURACY not in pages
    assert "accuracy" not in pages[addresses.PROOF]
