"""Every page of the site: its address, its template, its title and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.content import addresses
from build_scripts.content.models.agencies import agency_duties
from build_scripts.content.models.clauses import ClausePage, clause_pages, everyday_names, operative_clauses
from build_scripts.content.models.department import department_pages
from build_scripts.content.models.document_facts import document_facts
from build_scripts.content.models.evidence import Evidence
from build_scripts.content.models.glance import glance
from build_scripts.content.models.glossary import glossary, wording_of
from build_scripts.content.models.history import Predecessor, earlier_versions, predecessors
from build_scripts.content.models.official_text import text_blocks
from build_scripts.content.models.parts import orders, pathways, promises
from build_scripts.content.models.questions import QuestionView, by_theme, questions_of
from build_scripts.content.models.readings import by_clause, open_terms
from build_scripts.content.models.situations import situations
from build_scripts.content.models.unstated import counter_unstated
from build_scripts.content.pages.page import CLAUSE_BY_CLAUSE, READ, SURVEY_RANK, WHO_ANSWERS, Page
from build_scripts.content.pages.permanent_pages import permanent_pages
from build_scripts.content.pages.proof_pages import proof_pages
from build_scripts.content.pages.service_pages import about_pages, service_pages
from build_scripts.content.structured_data.page_graph import Asked
from build_scripts.open_data.listing import downloads
from build_scripts.settings import Question
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.versions.earlier import EarlierVersion

# How search weighs pages that say the same: the page of the clause first, then its words in the text, then surveys.
_CLAUSE_RANK = 2.0

# What the pages that gather things want of the theme: a table takes the room of the contents list.
_THEME: Mapping[str, Mapping[str, Any]] = {
    "at-a-glance": {
        "hide": ["toc"],
        "styles": ["assets/site/glance.css"],
        "modules": ["assets/site/quiz_address.js"],
    },
    "pathways": {"hide": ["toc"], "modules": ["assets/site/pathway_filter.js"]},
}


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A question on the home page: its words, the answer in short, where the whole answer stands, and the words of that link."""

    words: str
    summary: str
    source: str
    more: str


def site_pages(policy: Policy, evidence: Evidence, questions: tuple[Question, ...] = ()) -> tuple[Page, ...]:
    """All generated pages but the quiz, in the order of reading."""
    clauses, answered = clause_pages(policy), questions_of(policy)
    earlier = earlier_versions(policy)
    return (
        _home(policy, questions, clauses, answered),
        _text(policy),
        *_surveys(policy),
        *_faq(policy, answered),
        *_clauses(policy, clauses, earlier),
        *_departments(policy),
        *service_pages(policy, clauses, earlier),
        *proof_pages(policy, evidence),
        *about_pages(policy),
        *permanent_pages(policy, earlier),
    )


def _home(
    policy: Policy,
    questions: tuple[Question, ...],
    clauses: tuple[ClausePage, ...],
    answered: tuple[QuestionView, ...],
) -> Page:
    links = [_question_link(question, clauses, answered) for question in questions]
    return Page(
        addresses.HOME,
        "home",
        "首页",
        f"{policy.short_title}：逐条看原文和白话解释，回答几个问题看{policy.vocabulary.whether}{policy.vocabulary.and_where}。",
        {"answers": links, "pathways": pathways(policy), "has_faq": bool(answered)},
        rank=SURVEY_RANK / 2,
        theme={"template": "home.html", "hide": ["navigation", "toc"], "styles": ["assets/site/home.css"]},
    )


def _question_link(
    question: Question, clauses: tuple[ClausePage, ...], answered: tuple[QuestionView, ...]
) -> QuestionLink:
    """The way from a question on the home page to its answer: an entry among the questions answered, or a clause's page."""
    entry = next((one for one in answered if one.entry.id == question.entry), None)
    if entry is not None:
        words = question.words or entry.entry.question
        return QuestionLink(words, entry.summary, addresses.faq_entry(entry.entry.id), "看为什么、原文怎么说")
    page = next((one for one in clauses if one.name.id == question.clause), None)
    if page is None or question.entry:
        wanted = question.entry or question.clause
        raise PolicyError(f"question {question.words!r}: {wanted!r} is no question answered and no operative clause")
    return QuestionLink(
        question.words, page.summary, addresses.clause_page(page.name.id), f"看{page.name.short}的原文和条件"
    )


def _text(policy: Policy) -> Page:
    return Page(
        addresses.TEXT,
        "text",
        "政策全文",
        f"{policy.short_title}全文，每一条都有固定链接。",
        {"blocks": text_blocks(policy), "facts": document_facts(policy), "files": downloads()},
        menu=READ,
        names=tuple(_names_of_places(policy)),
    )


