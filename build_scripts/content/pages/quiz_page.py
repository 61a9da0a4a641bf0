"""The page of the quiz: the first question stands in it before any script runs, with what the scripts need of the policy."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_scripts.content import addresses
from build_scripts.content.answer_codes import link_table
from build_scripts.content.models.document_facts import standing
from build_scripts.content.models.naming import ClauseName, clause_names, name_of
from build_scripts.content.page_text import script_json
from build_scripts.content.vendored import SCRIPT
from build_scripts.settings import Publisher
from policy_engine.model.checklist import Checklist
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.report import Json
from policy_engine.reasoning.told import DIRECTION_QUESTION, VIEWS, told_of


@dataclass(frozen=True, slots=True)
class ClauseLink:
    """A clause that a verdict can cite, and the address of its page as seen from the quiz."""

    name: ClauseName
    address: str


TITLE = "测一测"


def quiz_description(policy: Policy) -> str:
    """What the page is, in one sentence."""
    told = policy.vocabulary
    return f"回答几个问题，看按{policy.short_title}{told.whether}{told.and_where}，每条理由都引原文。"


def quiz_page(
    policy: Policy,
    folder: str = "",
    publisher: Publisher = Publisher(),  # noqa: B008 - frozen
    interview: Json | None = None,
) -> str:
    """The quiz page as Markdown, all HTML but its front matter; it lies below ``folder``, with the policy's other pages.

    ``publisher`` says whose site it is, for the printed sheet, and where faults are reported; ``interview`` is what is published of it, where known.
    """
    environment = Environment(
        loader=PackageLoader("build_scripts.content", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["yaml"] = partial(json.dumps, ensure_ascii=False)
    environment.filters["asset"] = partial(addresses.relative_asset, folder + addresses.QUIZ)
    return environment.get_template("quiz.md.jinja").render(
        policy=policy,
        publisher=publisher,
        standing=standing(policy),
        title=TITLE,
        description=quiz_description(policy),
        image=addresses.share_image(addresses.QUIZ),
        library=SCRIPT,
        labels="和".join(f"“{direction.label}”" for direction in policy.directions),
        text_version=addresses.relative_url(addresses.QUIZ, addresses.PATHWAYS),
        recheck=addresses.relative_url(addresses.QUIZ, addresses.RECHECK),
        clauses=tuple(_clause_links(policy)),
        links=link_table(policy),
        direction_question=policy.vocabulary.fill(DIRECTION_QUESTION),
        views=script_json(told_of(policy.vocabulary, VIEWS)),
        interview=script_json(interview or published_quiz(policy)),
        checklists=[_checklist(one) for one in policy.checklists],
        together=[[fact.id for fact in facts] for facts in policy.together],
    )


def _checklist(checklist: Checklist) -> dict[str, object]:
    return {
        "question": checklist.question,
        "hint": checklist.hint,
        "items": [{"fact": one.fact.id, "option": one.option, "label": one.label} for one in checklist.items],
        "otherwise": {fact.id: option for fact, option in checklist.otherwise},
        "why": list(dict.fromkeys(fact.why for fact, _ in checklist.otherwise)),
        "where": list(dict.fromkeys(fact.where for fact, _ in checklist.otherwise)),
    }


def _clause_links(policy: Policy) -> Iterator[ClauseLink]:
    quotes = (
        *(one.quote for one in policy.provisions),
        *(one.quote for one in policy.landing_orders),
        *(one.quote for one in policy.guarantees),
        *(one.quote for one in policy.definitions),
        *(one.quote for one in policy.applying),
    )
    for name in _with_whole_clauses(policy, clause_names(policy, quotes)):
        yield ClauseLink(name, addresses.relative_url(addresses.QUIZ, addresses.clause_page(name.id)))


def _with_whole_clauses(policy: Policy, names: Iterable[ClauseName]) -> tuple[ClauseName, ...]:
    """Some clauses and sentences, each sentence after the clause in which it stands, each once."""
    ids = [one for name in names for one in (policy.document.clause_of(name.id).id, name.id)]
    return tuple(name_of(policy, one) for one in dict.fromkeys(ids))
