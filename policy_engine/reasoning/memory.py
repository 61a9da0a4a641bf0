"""What the reasoning remembers between one question and the next, all of it for speed alone, and how it is given up."""

from __future__ import annotations

from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.counting import counts_of
from policy_engine.reasoning.standing import walk_of
from policy_engine.reasoning.verdict_text import parts_of


def forget() -> None:
    """Give up everything that is remembered of any policy; what is asked next is built anew, and comes out the same."""
    for remembered in (compile_policy, counts_of, walk_of, parts_of):
        remembered.cache_clear()
