"""The search leads people to the right place in their own words: the page's own modules on the built site, without a browser."""

import json
from pathlib import Path

import pytest

from tests.site.finding import NO_ANSWER, Asked, find, read_list

FLOORS = {
    "asked.txt": (0.85, 0.96),
    "asked_held_out.txt": (0.74, 0.91),
    "asked_anew.txt": (0.78, 0.96),
    "asked_public.txt": (0.74, 0.93),
    "asked_widely.txt": (0.79, 0.95),
    "asked_widely_held_out.txt": (0.77, 0.94),
    "held_out.txt": (0.84, 0.97),
    "plain.txt": (1.0, 1.0),
}
"""For each list the share of questions answered by the first result and on the first page (tests/benchmarks/finding.py measures them)."""


@pytest.mark.parametrize("name", FLOORS)
def test_questions_lead_where_they_should(built_site: Path, name: str) -> None:
    asked = read_list(name)
    found = find(built_site, [one.query for one in asked])
    first_place, first_page = FLOORS[name]
    missed = [one.query for one in asked if not one.first_place(found[one.query])]
    off_page = [one.query for one in asked if not one.first_page(found[one.query])]
    assert 1 - len(missed) / len(asked) >= first_place, missed
    assert 1 - len(off_page) / len(asked) >= first_page, off_page


def test_every_place_in_the_lists_can_be_found(built_site: Path) -> None:
    """An address that is no entry of the search would count against it whatever it found."""
    sections = json.loads((built_site / "search/sections.json").read_text(encoding="utf-8"))
    entries = [Asked("", (one["location"],)) for one in sections]
    for name in FLOORS:
        for one in read_list(name):
            places = [place for place in one.places if not place.startswith("没有:")]
            missing = [
                place for place in places if not any(Asked("", (place,)).wants(entry.places[0]) for entry in entries)
            ]
            assert not missing, (name, one.query)


def test_none_of_the_known_wrong_answers_comes_first(built_site: Path) -> None:
    """What led surely to something else: a house one built to rented homes, the head of a household to landlords, a telephone number to a clause."""
    wrong = {"自建房": "rent", "户主不同意": "landlord", "学区房": "fee", "12345": "#c-"}
    for query, found in find(built_site, list(wrong)).items():
        assert wrong[query] not in found[0][0].location
        assert NO_ANSWER not in found[0][0].title


def test_what_is_said_of_one_paper_does_not_answer_who_asks_about_another(built_site: Path) -> None:
    """Lost and expired are said of the certificate of moving, still valid of the plan: neither is what was asked."""
    for query, found in find(built_site, ["户口本丢了", "结婚证丢了", "居住证过期", "户口本过期"]).items():
        assert found[0][0].location not in ("faq/#expired-certificate", "faq/#in-force"), query
    for query, found in find(built_site, ["毕业证丢了", "户口本过期", "身份证过期了能落户吗"]).items():
        assert NO_ANSWER in found[0][0].title, query
    assert find(built_site, ["迁移证丢了"])["迁移证丢了"][0][0].location == "faq/#expired-certificate"


def test_what_another_office_knows_about_is_answered_by_no_page_that_does_not_name_it(built_site: Path) -> None:
    """However near the rest of the words comes: a page that has the matter in its names answers, and else every office that knows is told."""
    for query, office in {
        "办理落户用的身份证怎么补": "派出所",
        "在聊城租房落户以后的公积金": "住房公积金管理机构",
        "结婚证丢了和护照过期": "出入境管理部门、民政部门",
    }.items():
        first = find(built_site, [query])[query][0][0].title
        assert NO_ANSWER in first, query
        assert all(one in first for one in office.split("、")), (query, first)
    for query, place in {"交几年社保": "faq/#how-long-living", "迁户口后医保": "faq/#insurance"}.items():
        assert find(built_site, [query])[query][0][0].location == place


def test_what_stands_before_the_thing_asked_for_is_how_things_are(built_site: Path) -> None:
    """Whoever asks whether they can settle is not sent to another office for what they tell of themselves; whoever asks about that is."""
    offices = {"有驾照的人能落户吗": "", "落户以后驾照要换吗": "车辆管理", "怎么领结婚证": "民政"}
    for query, office in offices.items():
        title = find(built_site, [query])[query][0][0].title
        assert office in title if office else "可以先问" not in title, (query, title)


def test_a_matter_within_a_longer_one_is_not_meant(built_site: Path) -> None:
    """Neither in a longer matter nor in a word of another meaning."""
    query = "同居没结婚证"
    assert find(built_site, [query])[query][0][0].location == "faq/#unmarried-partner"
    title = find(built_site, ["育儿补贴在哪领"])["育儿补贴在哪领"][0][0].title
    assert "卫生健康部门" in title
    assert "人力资源" not in title


def test_one_way_to_put_it_finds_what_the_other_finds(built_site: Path) -> None:
    """Near words lead to the same result; a word within a longer one does not."""
    pairs = [("女友能落户吗", "对象能落户吗"), ("户籍科周末开门吗", "派出所周末开门吗"), ("房本没下来", "房产证没下来")]
    found = find(built_site, [query for pair in pairs for query in pair])
    for one, other in pairs:
        assert found[one][0][0].location == found[other][0][0].location
