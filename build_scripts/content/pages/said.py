"""What all pages of a policy say, before any template: it follows from the sources alone, and to work it out takes most of a build."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content.models.clauses import ClausePage, clause_pages
from build_scripts.content.models.evidence import Evidence
from build_scripts.content.pages.page import Page
from build_scripts.content.pages.site_pages import site_pages
from build_scripts.settings import Question
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published_conclusion import published_quiz
from policy_engine.reasoning.report import Json


@dataclass(frozen=True, slots=True)
class Said:
    """Every page but the quiz, in the order of reading; the clauses that have a page; what the page of the quiz publishes of the interview."""

    pages: tuple[Page, ...]
    clauses: tuple[ClausePage, ...]
    interview: Json


def said(policy: Policy, evidence: Evidence, questions: tuple[Question, ...] = ()) -> Said:
    """What the pages say; ``questions`` are those that the home page answers first.

    Raises:
        PolicyError: a question leads nowhere, or the rules do not bear out what an entry presupposes.
    """
    return Said(site_pages(policy, evidence, questions), clause_pages(policy), published_quiz(policy))
