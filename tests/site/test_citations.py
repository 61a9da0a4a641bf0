"""The search field understands a citation exactly as the engine does, without the engine: the table of the build, walked by Node."""

import json
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from build_scripts.content.citation_table import citation_table
from policy_engine.citing.citation import formal_citation, resolve, short_citation
from policy_engine.model.clause import read_document
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.sample_policy import POLICY as SAMPLE

RESOLVER = Path(__file__).with_name("resolve_citations.mjs")
OUTLINES = Path(__file__).parents[1] / "data" / "outlines"
both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)

NUMBERS = ("一", "二", "三", "四", "五", "七", "十", "十一", "1", "2", "3", "6", "9", "10")
UNITS = ("部分", "条", "项", "款", "目", "点", "句", "大项", "小点", "章")
FORMS = (
    "{}",
    "第{}",
    "({})",
    "（{}）",
    "第({})",
    "{}.",
    "{}、",
    *(f"第{{}}{unit}" for unit in UNITS),
    *(f"第（{{}}）{unit}" for unit in UNITS[:4]),
)
SINGLE = (
    "引言",
    "末段",
    "最后一句",
    "导语",
    "末句",
    "前言",
    "执行日期",
    "㈠",
    "②",
    "⒉",
    "的",
    "中",
    "，",
    "、",
    "租房",
    "户口",
    "至",
    "和",
    "《",
    "附件1",
)


@cache
def pieces() -> tuple[str, ...]:
    return (*(form.format(number) for form, number in product(FORMS, NUMBERS)), *SINGLE)


def generated(policy: Policy) -> list[str]:
    """Everything of one step, and many random chains of up to four; ids and what the engine itself writes."""
    random = Random(20220801)
    chains = ["".join(random.choices(pieces(), k=random.choice((2, 2, 3, 3, 3, 4)))) for _ in range(6000)]
    ids = [
        ".".join(str(random.randint(0, 7)) for _ in range(random.choice((2, 3, 4)))) + random.choice(("", "", "b"))
        for _ in range(400)
    ]
    return [*pieces(), *chains, *ids, *own_citations(policy)]


def own_citations(policy: Policy) -> list[str]:
    document = policy.document
    passages = [one.id for one in document.clauses]
    passages += [one.id for clause in document.clauses for one in document.sentences(clause.id)]
    forms = [
        (one, f"c-{one.replace('.', '-')}", formal_citation(document, one), short_citation(document, one))
        for one in passages
    ]
    return [citation for form in forms for citation in form]


def in_browser(policy: Policy, citations: list[str]) -> list[dict[str, Any] | None]:
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    lines = [citation_table(policy), *(json.dumps(one) for one in citations)]
    done = subprocess.run(
        [node, str(RESOLVER)], input="\n".join(lines), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.slow  # tries every way to write every clause
@both
def test_the_table_answers_as_the_engine_does(policy: Policy) -> None:
    citations = generated(policy)
    answers = in_browser(policy, citations)
    wrong, answered = {}, 0
    for citation, answer in zip(citations, answers, strict=True):
        if answer is None:
            continue
        answered += 1
        found = resolve(policy.document, citation)
        expected = {
            "status": found.status,
            "clauses": list(found.clauses),
            "note": found.note,
            "nearest": list(found.nearest),
        }
        if answer != expected:
            wrong[citation] = (answer, expected)
    assert wrong == {}
    assert answered > len(citations) / 2


@both
def test_every_citation_that_the_site_prints_is_understood(policy: Policy) -> None:
    citations = own_citations(policy)
    answers = zip(citations, in_browser(policy, citations), strict=True)
    unknown = [one for one, answer in answers if answer is None and resolve(policy.document, one).status == "found"]
    assert unknown == []


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("inserted", {"第三条之二": ["2.3x2"], "第一条之一第（二）项": ["1.1x1.2"], "第三条": ["2.3"], "第三条之三": []}),
        ("points", {"2.1.2": ["2.1.2"], "第2.1条": ["2.1"], "2.1.2第（1）项": ["2.1.2.1"], "2.9": []}),
    ],
)
def test_other_forms_of_numbers_mean_the_same_in_the_browser(text: str, citations: dict[str, list[str]]) -> None:
    document = read_document((OUTLINES / f"{text}.txt").read_text(encoding="utf-8"))
    effective = EffectiveDate(document.clauses[-1].body, "2024-01-01")
    policy = replace(SAMPLE, document=document, effective=effective, provisions=(), guarantees=(), landing_orders=())
    answers = in_browser(policy, [*citations, *own_citations(policy)])
    assert [one and one["clauses"] for one in answers[: len(citations)]] == list(citations.values())
    assert [resolve(document, one).clauses for one in citations] == [tuple(one) for one in citations.values()]
    passages = [one.id for one in document.clauses]
    passages += [one.id for clause in document.clauses for one in document.sentences(clause.id)]
    for at, passage in enumerate(passages):
        own = answers[len(citations) + 4 * at : len(citations) + 4 * at + 4]
        assert [one and one["clauses"] for one in own] == [[passage]] * 4


@pytest.mark.parametrize(
    ("citation", "status", "clauses"),
    [
        ("三（一）2", "found", ["3.1.2"]),
        ("第三部分第（一）项第2目", "found", ["3.1.2"]),
        ("第三部分，第（一）项，第2目", "found", ["3.1.2"]),
        ("3.1.2", "found", ["3.1.2"]),
        ("三（二）1第二句", "found", ["3.2.1b"]),
        ("(二)", "ambiguous", ["2.2", "3.2", "4.2"]),
        ("三（四）", "not_found", []),
        ("第十条", "not_found", []),
    ],
)
def test_what_clerks_write(citation: str, status: str, clauses: list[str]) -> None:
    [answer] = in_browser(LIAOCHENG, [citation])
    assert answer is not None
    assert (answer["status"], answer["clauses"]) == (status, clauses)
    if status != "found":
        assert answer["note"]
    if status == "not_found":
        assert answer["nearest"]


def test_what_is_no_single_citation_is_left_to_the_search() -> None:
    assert in_browser(LIAOCHENG, ["租房没备案", "三（一）1至3", "《别的文件》第三条", ""]) == [None] * 4


def test_the_table_is_small() -> None:
    assert len(citation_table(LIAOCHENG)) < 150_000
