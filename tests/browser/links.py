"""Links that hold answers, written and read after docs/decisions/0006 alone: what the quiz does is held against this."""

from collections.abc import Iterable, Mapping

from policy_engine.model.fact import UNKNOWN
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.versions.share_code import ALPHABET, answer_code, edition_token

GROUPS = {
    answer_code(fact.id, option): (fact.id, option)
    for fact in POLICY.facts
    for option in (*(one.id for one in fact.options), UNKNOWN)
}
EDITION = edition_token(POLICY.version, POLICY.revision)
"""Today's rules, as a code names them."""


def checked(body: str) -> str:
    """A body with its check characters."""
    total = sum(position * ord(character) for position, character in enumerate(body, start=2)) % 1021
    return f"{body}.{ALPHABET[total // 32]}{ALPHABET[total % 32]}"


def code_of(answers: Mapping[str, str], *, scope: str = "ANY", edition: str = EDITION, more: Iterable[str] = ()) -> str:
    """The code for some answers, and for `more` groups after them."""
    groups = [*(answer_code(*pair) for pair in answers.items()), *more]
    return checked(f"1.{edition}.{scope}.{'-'.join(groups)}")


def answers_in(code: str) -> dict[str, str]:
    """The answers that a whole code of today holds."""
    body, _, check = code.rpartition(".")
    assert checked(body) == f"{body}.{check}", code
    return dict(GROUPS[group] for group in body.split(".")[3].split("-") if group)
