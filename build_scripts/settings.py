"""What the site is configured with: the section ``extra`` of mkdocs.yml, read in one place."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from policy_engine.model.errors import PolicyError
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Question:
    """What many people ask first, and the clause whose page answers it."""

    words: str
    clause: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The policy of the site (``package.module:NAME``) and the questions of its home page."""

    policy: str
    questions: tuple[Question, ...] = ()

    def load_policy(self) -> Policy:
        """The configured policy.

        Raises:
            PolicyError: the reference leads to no policy.
        """
        module, _, name = self.policy.partition(":")
        found = getattr(importlib.import_module(module), name, None)
        if not isinstance(found, Policy):
            raise PolicyError(f"extra.policy: {self.policy!r} is no policy; write package.module:NAME")
        return found


def read_settings(extra: Mapping[str, Any]) -> Settings:
    """The settings in ``extra`` of mkdocs.yml.

    Raises:
        PolicyError: ``policy`` is missing, or a question lacks its words or its clause.
    """
    try:
        questions = tuple(Question(str(one["words"]), str(one["clause"])) for one in extra.get("questions", ()))
        return Settings(policy=str(extra["policy"]), questions=questions)
    except KeyError as error:
        raise PolicyError(f"mkdocs.yml: extra lacks {error.args[0]!r}") from error
