"""Every page of the site: its address, its template, its title and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from build_scripts import addresses
from build_scripts.lawyer_sheet.signing import signatures, state_of
from build_scripts.offline_bundle import BUNDLE
from build_scripts.open_formats.published_files import FOLDER
from build_scripts.page_models.accuracy import BASES, accuracy
from build_scripts.page_models.agencies import agency_duties
from build_scripts.page_models.clauses import ClausePage, clause_pages
from build_scripts.page_models.department import department_pages
from build_scripts.page_models.document_facts import document_facts, text_digest
from build_scripts.page_models.glance import glance
from build_scripts.page_models.glossary import glossary
from build_scripts.page_models.history import FixedPage, Predecessor, earlier_versions, fixed_pages, predecessors
from build_scripts.page_models.lawyer_sheet import lawyer_sheet
from build_scripts.page_models.naming import name_of
from build_scripts.page_models.official_text import text_blocks
from build_scripts.page_models.open_data import downloads, example_clause, open_files
from build_scripts.page_models.parts import orders, pathways, promises
from build_scripts.page_models.phrase_entries import phrase_index
from build_scripts.page_models.proof_coverage import coverage_view
from build_scripts.page_models.proof_view import proof_view
from build_scripts.page_models.questions import QuestionView, by_theme, questions_of
from build_scripts.page_models.readings import open_terms
from build_scripts.page_models.situations import situations
from build_scripts.settings import Question
from build_scripts.structured_data.page_graph import Asked
from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy
from policy_engine.model.succession import EarlierVersion

# How search weighs pages that say the same: the page of the clause first, then its words in the text, then surveys.
_CLAUSE_RANK = 2.0
_SURVEY_RANK = 0.5

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
class Page:
    """One page before rendering.

    ``path`` is its Markdown file, ``says`` what its template may use, ``names`` other words under which search finds it, ``rank`` how
    it weighs there (1 is usual). ``theme`` are further fields of its front matter, which the theme reads, ``asked`` the questions that it answers.
    """

    path: str
    template: str
    title: str
    description: str
    says: Mapping[str, Any] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    rank: float = 1.0
    theme: Mapping[str, Any] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Door:
    """A question on the home page: its words, the answer in short, where the whole answer stands, and the words of that link."""

    words: str
    summary: str
    source: str
    more: str


def site_pages(policy: Policy, questions: tuple[Question, ...] = ()) -> tuple[Page, ...]:
    """All generated pages but the quiz, in the order of reading."""
    clauses, answered = clause_pages(policy), questions_of(policy)
    earlier = earlier_versions(policy)
    return (
        _home(policy, questions, clauses, answered),
        *_text_and_clauses(policy, clauses, earlier),
        *_surveys(policy),
        *_faq(policy, answered),
        *_departments(policy),
        *_about(policy, clauses),
        *_proof(policy),
        *_fixed(policy, earlier),
    )


def _home(
    policy: Policy,
    questions: tuple[Question, ...],
    clauses: tuple[ClausePage, ...],
    answered: tuple[QuestionView, ...],
) -> Page:
    doors = [_door(question, clauses, answered) for question in questions]
    return Page(
        addresses.HOME,
        "home",
        "首页",
        f"{policy.short_title}：逐条看原文和白话解释，回答几个问题看能不能落户、户口落在哪里。",
        {"answers": doors, "pathways": pathways(policy), "has_faq": bool(answered)},
        rank=_SURVEY_RANK / 2,
        theme={"template": "home.html", "hide": ["navigation", "toc"]},
    )


def _door(question: Question, clauses: tuple[ClausePage, ...], answered: tuple[QuestionView, ...]) -> Door:
    """The way from a question on the home page to its answer: an entry among the questions answered, or a clause's page."""
    entry = next((one for one in answered if one.entry.id == question.entry), None)
    if entry is not None:
        words = question.words or entry.entry.question
        return Door(words, entry.summary, addresses.faq_entry(entry.entry.id), "看为什么、原文怎么说")
    page = next((one for one in clauses if one.name.id == question.clause), None)
    if page is None or question.entry:
        wanted = question.entry or question.clause
        raise PolicyError(f"question {question.words!r}: {wanted!r} is no question answered and no operative clause")
    return Door(question.words, page.summary, addresses.clause_page(page.name.id), f"看{page.name.short}的原文和条件")


