"""The name of the cited document before, and the empty words around, what is cited from it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from policy_engine.citing.words import normalized
from policy_engine.model.document import Document

_BEFORE = re.compile(
    r"^(?:参见|详见|见|根据|依据|依照|按照|按|参照|请看|请问|查|关于|有关|上述|前述|适用"
    r"|(?:本|该)?(?:实施)?(?:方案|意见|办法|通知|政策|文件|原文)(?:的|中的?|里的?|之)?|[的之,;:。])"
)
_AFTER = re.compile(r"(?:(?:的|之|中|所)?(?:规定|条款|内容|要求|政策|情形|精神|所述|所列)|这一?[条项款点]|[。,;:!?])$")
_NAMED = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_ENOUGH_OF_A_TITLE = 10


def without_source(document: Document, words: str, headings: Iterable[str]) -> str | None:
    """Return normalized words without the document's own name and empty words; None if they name another document.

    A heading may stand in title marks too: 《租房落户》.
    """
    titles = _titles(document)
    before = None
    while words != before:
        before = words
        named = _NAMED.match(words)
        if named and _is_title(named[1], titles):
            words = words[named.end() :]
        elif named and not any(named[1] in heading for heading in headings):
            return None
        words = _AFTER.sub("", _BEFORE.sub("", _without_title(words, titles)))
    return words.replace("《", "").replace("》", "")


def _titles(document: Document) -> list[str]:
    """The document's titles, whole and line by line, the longest first."""
    titles = [one for one in document.clauses if one.kind == "title"]
    names = {normalized(words) for one in titles for words in (one.heading, *one.text.splitlines())}
    return sorted(names, key=len, reverse=True)


def _without_title(words: str, titles: Iterable[str]) -> str:
    return words.removeprefix(next((title for title in titles if words.startswith(title)), ""))


def _is_title(name: str, titles: Iterable[str]) -> bool:
    """Whether a name in title marks is a title of the document, or a part or a variation of one."""
    end = name[-_ENOUGH_OF_A_TITLE:]
    return any(name in title or (len(end) == _ENOUGH_OF_A_TITLE and end in title) for title in titles)
