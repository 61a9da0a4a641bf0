"""Whether what stands beside what is still what a person has read there.

Wording may change freely. What no machine can see is that two sentences have changed places: a label under another option, a denial as the
sentence, the words of one reading under the other. So the words that were read are kept by their place, and words that now stand where others
were read, while their own place has changed too, are found. So is a reading taken other than the one that was read as taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from policy_engine.citing.sentences import sentences_of
from policy_engine.model.errors import Fault
from policy_engine.model.policy import Policy

_CHINESE = re.compile("[一-鿿]")

TAKEN = ", taken"
"""Ends the places that hold no sentence but the reading that an interpretation takes."""


def words_by_place(policy: Policy, *further: object) -> dict[str, str]:
    """What a reviewer reads: every sentence that has a place of its own, and which readings are taken."""
    found = tuple(dict.fromkeys(sentences_of(policy, *further)))
    places = Counter(place for place, _ in found)
    words = {place: words for place, words in found if places[place] == 1 and _CHINESE.search(words)}
    return words | {f"interpretation {one.id}{TAKEN}": one.taken or "" for one in policy.interpretations}


def exchanged(words: Mapping[str, str], read: Mapping[str, str], remedy: str) -> Iterator[Fault]:
    """Places that hold what was read at another one, and readings taken that were not; ``read`` is what a person has read."""
    changed = {place for place, then in read.items() if words.get(place) != then}
    read_at = {read[place]: place for place in changed}
    for place in sorted(changed & words.keys()):
        if place.endswith(TAKEN):
            yield Fault(place, "another reading is taken than the one that was read", words[place], read[place], remedy)
        elif words[place] in read_at:
            yield Fault(place, f"this was read as {read_at[words[place]]}", words[place], read[place], remedy)