def _text_and_clauses(
    policy: Policy, clauses: tuple[ClausePage, ...], earlier: tuple[EarlierVersion, ...]
) -> tuple[Page, ...]:
    name = policy.short_title
    text = Page(
        addresses.TEXT,
        "text",
        "政策全文",
        f"{name}全文，每一条都有固定链接。",
        {"blocks": text_blocks(policy), "facts": document_facts(policy), "files": downloads()},
    )
    index = Page(
        addresses.CLAUSES,
        "clauses",
        "逐条解读",
        f"{name}逐条解读：原文、白话、条件、户口落在哪里。",
        {"clauses": clauses},
        rank=_SURVEY_RANK,
    )
    phrases = Page(
        addresses.PHRASES,
        "phrases",
        "词句对照",
        f"{name}：原文里每一处管着事情的词句，问什么、关系到哪条途径、可以怎么读。",
        {"clauses": phrase_index(policy)},
        theme={"search": {"exclude": True}},
    )
    return (
        text,
        phrases,
        index,
        *(_clause_page(policy, one, predecessors(policy, earlier, one.name.id)) for one in clauses),
    )


def _clause_page(policy: Policy, page: ClausePage, before: tuple[Predecessor, ...]) -> Page:
    name = page.name
    return Page(
        addresses.clause_page(name.id),
        "sentences" if page.sentences else "clause",
        f"{name.short} {name.title}",
        f"{policy.short_title}{name.short}：{page.title}。原文、白话解释、条件、户口落在哪里、哪个部门负责。",
        {"page": page, "before": before},
        names=(page.title, *page.also_called),
        rank=1.0 if page.sentences else _CLAUSE_RANK,
    )