def _names_of_places(policy: Policy) -> Iterator[str]:
    """Everyday names of the clauses that have no page of their own: found under them in the full text."""
    pages = operative_clauses(policy)
    for clause in policy.document.clauses:
        if clause.id not in pages:
            yield from (f"#{addresses.anchor(clause.id)} {name}" for name in everyday_names(policy, clause.id))


def _clauses(policy: Policy, clauses: tuple[ClausePage, ...], earlier: tuple[EarlierVersion, ...]) -> tuple[Page, ...]:
    index = Page(
        addresses.CLAUSES,
        "clauses",
        "逐条解读",
        f"{policy.short_title}逐条解读：原文、白话、条件{policy.vocabulary.and_where}。",
        {"clauses": clauses},
        menu=CLAUSE_BY_CLAUSE,
        rank=SURVEY_RANK,
    )
    return (index, *(_clause_page(policy, one, predecessors(policy, earlier, one.name.id)) for one in clauses))


def _clause_page(policy: Policy, page: ClausePage, before: tuple[Predecessor, ...]) -> Page:
    name = page.name
    return Page(
        addresses.clause_page(name.id),
        "sentences" if page.sentences else "clause",
        f"{name.short} {name.title}",
        f"{policy.short_title}{name.short}：{page.title}。原文、白话解释、条件{policy.vocabulary.and_where}、哪个部门负责。",
        {"page": page, "before": before},
        names=(page.title, *page.also_called),
        rank=1.0 if page.sentences else _CLAUSE_RANK,
    )


def _surveys(policy: Policy) -> tuple[Page, ...]:
    """The pages that gather one kind of thing from the whole policy."""
    name = policy.short_title
    grant, lands = policy.vocabulary.grant, policy.vocabulary.registration
    ways, places = {"pathways": pathways(policy)}, {"orders": orders(policy)}
    readings = {"by_clause": by_clause(policy, open_terms(policy, policy.interpretations))}
    found = (
        (
            "at-a-glance",
            "一图读懂",
            f"一张纸看完：谁能{grant}{policy.vocabulary.and_there}、有什么保障。",
            {"sheet": glance(policy)},
        ),
        (
            "pathways",
            f"{grant}途径对照",
            f"所有{grant}途径放在一张表里对照。",
            {**ways, "situations": situations(policy)},
        ),
        *((("landing", f"{lands}落在哪里", f"规定的{grant}地和先后顺序。", {**ways, **places}),) if lands else ()),
        ("guarantees", f"{grant}后的保障", "写明的保障，一句一句看。", {"promises": promises(policy)}),
        ("interpretations", "有不同理解的词句", "有哪些不同读法，本站采用哪一种，为什么。", readings),
        (
            "glossary",
            "名词解释",
            "用到的名词，用大白话解释。",
            {"entries": glossary(policy), "wording": wording_of(policy)},
        ),
    )
    return tuple(
        Page(
            f"{template}.md",
            template,
            title,
            f"{name}：{about}",
            says,
            menu=READ,
            rank=SURVEY_RANK,
            names=(f"{grant}条件", f"怎么{grant}", f"哪些人能{grant}") if template == "pathways" else (),
            theme=_THEME.get(template, {}),
        )
        for template, title, about, says in found
    )


def _faq(policy: Policy, answered: tuple[QuestionView, ...]) -> tuple[Page, ...]:
    """The page of the questions that people ask, where the policy answers some; each entry is found by its own names."""
    if not answered:
        return ()
    entries = [view.entry for view in answered]
    names = [f"#{one.id} {words}" for one in entries for words in (one.question, *one.also_asked)]
    page = Page(
        addresses.FAQ,
        "faq",
        "大家常问",
        f"{policy.short_title}：大家常问的{len(entries)}个问题，{policy.vocabulary.whether}{policy.vocabulary.and_where}、为什么，每个回答都引原文。",
        {"themes": by_theme(answered)},
        names=("大家常问", "常见问题", *names),
        theme={"hide": ["toc"], "styles": ["assets/site/faq.css"]},
        asked=tuple(Asked(view.entry.question, view.summary, view.entry.id) for view in answered),
    )
    return (page,)


def _departments(policy: Policy) -> tuple[Page, ...]:
    name = policy.short_title
    index = Page(
        addresses.DEPARTMENTS,
        "departments",
        "责任部门",
        f"{name}：写明由哪些部门负责哪些条款。",
        {"duties": agency_duties(policy), "silent": counter_unstated(policy)},
        menu=WHO_ANSWERS,
        rank=SURVEY_RANK,
    )
    pages = (
        Page(
            addresses.department_page(one.agency.id),
            "department",
            one.agency.name,
            f"{name}里写明由{one.agency.name}负责的条款：原文、白话、和谁一起负责。",
            {"page": one, "silent": counter_unstated(policy)},
            rank=SURVEY_RANK / 2,
        )
        for one in department_pages(policy)
    )
    return (index, *pages)
