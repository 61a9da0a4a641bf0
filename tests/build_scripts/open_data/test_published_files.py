"""Every file of the open data keeps its schema, says what the policy says, and leads to places that exist."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from referencing import Registry, Resource

from build_scripts.content import addresses
from build_scripts.open_data.published_files import DATA_FILES, FOLDER, SCHEMAS, published_files
from policy_engine.model.answers import Answers
from policy_engine.model.clause import read_document
from policy_engine.model.condition import statements
from policy_engine.model.integrity import checked
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate, Publication
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.reasoning.verdict import assess
from tests.build_scripts.html_reading import read
from tests.build_scripts.rendered import published, rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies_for_tests.counting import POLICY as COUNTING
from tests.policies_for_tests.measuring import POLICY as MEASURING
from tests.policies_for_tests.qingxi import POLICY as QINGXI

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG, COUNTING], ids=lambda policy: policy.id)


def data(policy: Policy, name: str) -> Any:
    return json.loads(published(policy)[f"{FOLDER}/{name}.json"])


def validator(name: str) -> Draft202012Validator:
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (key, Resource.from_contents(schema)) for key, schema in schemas.items()
    )
    return Draft202012Validator(
        schemas[f"{name}.schema.json"],
        registry=registry,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


NAMES = ["index", *(one.name for one in DATA_FILES)]


@both
@pytest.mark.parametrize("name", NAMES)
def test_every_file_keeps_the_schema_that_it_names(policy: Policy, name: str) -> None:
    content = data(policy, name)
    assert f"{FOLDER}/{content['$schema']}" in published(policy)
    assert content["$schema"] == f"schema/{name}.schema.json"
    assert [error.message for error in validator(name).iter_errors(content)] == []


def test_a_time_since_an_event_an_office_and_what_applying_takes_keep_the_schema() -> None:
    for name, policy in (("facts", MEASURING), ("interview", MEASURING), ("passages", QINGXI), ("applying", QINGXI)):
        assert [error.message for error in validator(name).iter_errors(data(policy, name))] == []
    [years] = (one for one in data(MEASURING, "facts")["facts"] if one["id"] == "years")
    assert years["quantity"]["event"] == "开始住的那一天"


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.name)
def test_every_schema_is_one(path: Any) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def objects_of(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from objects_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from objects_of(one)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_refuses_a_field_that_is_missing_or_unknown(name: str) -> None:
    content = data(LIAOCHENG, name)
    checks = validator(name)
    assert not checks.is_valid({**content, "surprise": 1})
    for field in content:
        assert not checks.is_valid({key: value for key, value in content.items() if key != field}), field


def test_a_date_that_is_none_is_refused() -> None:
    content = data(LIAOCHENG, "policy")
    assert not validator("policy").is_valid({**content, "checked_on": "2026-13-45"})


@both
def test_the_index_tells_every_file_its_size_and_its_digest(policy: Policy) -> None:
    files = published(policy)
    listed = {one["path"]: one for one in data(policy, "index")["files"]}
    own = {path.removeprefix(f"{FOLDER}/") for path in files if "/schema/" not in path}
    assert set(listed) == own - {"index.json"}
    for path, one in listed.items():
        content = files[f"{FOLDER}/{path}"]
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


@both
def test_the_same_policy_gives_the_same_bytes(policy: Policy) -> None:
    assert published_files(policy) == published(policy)


def test_no_file_is_large() -> None:
    assert {path: len(content) for path, content in published(LIAOCHENG).items() if len(content) > 170_000} == {}


@both
def test_the_spans_are_the_text_and_the_clauses_stand_in_it(policy: Policy) -> None:
    text = published(policy)[f"{FOLDER}/text.txt"].decode()
    content = data(policy, "clauses")
    assert text == policy.document.text
    assert "".join(text[one["start"] : one["end"]] for one in content["spans"]) == text
    for clause in content["clauses"]:
        assert text[clause["start"] : clause["end"]] == clause["text"]
        for sentence in clause["sentences"]:
            assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    for duty in objects_of(data(policy, "departments")):
        if "quote" in duty:
            assert text[duty["start"] : duty["end"]] == duty["quote"]


@both
def test_ids_are_those_of_the_xml(policy: Policy) -> None:
    root: Any = etree.fromstring(published(policy)[f"{FOLDER}/text.akn.xml"])
    in_xml = {one.attrib["eId"]: one.attrib["wId"] for one in root.iter() if "wId" in one.attrib}
    listed = [one for one in objects_of(data(policy, "clauses")) if "eid" in one]
    assert {one["eid"]: addresses.anchor(one["id"]) for one in listed} == in_xml
    assert len(listed) == len(in_xml)


@both
def test_links_lead_to_pages_and_anchors_of_the_site(policy: Policy) -> None:
    pages = rendered(policy)
    text_ids = read(pages["text.md"]).ids
    for one in objects_of(data(policy, "clauses")):
        if "url" in one:
            page, _, anchor = one["url"].partition("#")
            assert page == "text/"
            assert f"#{anchor} " in pages["text.md"] or anchor in text_ids
            if one["page"] is not None:
                assert one["page"].rstrip("/") + ".md" in pages


@both
def test_ids_lead_to_what_is_published(policy: Policy) -> None:
    facts = {one["id"]: {option["id"] for option in one["options"]} for one in data(policy, "facts")["facts"]}
    readings = {one["id"] for one in data(policy, "interpretations")["interpretations"]}
    places = {one["id"] for one in data(policy, "landing")["places"]}
    clauses = {one["id"] for one in objects_of(data(policy, "clauses")) if "id" in one}
    agencies = {one["id"] for one in data(policy, "departments")["departments"]}
    for name in NAMES:
        for one in objects_of(data(policy, name)):
            if "true" in one:
                assert {*one["true"], *one["open"], *one["relies_on"]} <= facts[one["fact"]]
                assert {*one["open"].values(), *one["relies_on"].values()} <= readings
            if "landing" in one:
                assert set(one["landing"]["places"]) <= places
            if isinstance(one.get("clause"), str):
                assert one["clause"] in clauses
            assert set(one.get("shared_with", ())) <= agencies
            if isinstance(one.get("departments"), list) and name == "provisions":
                assert set(one["departments"]) <= agencies


def evaluate(tree: dict[str, Any], answers: dict[str, str]) -> bool:
    """What another program makes of a condition tree."""
    if "all_of" in tree:
        return all(evaluate(one, answers) for one in tree["all_of"])
    if "any_of" in tree:
        return any(evaluate(one, answers) for one in tree["any_of"])
    if "of" in tree:
        met = (weight for weight, one in zip(tree["weights"], tree["of"], strict=True) if evaluate(one, answers))
        return bool(sum(met) >= tree["at_least"])
    if "not" in tree:
        return not evaluate(tree["not"], answers)
    return answers[tree["fact"]] in tree["true"]


def first_and_last_answers(policy: Policy) -> Iterator[dict[str, str]]:
    """Whole sets of answers of whom the policy reaches, that no open term touches: the first option of each fact, and the last such one."""
    left_open = {(one.fact.id, option) for one in policy.statements() for option, _ in one.open}
    for pick in (0, -1):
        yield {
            fact.id: [
                option.id for option in fact.options if (fact.id, option.id) not in left_open and not option.elsewhere
            ][pick]
            for fact in policy.facts
        }


def test_the_condition_trees_decide_as_the_engine_does() -> None:
    decided = set()
    for policy in (LIAOCHENG, COUNTING):
        for answers in first_and_last_answers(policy):
            verdict = assess(policy, Answers(tuple(answers.items())))
            for one, pathway in zip(data(policy, "provisions")["provisions"], verdict.pathways, strict=True):
                assert one["id"] == pathway.provision.id
                assert pathway.is_open is evaluate(one["conditions"], answers), one["id"]
                decided.add((policy.id, pathway.status))
    assert decided == {(one.id, status) for one in (LIAOCHENG, COUNTING) for status in ("entitled", "not_entitled")}


@both
def test_every_statement_of_a_precondition_is_in_its_tree(policy: Policy) -> None:
    for provision, one in zip(policy.provisions, data(policy, "provisions")["provisions"], strict=True):
        in_tree = [part["sentence"] for part in objects_of(one["conditions"]) if "sentence" in part]
        assert in_tree == [part.sentence for part in statements(provision.precondition)]


def test_what_the_text_does_not_state_is_null() -> None:
    stated = {one["label"]: one["value"] for one in data(LIAOCHENG, "policy")["metadata"]}
    assert stated["发文字号"] is None
    assert stated["施行日期"] == LIAOCHENG.effective.date


def test_a_text_that_counts_from_its_publication_says_when_and_where_that_was() -> None:
    quote, published = "本方案自公布之日起施行", Publication("2019-12-25", "示例市人民政府公报")
    policy = replace(
        SAMPLE,
        document=read_document(SAMPLE.document.text.replace(SAMPLE.effective.quote, quote)),
        effective=EffectiveDate(quote, "2019-12-25", published),
    )
    assert list(validator("policy").iter_errors(data(checked(policy), "policy"))) == []
    assert data(policy, "policy")["effective"]["published"] == {"date": "2019-12-25", "source": "示例市人民政府公报"}
    words = read(rendered(policy)[addresses.clause_page("4")]).words
    assert f"原文没有写哪一天，写的是{quote}；公布的日子是 2019-12-25，见示例市人民政府公报。" in words
    assert "公布的日子" not in read(rendered(SAMPLE)[addresses.clause_page("4")]).words