def _surveys(policy: Policy) -> tuple[Page, ...]:
    """The pages that gather one kind of thing from the whole policy."""
    name = policy.short_title
    ways, places = {"pathways": pathways(policy)}, {"orders": orders(policy)}
    readings = {"open_terms": open_terms(policy, policy.interpretations)}
    found = (
        ("at-a-glance", "一图读懂", "一张纸看完：谁能落户、落在哪里、有什么保障。", {"sheet": glance(policy)}),
        ("pathways", "落户途径对照", "所有落户途径放在一张表里对照。", {**ways, "situations": situations(policy)}),
        ("landing", "户口落在哪里", "规定的落户地和先后顺序。", {**ways, **places}),
        ("guarantees", "落户后的保障", "写明的保障，一句一句看。", {"promises": promises(policy)}),
        ("interpretations", "有不同理解的词句", "有哪些不同读法，本站采用哪一种，为什么。", readings),
        ("glossary", "名词解释", "用到的名词，用大白话解释。", {"entries": glossary(policy)}),
    )
    return tuple(
        Page(
            f"{template}.md",
            template,
            title,
            f"{name}：{about}",
            says,
            rank=_SURVEY_RANK,
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
        f"{policy.short_title}：大家常问的{len(entries)}个问题，能不能落户、户口落在哪里、为什么，每个回答都引原文。",
        {"themes": by_theme(answered)},
        names=("大家常问", "常见问题", *names),
        theme={"hide": ["toc"]},
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
        {"duties": agency_duties(policy)},
        rank=_SURVEY_RANK,
    )
    pages = (
        Page(
            addresses.department_page(one.agency.id),
            "department",
            one.agency.name,
            f"{name}里写明由{one.agency.name}负责的条款：原文、白话、会问到什么、和谁一起负责。",
            {"page": one},
            rank=_SURVEY_RANK / 2,
        )
        for one in department_pages(policy)
    )
    return (index, *pages)


def _about(policy: Policy, clauses: tuple[ClausePage, ...]) -> tuple[Page, ...]:
    name = policy.short_title
    facts = {"facts": document_facts(policy), "digest": text_digest(policy)}
    return (
        Page(
            addresses.STAFF,
            "staff",
            "给工作人员",
            f"怎样引用、链接、打印{name}的每一条。",
            {"clauses": clauses},
            rank=_SURVEY_RANK / 2,
        ),
        Page(
            addresses.ABOUT,
            "about",
            "关于本站",
            f"{name}的文件信息、核对日期、原文没有写明的事项、隐私说明。",
            facts,
        ),
        _open_data(policy),
    )


def _open_data(policy: Policy) -> Page:
    clauses = [policy.document.clause_of(policy.clause_of(one.quote)) for one in policy.provisions]
    example = next((clause for clause in clauses if clause.number is not None), clauses[0]).id
    return Page(
        addresses.OPEN_DATA,
        "open_data",
        "开放数据",
        f"{policy.short_title}的原文和规则，整份下载：纯文本、Akoma Ntoso、JSON，还有整个网站的打包文件。",
        {
            "files": open_files(),
            "folder": FOLDER,
            "bundle": BUNDLE,
            "example": example_clause(policy, example),
            "example_name": name_of(policy, example),
        },
        rank=_SURVEY_RANK / 2,
    )


def _proof(policy: Policy) -> tuple[Page, ...]:
    """The pages that show that the rules say what the text says."""
    name = policy.short_title
    return (
        Page(
            addresses.PROOF,
            "proof",
            "怎么证明规则没错",
            f"{name}：每条规则都有例子，问答的每一种走法都查过，点开就能看。",
            {
                "proof": proof_view(policy),
                "accuracy": accuracy(policy),
                "sheet": lawyer_sheet(policy),
                "signatures": signatures(policy.id),
            },
            rank=_SURVEY_RANK / 2,
        ),
        Page(
            addresses.COVERAGE,
            "proof_coverage",
            "原文用到哪里了",
            f"{name}：原文的每一个字变成了什么，没有编成规则的写明原因。",
            {"coverage": coverage_view(policy)},
            rank=_SURVEY_RANK / 2,
        ),
        *_accuracy(policy),
        *_lawyer_sheet(policy),
    )


def _accuracy(policy: Policy) -> tuple[Page, ...]:
    found = accuracy(policy)
    if found is None:
        return ()
    about = f"{policy.short_title}：{found.total} 个照原文判定的例子，测一测对了多少，哪些原文写明，哪些靠一种读法。"
    says = {"accuracy": found, "bases": BASES}
    # The cases are no answers to a search: they would crowd out the clauses.
    theme = {"search": {"exclude": True}}
    return (Page(addresses.ACCURACY, "proof_accuracy", "测得准不准", about, says, theme=theme),)


def _fixed(policy: Policy, earlier: tuple[EarlierVersion, ...]) -> tuple[Page, ...]:
    """The permanent addresses: no menu lists them and search leaves them out, because what they say stands on the latest pages too."""
    return tuple(_fixed_page(policy, one) for one in fixed_pages(policy, earlier))


def _fixed_page(policy: Policy, page: FixedPage) -> Page:
    kept = "按条款编号" if page.bare.startswith("clauses/") else "按规则编号"
    shown = "最新的网址" if page.dated else f"{page.version} 版的网址"
    return Page(
        page.path,
        "fixed",
        page.title if page.dated else f"{page.title}（{page.version} 版）",
        f"{policy.short_title}{page.citation}：{page.title}的原文。这是{kept}、{shown}，固定不变。",
        {"page": page},
        theme={
            "search": {"exclude": True},
            "hide": ["toc"],
            "unlisted": True,
            **({"canonical": addresses.relative_url(page.path, page.today[0].page)} if page.today else {}),
        },
    )


def _lawyer_sheet(policy: Policy) -> tuple[Page, ...]:
    sheet = lawyer_sheet(policy)
    if sheet is None:
        return ()
    signed = signatures(policy.id)
    states = {one.name: state_of(one, signed) for one in sheet.cases}
    says = {
        "sheet": sheet,
        "signatures": signed,
        "states": states,
        "counts": {kind: list(states.values()).count(kind) for kind in ("signed", "changed", "unsigned")},
    }
    about = f"{policy.short_title}：给律师核对规则用的表，{len(sheet.cases)} 个例子，原文在旁边，可以打印、打勾、签字。"
    theme = {"search": {"exclude": True}, "styles": ["assets/site/lawyer_sheet.css"], "hide": ["toc"]}
    return (Page(addresses.LAWYER_SHEET, "proof_lawyer_sheet", "请律师核对", about, says, theme=theme),)
