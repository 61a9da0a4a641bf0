"""The picture of a pathway shows every condition of it, each in a box that holds its words, in letters that can be read."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from build_scripts.content.easy_picture import easy_picture
from build_scripts.content.models.conditions import Group, Item, as_group, outline
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.policies.liaocheng_words import each_provision

LEAST_LETTER = 14
NARROWEST = 264 / 300
"""How large the picture is drawn on a screen of 320 pixels."""


def words_of(part: Group | Item) -> list[str]:
    return [part.words] if isinstance(part, Item) else [one for each in part.parts for one in words_of(each)]


def number(element: ET.Element, name: str) -> float:
    return float(element.attrib[name])


@each_provision
def test_every_condition_has_a_box_in_the_picture_and_is_told(provision: Provision) -> None:
    conditions = as_group(outline(POLICY, provision.precondition, provision.quote))
    picture = ET.fromstring(str(easy_picture(conditions, provision.title, "easy")))  # noqa: S314 - written here
    boxes = [one for one in picture.iter("rect") if one.attrib["class"] != "easy-picture__group"]
    lines = list(picture.iter("text"))
    written = []
    for box in boxes:
        top, height, width = (number(box, name) for name in ("y", "height", "width"))
        own = [one for one in lines if top < number(one, "y") < top + height]
        assert all(len(one.text or "") * number(one, "font-size") <= width for one in own)
        assert top + height < float(picture.attrib["viewBox"].split()[3])
        written.append("".join(one.text or "" for one in own))
    assert written == [*words_of(conditions), provision.title]
    assert all(number(one, "font-size") * NARROWEST >= LEAST_LETTER for one in lines)
    title, told = (picture.findtext(name) or "" for name in ("title", "desc"))
    assert provision.title in title
    assert all(words in told for words in words_of(conditions))
    assert picture.attrib["aria-labelledby"] == "easy-title easy-desc"


def test_conditions_that_must_all_be_met_are_told_apart_from_those_of_which_one_is_enough() -> None:
    joined = {}
    for name in ("tenant", "home_owner"):
        provision = POLICY.provision(name)
        conditions = as_group(outline(POLICY, provision.precondition, provision.quote))
        joined[name] = str(easy_picture(conditions, provision.title, "easy"))
    assert ("并且" in joined["tenant"], "或者" in joined["tenant"]) == (True, False)
    assert ("并且" in joined["home_owner"], "或者" in joined["home_owner"]) == (False, True)
    tenant = POLICY.provision("tenant")
    parts = as_group(outline(POLICY, tenant.precondition, tenant.quote)).parts
    some = str(easy_picture(Group("some", parts, "下面的满足两条就行："), tenant.title, "easy"))
    assert ">下面的满足两条就行</text>" in some
    assert ("并且" in some, "或者" in some, "下面的满足两条就行：您" in some) == (False, False, True)
    assert "都要符合：" in joined["tenant"]
    assert "有一样就行：" in joined["home_owner"]
