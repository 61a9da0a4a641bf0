"""What is compared with the peers: every situation of a pathway's own questions, and a difference is told with its place."""

import ast
import re
from collections.abc import Callable

import pytest

from policy_engine.model.answers import read_answers
from policy_engine.model.condition import statements
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.benchmarks import peers
from tests.benchmarks.peers import Contender, difference, measured, own_situations, table, town_facts, whole_situations


def test_every_way_to_answer_a_pathways_own_questions_is_checked() -> None:
    tenant = POLICY.provision("tenant")
    found = list(own_situations([tenant]))
    own = [POLICY.facts[0], *POLICY.facts_of(tenant)]
    count = 1
    for fact in own:
        count *= len(fact.options)
    assert len(found) == count
    assert len({tuple(one[fact.id] for fact in own) for one in found}) == count
    assert all(set(one) == {fact.id for fact in town_facts()} for one in found)


def test_whole_situations_are_the_same_for_the_same_seed_and_the_engine_reads_them() -> None:
    assert whole_situations(20, seed=3) == whole_situations(20, seed=3) != whole_situations(20, seed=4)
    for one in whole_situations(20, seed=3):
        read_answers(POLICY.facts, one)


def test_the_short_way_says_what_the_verdict_says() -> None:
    situations = whole_situations(50, seed=5)
    for one, told in zip(situations, peers._statuses(situations), strict=True):
        verdict = assess(POLICY, read_answers(POLICY.facts, one))
        assert told == {
            path.provision.id: path.status for path in verdict.pathways if path.provision.direction == "town"
        }


def test_the_first_difference_is_told() -> None:
    situations = whole_situations(3, seed=1)
    same = [{"tenant": "entitled"}, {"tenant": "not_entitled"}, {"tenant": "entitled"}]
    assert difference(situations, {"one": same, "other": list(same)}) == ""
    other = [same[0], {"tenant": "undetermined"}, same[2]]
    told = difference(situations, {"one": same, "other": other})
    assert '"tenant": "undetermined"' in told
    assert all(option in told for option in situations[1].values())


def test_whoever_begins_is_another_each_round_and_the_first_round_does_not_count() -> None:
    order: list[str] = []

    def contender(name: str, seconds: float) -> Contender:
        def run() -> float:
            order.append(name)
            return seconds

        return Contender(name, run, list)

    found = measured([contender("a", 1.0), contender("b", 2.0)], 3)
    assert found == {"a": [1.0] * 3, "b": [2.0] * 3}
    assert "".join(order) == "abbaabba"


def test_the_table_gives_medians_and_ratios_to_the_first() -> None:
    rows = list(table({"engine": [1.0, 2.0, 9.0], "peer": [8.0, 8.0, 8.0]}, 100))
    assert rows[2:] == ["| engine | 50 | 1.00 |", "| peer | 12 | 0.25 |"]


def _named_in_publicodes() -> set[tuple[str, str]]:
    """What the rules compare a question with."""
    encoding = (peers.PEERS / "town.publicodes").read_text(encoding="utf-8")
    return set(re.findall(r"(\w+) = '(\w+)'", encoding))


def _named_in_openfisca() -> set[tuple[str, str]]:
    """The answers that the questions have; read as text, for the peer is not installed here."""
    encoding = ast.parse((peers.PEERS / "openfisca_town.py").read_text(encoding="utf-8"))
    questions = next(
        ast.literal_eval(one.value)
        for one in encoding.body
        if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "QUESTIONS"
    )
    return {(fact, answer) for fact, answers in questions.items() for answer in answers.split()}


@pytest.mark.parametrize(
    "named",
    [
        pytest.param(_named_in_publicodes, id="town.publicodes"),
        pytest.param(_named_in_openfisca, id="openfisca_town.py"),
    ],
)
def test_an_encoding_names_every_answer_that_the_policy_gives_weight(named: Callable[[], set[tuple[str, str]]]) -> None:
    """A new option that matters must not be missing from a peer."""
    conditions = (POLICY.reach, *(one.precondition for one in peers.TOWN))
    weighed = {
        (one.fact.id, option)
        for condition in conditions
        if condition is not None
        for one in statements(condition)
        for option in (*one.true, *dict(one.open))
    }
    assert {fact for fact, _ in weighed} == {fact.id for fact in town_facts()}
    assert weighed <= named()
