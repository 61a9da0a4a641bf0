"""Who may come along, and whether a move can be undone, told of a sample policy."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.answers import read_answers
from policy_engine.model.provision import Relation, WayBack
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.family_lines import family_section
from policy_engine.reasoning.lines import Line, Section
from policy_engine.reasoning.result import result
from policy_engine.reasoning.verdict import assess
from policy_engine.reasoning.way_back import way_back_line
from policy_engine.reasoning.words import said
from tests.build_scripts.sample_policy import OWNER, POLICY

FAMILY = replace(
    POLICY,
    relations=(
        Relation("spouse", "爱人", close=True, interpretation=OWNER),
        Relation("friend", "朋友", close=False, interpretation=OWNER),
    ),
    family_routes=("tenant", "graduate"),
)


def told(given: dict[str, str], *relations: str) -> Section:
    answers = read_answers(FAMILY.facts, given)
    found = conclude(compile_policy(FAMILY), answers, Enquiry("town", None, "family", relations))
    section = family_section(found)
    assert section in result(found, assess(FAMILY, answers)).sections
    return section


def states(lines: tuple[Line, ...]) -> dict[str, str]:
    return {one.relation: one.state for one in lines if one.kind == "relation"}


def test_whoever_lives_in_town_may_bring_close_relatives_by_the_words_that_say_so() -> None:
    section = told({"residence": "town"}, "spouse")
    quote, named, spouse, rest, later = section.lines
    assert (quote.quote, quote.clause) == ("可申请落户", "2.1.0")
    assert named.text == said("company_may")
    assert states((spouse,)) == {"spouse": "may"}
    assert states(rest.lines) == {"friend": "outside"}
    assert [one.pathway for one in later.lines] == ["tenant"]  # the other route is one of another direction
    assert section.sheet


def test_where_no_way_is_open_nobody_comes_along() -> None:
    section = told({"residence": "village", "home": "yes"})
    assert section.lines[0].text == said("company_closed")
    assert not section.sheet


def way_back(lease: str) -> list[str]:
    (land, *others) = POLICY.guarantees
    way = WayBack("还能迁回来吗？", "tenant", (("home", "no"), ("lease", lease)))
    policy = replace(POLICY, guarantees=(replace(land, way_back=way), *others))
    line = way_back_line(policy, way)
    assert (line.kind, line.text) == ("fold", "还能迁回来吗？")
    assert [one.quote for one in line.lines if one.kind == "quote"] == [POLICY.provision("tenant").quote]
    return [one.text for one in line.lines if one.kind == "sentence"]


def test_what_decides_the_way_back_is_told_with_what_each_answer_leads_to() -> None:
    assumed, *then = way_back("no")
    assert "租房也能落户" in assumed
    assert [("“备了”" in one, "就能办" in one, "就不能办" in one) for one in then] == [
        (True, True, False),
        (False, False, True),
    ]


def test_a_way_back_that_is_certain_is_told_so() -> None:
    assert way_back("yes")[1:] == ["那时就能办。"]
