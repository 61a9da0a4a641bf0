"""The page of the quiz."""

from __future__ import annotations

from policy_engine.model.policy import Policy


def quiz_page(policy: Policy) -> str:
    """The quiz page as Markdown: the first question stands in it before any script runs."""
    directions = "\n".join(f"- {direction.label}" for direction in policy.directions)
    return (
        f"---\ntitle: 测一测\ndescription: 答几个问题，看能不能落户。\n---\n\n# 您想把户口落到哪里？\n\n{directions}\n"
    )
