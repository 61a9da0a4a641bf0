"""A decision of the authority in charge on an open term: it decides where it holds, and is told with its source. None of today's is one."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.answers import Answers
from policy_engine.model.condition import holds
from policy_engine.model.interpretation import Decision, Interpretation, Reading
from policy_engine.model.landing import Place, in_order
from policy_engine.reasoning.lines import Line
from policy_engine.reasoning.pathway_lines import pathway_sections
from policy_engine.reasoning.verdict import assess
from tests.drafting import Draft, make_fact, write_policy

FACT = make_fact("home", 3)
OPEN = Interpretation(
    id="term",
    term="没有证的房子",
    quote="落户",
    readings=(Reading("counts", "也算", counts=True), Reading("does_not_count", "不算", counts=False)),
    taken=None,
    why="原文没有说清",
)
EVERYWHERE = Decision("counts", "市公安局", "关于房屋的答复", "2027-03-01")
IN_A_COUNTY = replace(EVERYWHERE, area="望山县", authority="公安局")


def told(term: Interpretation) -> tuple[str, list[str]]:
    """How somebody stands whose answer turns on the term, and everything that is told of it."""
    statement = holds(
        FACT, "o0", sentence="您符合天项", denial="您不符合天项", wordings=("符合天项",), open={"o1": term}
    )
    place = Place("place_甲", "甲处", quote="甲处", explanation="")
    policy = write_policy(Draft(((statement, in_order(place), "town", ()),)), (FACT,), (term,))
    verdict = assess(policy, Answers((("home", "o1"),)))
    (pathway,) = verdict.pathways
    sections = pathway_sections(verdict, pathway, has_question=False)
    return pathway.status, [text for section in sections for line in section.lines for text in _texts(line)]


def _texts(line: Line) -> list[str]:
    return [line.text, *(text for part in line.lines for text in _texts(part))]


def test_an_open_term_is_left_open() -> None:
    assert told(OPEN)[0] == "undetermined"


def test_a_decision_that_holds_everywhere_decides_and_is_told_with_source_and_date() -> None:
    status, texts = told(replace(OPEN, decisions=(EVERYWHERE,)))
    assert status == "entitled"
    assert any("市公安局在 2027-03-01 认定（关于房屋的答复），也算" in one for one in texts)
    assert not any("按本站读法" in one for one in texts)


def test_the_latest_decision_is_the_one_that_decides() -> None:
    later = replace(EVERYWHERE, reading="does_not_count", date="2028-01-01")
    assert told(replace(OPEN, decisions=(later, EVERYWHERE)))[0] == "not_entitled"


def test_a_countys_decision_is_told_and_decides_nothing() -> None:
    status, texts = told(replace(OPEN, decisions=(IN_A_COUNTY,)))
    assert status == "undetermined"
    assert any("望山县公安局在 2027-03-01 认定（关于房屋的答复）：也算" in one for one in texts)
