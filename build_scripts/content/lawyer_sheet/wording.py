"""What stands beside what in a policy's words, as somebody has read it: ``build_scripts/recorded/read_words/POLICY.json``.

``python -m build_scripts.dev.read_words`` tells what has changed since, place by place; ``--keep`` records it as read. Rewording turns nothing
red; words that have changed places do (:mod:`policy_engine.proving.reviewed`).
"""

from __future__ import annotations

import json
from pathlib import Path

from build_scripts.content.models.proof_records import RECORDED
from build_scripts.content.models.questions import listed_questions
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.proving.reviewed import exchanged, words_by_place

READ = RECORDED / "read_words"
_REMEDY = "put them back; or read both places, then: python -m build_scripts.dev.read_words --keep"


def words_now(policy: Policy) -> dict[str, str]:
    """Every sentence of a policy and of its questions by its place, and which readings are taken."""
    return words_by_place(policy, listed_questions(policy))


def words_read(policy: Policy, folder: Path = READ) -> dict[str, str]:
    """The same as it was read; nothing where nobody has read this policy."""
    path = folder / f"{policy.id}.json"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def keep_as_read(policy: Policy, folder: Path = READ) -> None:
    """Record the words of today as read."""
    folder.mkdir(exist_ok=True)
    text = json.dumps(words_now(policy), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (folder / f"{policy.id}.json").write_text(text, encoding="utf-8")


def checked_words(policy: Policy, folder: Path = READ) -> Policy:
    """The policy itself, once no words of it have changed places since they were read.

    Raises:
        PolicyFaults: with every place that holds what was read at another one, and every reading taken that was not.
    """
    found = tuple(exchanged(words_now(policy), words_read(policy, folder), _REMEDY))
    if found:
        raise PolicyFaults(found)
    return policy


def changes(policy: Policy, folder: Path = READ) -> list[tuple[str, str, str]]:
    """What stands otherwise than it was read: place, words as read, words now; "" where there were or are none."""
    now, read = words_now(policy), words_read(policy, folder)
    places = sorted(place for place in now.keys() | read.keys() if now.get(place) != read.get(place))
    return [(place, read.get(place, ""), now.get(place, "")) for place in places]
