"""Every page of the site: its address, its template, its title and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts import addresses
from build_scripts.page_models.agencies import agency_duties
from build_scripts.page_models.clauses import ClausePage, clause_pages
from build_scripts.page_models.glossary import glossary
from build_scripts.page_models.naming import ClauseName
from build_scripts.page_models.official_text import text_blocks
from build_scripts.page_models.parts import orders, pathways, promises
from build_scripts.page_models.readings import open_terms
from build_scripts.settings import Question
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy

_ = ClauseName


@dataclass(frozen=True, slots=True)
class Page:
    """One page before rendering. ``path`` is its Markdown file; ``says`` is what its template may use."""

    path: str
    template: str
    title: str
    description: str
    says: Mapping[str, Any]


def site_pages(policy: Policy, questions: tuple[Question, ...] = ()) -> tuple[Page, ...]:
    """All generated pages but the quiz, in the order of reading."""
    clauses = clause_pages(policy)
    return (
        _home(policy, questions, clauses),
        *_whole_policy_pages(policy, clauses),
        *(_clause_page(policy, one) for one in clauses),
    )


def _home(policy: Policy, questions: tuple[Question, ...], clauses: tuple[ClausePage, ...]) -> Page:
    known = {page.name.id: page for page in clauses}
    for question in questions:
        if question.clause not in known:
            raise PolicyError(f"question {question.words!r}: {question.clause!r} is no operative clause")
    answers = [(question.words, known[question.clause]) for question in questions]
    return Page(
        addresses.HOME,
        "home",
        "首页",
        f"{policy.short_title}：逐条看原文和白话解释，回答几个问题看能不能落户、户口落在哪里。",
        {"answers": answers, "pathways": pathways(policy)},
    )


def _whole_policy_pages(policy: Policy, clauses: tuple[ClausePage, ...]) -> Iterator[Page]:
    name = policy.short_title
    every_clause = {"clauses": clauses}
    blocks = {"blocks": text_blocks(policy)}
    yield Page(addresses.TEXT, "text", "政策全文", f"{name}全文，每一条都有固定链接。", blocks)
    yield Page(addresses.CLAUSES, "clauses", "逐条解读", f"{name}逐条解读：原文、白话、条件、落户地。", every_clause)
    ways = {"pathways": pathways(policy)}
    yield Page(addresses.PATHWAYS, "pathways", "落户途径对照", f"{name}里所有落户途径放在一张表里对照。", ways)
    places = {"orders": orders(policy), "pathways": pathways(policy)}
    yield Page(addresses.LANDING, "landing", "户口落在哪里", f"{name}规定的落户地和先后顺序。", places)
    promised = {"promises": promises(policy)}
    yield Page(addresses.GUARANTEES, "guarantees", "落户后的保障", f"{name}写明的保障，一句一句看。", promised)
    duties = {"duties": agency_duties(policy)}
    yield Page(addresses.DEPARTMENTS, "departments", "责任部门", f"{name}写明由哪些部门负责哪些条款。", duties)
    readings = {"open_terms": open_terms(policy, policy.interpretations)}
    yield Page(
        addresses.INTERPRETATIONS,
        "interpretations",
        "有不同理解的词句",
        f"{name}里可以有不同理解的词句：各种读法、本站采用哪一种、为什么。",
        readings,
    )
    yield Page(
        addresses.GLOSSARY, "glossary", "名词解释", f"{name}里的名词，用大白话解释。", {"entries": glossary(policy)}
    )
    yield Page(addresses.STAFF, "staff", "给工作人员", f"怎样引用、链接、打印{name}的每一条。", every_clause)
    yield Page(addresses.ABOUT, "about", "关于本站", f"{name}的文件信息、核对日期、原文没有写明的事项、隐私说明。", {})


def _clause_page(policy: Policy, page: ClausePage) -> Page:
    description = (
        f"{policy.short_title}{page.name.short}：{page.title}。原文、白话解释、条件、户口落在哪里、哪个部门负责。"
    )
    template = "sentences" if page.sentences else "clause"
    title = f"{page.name.short} {page.name.title}"
    return Page(addresses.clause_page(page.name.id), template, title, description, {"page": page})
