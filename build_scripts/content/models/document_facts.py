"""The metadata block of a policy page, read from the text itself: what the text is silent about stays empty."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from policy_engine.model.policy import Policy

_NUMBER = re.compile(r"[^\s,，。《》（）()]{1,12}〔\d{4}〕\d{1,5}号")
_DAY = re.compile(r"[0-9〇○零一二三四五六七八九]{4}年\S{1,2}月\S{1,3}日")
_MADE_PUBLIC = re.compile(rf"({_DAY.pattern})(\S{{2,20}}令第\S{{1,6}}号)?(?:公布|发布)")
"""（2018年11月6日滨江市人民政府令第57号公布 自2019年1月1日起施行）, beneath a title."""
_PRINTED = ("索引号", "主题分类", "成文日期", "发布日期")


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """One line of the block; ``value`` is empty where the text does not state it."""

    label: str
    value: str


def document_facts(policy: Policy) -> tuple[DocumentFact, ...]:
    """The fields of a policy page in their customary order."""
    lines = _metadata_lines(policy)
    stated = {label: _value(lines, label) for label in _PRINTED}
    made_public = next((found for line in lines if (found := _MADE_PUBLIC.search(line))), None)
    numbers = (found.group() for line in lines if (found := _NUMBER.fullmatch(line)))
    number = next(numbers, made_public[2] if made_public else "")
    return (
        DocumentFact("索引号", stated["索引号"]),
        DocumentFact("主题分类", stated["主题分类"]),
        DocumentFact("发文机关", policy.issuer),
        DocumentFact("标题", policy.title),
        DocumentFact("发文字号", number or _value(lines, "发文字号")),
        DocumentFact("成文日期", stated["成文日期"] or next((line for line in lines if _DAY.fullmatch(line)), "")),
        DocumentFact("发布日期", stated["发布日期"] or (made_public[1] if made_public else "")),
        DocumentFact("施行日期", policy.effective.date),
        DocumentFact("有效性", _validity(policy) or _value(lines, "有效性") or _value(lines, "有效期")),
    )


def standing(policy: Policy) -> Mapping[str, object]:
    """What stands above every page, as fields of its front matter: not applied before some day, or another document takes its place.

    What lies ahead of the last comparison with the text is told with its day, and the reader's clock says whether that has come.
    """
    new, told = policy.superseded_by, dict[str, object]()
    if policy.effective.date > policy.checked_on:
        told["announced"] = policy.effective.date
    if policy.effective.until and (new is None or new.date > policy.effective.until):
        told["expiry"] = {"date": policy.effective.until, "is_past": policy.effective.until < policy.checked_on}
    if new is not None:
        told["superseded"] = new.words
        if new.date > policy.checked_on:
            told["replacement"] = {"title": new.title, "date": new.date}
    return told


def _validity(policy: Policy) -> str:
    until = f"有效到 {policy.effective.until} 为止" if policy.effective.until else ""
    return policy.superseded_by.words if policy.superseded_by else until


def text_digest(policy: Policy) -> str:
    """The SHA-256 of the official text in UTF-8: with it anybody can tell whether they hold the same text."""
    return hashlib.sha256(policy.document.text.encode()).hexdigest()


def _metadata_lines(policy: Policy) -> tuple[str, ...]:
    """The lines before and around the title that are metadata; a number cited in the body is another document's."""
    blocks = (clause.text for clause in policy.document.clauses if clause.kind in {"metadata", "end_matter"})
    return tuple(line.strip() for block in blocks for line in block.splitlines())


def _value(lines: tuple[str, ...], label: str) -> str:
    for line in lines:
        found = re.match(rf"{label}\s*[:：]\s*(.+)", line)
        if found:
            return found.group(1).strip()
    return ""
