"""The decision chart of a pathway: small, the same drawn and in words, and on every way what the engine says."""

import re
from html.parser import HTMLParser
from itertools import product

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.decision_chart import MOST_NODES, Chart, decision_chart
from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.verdict import assess, status_of
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies_for_tests.counting import POLICY as COUNTING

PATHWAYS = [(policy, one) for policy in (SAMPLE, LIAOCHENG, COUNTING) for one in policy.provisions]
every = pytest.mark.parametrize(("policy", "provision"), PATHWAYS, ids=[f"{p.id}-{one.id}" for p, one in PATHWAYS])
NOTE = "走到同一处，就是它；一边能走、一边不能，由窗口认定；两边都不能，就是走不了。"
ENDS = {"能走这条路": "entitled", "走不了这条路": "not_entitled", "不归这份文件管": "not_concerned"}

Line = tuple[str, tuple[str, ...], int | str, int | str]
"""What one step says: its words, what is left to the authority, where it leads if it holds and if not."""


@every
def test_a_chart_has_few_boxes_and_leads_only_downwards(policy: Policy, provision: Provision) -> None:
    chart = decision_chart(policy, provision)
    assert 0 < chart.nodes <= MOST_NODES
    for step in chart.steps:
        assert all(isinstance(way, str) or way > step.number for way in (step.yes, step.no))
    reached = {1} | {way for step in chart.steps for way in (step.yes, step.no) if isinstance(way, int)}
    assert reached == {step.number for step in chart.steps}


@every
def test_every_way_through_the_chart_ends_where_the_engine_does(policy: Policy, provision: Provision) -> None:
    """Over every combination of answers to the questions of the chart; where the text is open, both ways are walked."""
    chart, compilation = decision_chart(policy, provision), compile_policy(policy)
    facts = [fact for fact in policy.facts if fact.id in {step.fact for step in chart.steps}]
    for chosen in product(*(fact.options for fact in facts)):
        answers = {fact.id: option.label for fact, option in zip(facts, chosen, strict=True)}
        given = {compilation.levels[fact.id]: fact.position(one.id) for fact, one in zip(facts, chosen, strict=True)}
        left = compilation.space.restrict(compilation.pathways[provision.id].settled, given)
        assert _concluded(_ends(chart, 1, answers)) == status_of(compilation, left), answers


@every
def test_the_verdict_agrees_at_either_end(policy: Policy, provision: Provision) -> None:
    """The same once more through the public door, on one situation for each end that the chart knows."""
    chart = decision_chart(policy, provision)
    facts = [fact for fact in policy.facts if fact.id in {step.fact for step in chart.steps}]
    seen = set[str]()
    for chosen in product(*(fact.options for fact in facts)):
        expected = _concluded(_ends(chart, 1, {fact.id: one.label for fact, one in zip(facts, chosen, strict=True)}))
        if expected not in seen:
            seen.add(expected)
            answers = read_answers(policy.facts, {fact.id: one.id for fact, one in zip(facts, chosen, strict=True)})
            (verdict,) = (one for one in assess(policy, answers).pathways if one.provision is provision)
            assert verdict.status == expected
    assert {"entitled", "not_entitled"} <= seen
    assert ("not_concerned" in seen) == (policy.reach is not None)


@every
def test_the_picture_says_what_the_chart_is(policy: Policy, provision: Provision) -> None:
    chart = decision_chart(policy, provision)
    assert _drawn_steps(policy, provision) == [
        (step.item.words, step.item.open, step.yes, step.no) for step in chart.steps
    ]
    assert (NOTE in _section(policy, provision)) == chart.has_open


def _concluded(ends: set[str]) -> str:
    """What :data:`NOTE` says of the ends to which somebody comes."""
    if len(ends) == 1:
        return next(iter(ends))
    return "undetermined" if "entitled" in ends else "not_entitled"


def _ends(chart: Chart, at: int | str, answers: dict[str, str]) -> set[str]:
    if isinstance(at, str):
        return {at}
    step = chart.steps[at - 1]
    label = answers[step.fact]
    ways = [step.yes] * (label not in step.item.fails) + [step.no] * (label not in step.item.counts)
    return {end for way in ways for end in _ends(chart, way, answers)}


def _drawn_steps(policy: Policy, provision: Provision) -> list[Line]:
    """The chart of a pathway as its page draws it."""
    section = _section(policy, provision)
    picture = section[: section.index("</ol>")]
    return [_drawn(part, f"{provision.id}-step-") for part in picture.split('<li class="chart__step"')[1:]]


def _section(policy: Policy, provision: Provision) -> str:
    """The chart from the page of its clause, which may have several."""
    page = rendered(policy)[addresses.clause_page(policy.clause_of(provision.quote))]
    return page[: page.index("</details>", page.index(f'id="{provision.id}-step-1"'))].rpartition("<details")[2]


def _drawn(part: str, prefix: str) -> Line:
    words = _text(part[part.index("</span>") : part.index("</p>")])
    opened = re.search(r"说不准：</strong>(.*?)</p>", part)
    ways = part.split('<li class="chart__way')[1:]
    assert [_text("<li " + way).startswith(answer) for way, answer in zip(ways, ("是", "不是"), strict=True)] == [
        True
    ] * 2
    yes, no = (_target(way, prefix) for way in ways)
    return words, tuple(_text(opened[1]).split("；")) if opened else (), yes, no


def _target(way: str, prefix: str) -> int | str:
    link = re.search(rf'href="#{prefix}(\d+)">第 (\d+) 步<', way)
    if link:
        assert link[1] == link[2]
        return int(link[1])
    return ENDS[_text(way.rpartition('">')[2])]


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def _text(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    return "".join(parser.pieces).strip()
