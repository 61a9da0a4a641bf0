"""What residents ask, each with the answers or the words of the text that settle it: :data:`QUESTIONS`.

The site reads them, the quiz does not: nothing that the quiz imports may import this package, and the browser's wheel leaves it out
(``docs/decisions``). Who publishes them checks them first (:func:`policy_engine.answering.checks.checked_questions`).
"""

from __future__ import annotations

from policy_engine.policies.liaocheng_2022.questions_answered import (
    beside,
    family,
    homes,
    land,
    renting,
    silence,
    studies,
    village,
    work,
)
from policy_engine.policies.liaocheng_2022.questions_answered.wording import WORDING

__all__ = ["ASKED_FIRST", "QUESTIONS", "WORDING"]

ASKED_FIRST = ({"entry": "lease-not-registered"}, {"words": "户口会落在哪里？", "clause": "3.1.6"}, {"entry": "land"})
"""What people ask first, for the home page: an entry of :data:`QUESTIONS`, or a clause with the question's words."""

QUESTIONS = (
    *renting.QUESTIONS,
    *homes.QUESTIONS,
    *work.QUESTIONS,
    *studies.QUESTIONS,
    *family.QUESTIONS,
    *village.QUESTIONS,
    *land.QUESTIONS,
    *silence.QUESTIONS,
    *beside.QUESTIONS,
)
