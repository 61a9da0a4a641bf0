"""What became of the official text: every character, and inside the provisions every word.

The page that shows it and ``python -m policy_engine verify`` count with the same function.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from policy_engine.model.passage import SEPARATORS, PassageKind
from policy_engine.model.policy import Policy
from policy_engine.model.wording import WordRole, Words, word_roles

StretchKind = PassageKind | Literal["separator", "unaccounted"]

KIND_NAMES: Mapping[StretchKind, str] = {
    "provision": "途径",
    "landing": "{grant}顺序",
    "guarantee": "保障",
    "definition": "定义和共同的条件",
    "material": "要带的材料",
    "fee": "收费",
    "deadline": "办理时限",
    "office": "到哪里办",
    "sanction": "违反了怎么处理",
    "transition": "新旧规定怎么衔接",
    "repeal": "废止的规定",
    "effective": "施行日期",
    "department": "负责部门",
    "heading": "标题、序号和空行",
    "uncodified": "没有编成规则的话（每段都写明原因）",
    "separator": "段与段之间的标点",
}
"""What a stretch became, in words for the public; the integrity checks see to it that nothing is ``unaccounted``."""

ROLE_NAMES: Mapping[WordRole, str] = {
    "statement": "讲条件的话",
    "grant": "讲能得到什么的话",
    "reference": "指到别的条款的话",
    "connective": "连接用的词",
    "punctuation": "标点",
}
"""The same for the words inside a provision."""


_MARKS = "".join(sorted(SEPARATORS))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring characters of the official text with the same fate; all stretches joined are the text.

    ``owner`` is what :class:`~policy_engine.model.passage.Passage` says, ``words`` the roles of the words inside a provision. A
    ``separator`` is a mark between two passages, ``clause`` then that of the passage before it.
    """

    kind: StretchKind
    owner: str
    clause: str
    text: str
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class CoverageFigures:
    """How much of the text became what, in characters (Unicode code points, line ends included).

    ``passages`` and ``characters`` are by kind, ``words`` by role inside the provisions.
    """

    total: int
    passages: Mapping[str, int]
    characters: Mapping[str, int]
    words: Mapping[str, int]


def coverage(policy: Policy) -> tuple[Stretch, ...]:
    """The whole official text in the order of reading, cut where something else begins."""
    return tuple(_stretches(policy))


def coverage_figures(policy: Policy) -> CoverageFigures:
    """The figures of :func:`coverage`."""
    passages, characters, words = Counter[str](), Counter[str](), Counter[str]()
    for stretch in coverage(policy):
        passages[stretch.kind] += 1
        characters[stretch.kind] += len(stretch.text)
        for one in stretch.words:
            words[one.role] += len(one.text)
    return CoverageFigures(len(policy.document.text), passages, characters, words)


def _stretches(policy: Policy) -> Iterator[Stretch]:
    text, position, clause = policy.document.text, 0, ""
    for passage in policy.passages():
        start = max(passage.start, position)
        yield from _between(text[position:start], clause)
        clause = passage.clause
        said = text[start : passage.end]
        words = word_roles(policy.provision(passage.owner), said) if passage.kind == "provision" and said else ()
        yield Stretch(passage.kind, passage.owner, clause, said, words)
        position = max(passage.end, position)
    yield from _between(text[position:], clause)


def _between(text: str, clause: str) -> Iterator[Stretch]:
    """What stands between two passages: marks, or words that nothing accounts for."""
    if text:
        yield Stretch("unaccounted" if text.strip(_MARKS) else "separator", "", clause, text)
