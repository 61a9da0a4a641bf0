"""What the quiz may ask of the engine, what it gets, and that nothing it sends can make the engine raise."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_engine.browser import MAIN, handle
from policy_engine.model.answers import Answers, read_answers
from policy_engine.model.fact import UNKNOWN
from policy_engine.policies import load_policy
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.conclusion import Enquiry, conclude
from policy_engine.reasoning.interview import Scope, progress, relevant, whole_scope
from policy_engine.reasoning.lines import result_json
from policy_engine.reasoning.report import fact_json, progress_json
from policy_engine.reasoning.result import result
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.sample_policy import POLICY
from tests.pyodide.node_engine import NodeEngine
from tests.strategies import answers_to

Json = dict[str, Any]
SAMPLE = "tests.build_scripts.sample_policy:POLICY"

FAULT_KEYS = {"where", "problem", "quote", "nearest", "remedy"}


def ask(**request: object) -> Json:
    reply: Json = json.loads(handle(json.dumps(request), SAMPLE))
    return reply


def refused(text: str) -> list[Json]:
    """The faults in the reply to a request that cannot be met."""
    reply = json.loads(handle(text, SAMPLE))
    assert set(reply) == {"ok", "faults"}
    assert reply["ok"] is False
    assert all(set(fault) == FAULT_KEYS for fault in reply["faults"])
    faults: list[Json] = reply["faults"]
    return faults


def test_start_tells_the_directions_and_every_question() -> None:
    reply = ask(kind="start")
    assert reply["ok"] is True
    assert (reply["policy"], reply["version"]) == (POLICY.id, POLICY.version)
    assert [one["id"] for one in reply["directions"]] == [one.id for one in POLICY.directions]
    assert reply["facts"] == [fact_json(fact) for fact in POLICY.facts]


@pytest.mark.parametrize("direction", [None, *(one.id for one in POLICY.directions)])
def test_the_first_step_asks_the_first_question_of_a_direction(direction: str | None) -> None:
    reply = ask(kind="step", direction=direction, answers={})
    scope = whole_scope(POLICY, direction)
    expected = progress_json(progress(POLICY, scope, Answers()))
    still = list(relevant(POLICY, scope, Answers()))
    assert reply == {"ok": True, "answers": {}, "discarded": [], "relevant": still, **expected}
    assert ask(kind="step", direction=direction) == reply


@given(st.data(), st.sampled_from([None, *(one.id for one in POLICY.directions)]))
@settings(max_examples=25)
def test_a_step_goes_on_from_the_answers_that_count_and_names_the_rest(
    data: st.DataObject, direction: str | None
) -> None:
    given_answers = dict(data.draw(answers_to(POLICY)).pairs)
    reply = ask(kind="step", direction=direction, answers=given_answers)
    assert reply["ok"] is True
    assert sorted([*reply["answers"], *reply["discarded"]]) == sorted(given_answers)
    assert reply["answers"].items() <= given_answers.items()
    kept = read_answers(POLICY.facts, reply["answers"])
    expected = progress_json(progress(POLICY, whole_scope(POLICY, direction), kept))
    assert {key: reply[key] for key in expected} == expected


def test_a_clause_narrows_the_interview_to_its_own_questions() -> None:
    tenant = POLICY.provision("tenant")
    used = {fact.id for fact in POLICY.facts_of(tenant)}
    renting = {"home": "no", "lease": "no"}
    answers: dict[str, str] = {}
    asked = []
    while (question := ask(kind="step", clause="2.1.1", answers=answers)["question"]) is not None:
        asked.append(question["id"])
        answers[question["id"]] = renting.get(question["id"], question["options"][0]["id"])
    assert set(asked) == used == {"home", "lease", "record"}
    assert ask(kind="step", clause="tenant") == ask(kind="step", clause="2.1.1")
    expected = progress_json(progress(POLICY, Scope(("tenant",)), Answers()))
    assert expected.items() <= ask(kind="step", clause="2.1.1").items()


def test_a_clause_of_several_sentences_means_the_pathways_of_all_of_them() -> None:
    sentences = Scope(("graduate", "soldier"))
    expected = progress_json(progress(POLICY, sentences, Answers()))
    reply = ask(kind="step", clause="2.2.1", answers={})
    assert {name: reply[name] for name in expected} == expected
    alone = ask(kind="step", clause="2.2.1b", answers={"status": "graduate"})
    assert alone["question"] is None
    assert alone["relevant"] == []


@given(answers_to(POLICY))
@settings(max_examples=25)
def test_a_verdict_is_the_engine_s(answers: Answers) -> None:
    asked = {"direction": "town", "who": "family", "today": "2026-11-27"}
    reply = ask(kind="verdict", answers=dict(answers.pairs), **asked)
    verdict = assess(POLICY, answers)
    found = conclude(compile_policy(POLICY), answers, Enquiry("town", None, "family"))
    assert reply["ok"] is True
    assert reply["result"] == result_json(result(found, verdict, "2026-11-27"))
    assert [(one["id"], one["status"]) for one in reply["pathways"]] == [
        (one.provision.id, one.status) for one in verdict.pathways
    ]


def test_a_pathway_ends_in_a_place_only_where_that_is_certain() -> None:
    ends = {one["id"]: one for one in ask(kind="verdict", answers={"residence": "town", "home": "yes"})["pathways"]}
    assert [place["id"] for place in ends["resident"]["places"]] == ["own_home"]
    assert ends["tenant"]["places"] == []


def test_wrong_answers_are_refused_all_at_once() -> None:
    for kind in ("step", "verdict"):
        faults = refused(json.dumps({"kind": kind, "answers": {"recod": "yes", "residence": "vilage"}}))
        assert [(fault["where"], fault["nearest"]) for fault in faults] == [
            ("recod", "record"),
            ("residence", "village"),
        ]


@pytest.mark.parametrize(
    "request_text",
    [
        "",
        "not JSON",
        "[]",
        "null",
        "{}",
        '{"kind": "stop"}',
        '{"kind": ["start"]}',
        '{"kind": "verdict", "answers": []}',
        '{"kind": "verdict", "answers": null}',
        '{"kind": "step", "answers": "x"}',
        '{"kind": "step", "direction": "moon"}',
        '{"kind": "step", "direction": ["town"]}',
        '{"kind": "step", "direction": {}}',
        '{"kind": "step", "clause": "9.9"}',
        '{"kind": "step", "clause": ""}',
        '{"kind": "step", "clause": 3.1}',
        '{"kind": "step", "clause": []}',
        '{"kind": "verdict", "direction": "moon"}',
        '{"kind": "verdict", "direction": ["town"]}',
        '{"kind": "verdict", "clause": "9.9"}',
        '{"kind": "verdict", "who": "nobody"}',
        '{"kind": "verdict", "relations": "child"}',
        '{"kind": "verdict", "relations": [1]}',
        '{"kind": "verdict", "today": 20261127}',
        "[" * 100_000,
        "1" * 5000,
        '{"kind": "verdict", "answers": {"\\ud800": "x"}}',
    ],
)
def test_a_request_that_makes_no_sense_is_refused_in_words(request_text: str) -> None:
    [fault] = refused(request_text)
    assert fault["problem"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@given(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["start", "step", "verdict"]) | json_values},
        optional={
            "direction": st.sampled_from(["town", "village"]) | json_values,
            "clause": st.sampled_from(["2.1.1", "2.2.1b", "tenant"]) | json_values,
            "who": st.sampled_from(["self", "someone"]) | json_values,
            "relations": st.just(["child"]) | json_values,
            "today": json_values,
            "answers": st.dictionaries(st.sampled_from([fact.id for fact in POLICY.facts]), json_values, max_size=2)
            | json_values,
        },
    )
)
def test_no_request_makes_the_engine_raise(request: Json) -> None:
    assert json.loads(handle(json.dumps(request), SAMPLE))["ok"] in (True, False)


@given(st.text(max_size=30) | st.binary(max_size=30).map(lambda data: data.decode("latin-1")))
def test_no_text_makes_the_engine_raise(text: str) -> None:
    assert json.loads(handle(text, SAMPLE))["ok"] is False


def test_real_pyodide_answers_alike(pyodide_engine: NodeEngine) -> None:
    """About the main policy, since the wheel has the listed ones only."""
    main = load_policy(MAIN)
    first, second, *_ = main.facts
    requests: list[Json] = [
        {"kind": "start"},
        {"kind": "step", "direction": main.directions[0].id, "answers": {first.id: UNKNOWN}},
        {"kind": "step", "clause": main.provisions[0].id, "answers": {}},
        {"kind": "verdict", "answers": {first.id: first.options[0].id, second.id: second.options[-1].id}},
        {"kind": "verdict", "answers": {f"{first.id}x": "no"}},
        {"kind": "stop"},
    ]
    for request in requests:
        assert pyodide_engine.handle(request) == json.loads(handle(json.dumps(request)))
