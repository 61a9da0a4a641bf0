"""Questions that people ask, each answered from a policy: by a situation that is assessed, by words of the text, or by both.

An entry holds no verdict of its own. What it presupposes (:attr:`Situation.expects`) is there to be checked, never to be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policy_engine.reasoning.status import Status


@dataclass(frozen=True, slots=True)
class Expected:
    """What an entry presupposes about one pathway: its status, and the landing place where the entry speaks of it."""

    provision: str
    status: Status
    place: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """One person's situation: ``story`` tells it to residents, ``answers`` (fact id → option id or ``unknown``) to the rules.

    ``direction`` is the id of the direction in which the person wants to settle. The first pathway of ``expects`` is the one that the question
    is about.
    """

    direction: str
    story: str
    answers: Mapping[str, str]
    expects: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """Words of the policy that answer a question: guarantees, open terms and matters outside the policy by their names, quotes verbatim.

    ``silent`` are matters that the text leaves out (:attr:`~policy_engine.model.policy.Policy.not_stated`, ``not_stated_of_itself``) and
    that the question asks for.
    """

    guarantees: tuple[str, ...] = ()
    interpretations: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """What several questions are about; ``id`` is its permanent anchor."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A question in residents' own words.

    ``id`` is its permanent anchor. ``also_asked`` are other ways in which people put it, for search. ``note`` is a human remark; where it
    leans on a verdict, ``situation.expects`` says which.
    """

    id: str
    theme: Theme
    question: str
    situation: Situation | None = None
    passages: Passages | None = None
    also_asked: tuple[str, ...] = ()
    note: str = ""
