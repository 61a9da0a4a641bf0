"""How a condition of this policy is stated."""

from policy_engine.model.condition import Statement, holds
from policy_engine.model.fact import Fact


def state(fact: Fact, *options: str, so: str, not_so: str, words: tuple[str, ...]) -> Statement:
    """A statement about a fact, with the words of the text that it stands for."""
    return holds(fact, *options, sentence=so, denial=not_so, wordings=words)
