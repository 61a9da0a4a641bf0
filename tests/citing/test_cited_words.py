"""Clause numbers in sentences: what is quoted beside one stands in the clause, and a renumbered text leaves none of them green."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

from policy_engine.citing.cited_words import citation_faults
from policy_engine.model.clause import read_document
from tests.policies_for_tests import wangshan


def renumbered(text: str, mark: str) -> str:
    """The text with one more clause in front of every list of a kind, so that every number of that kind is another."""
    number = count(2)
    lines = []
    for line in text.splitlines(keepends=True):
        found = re.match(mark, line)
        if found is None:
            lines.append(line)
            continue
        first = found["number"] in "1一"
        number = count(2) if first else number
        lines += (
            [line[: found.start("number")] + found["number"] + line[found.end("number") :][:1] + "其他。另行规定。\n"]
            if first
            else []
        )
        after = next(number)
        printed = str(after) if found["number"].isdigit() else "〇一二三四五六七八九十"[after]
        lines.append(line[: found.start("number")] + printed + line[found.end("number") :])
    return "".join(lines)


ITEMS = r"(?P<number>[0-9])\."


def test_renumbering_the_sample_turns_a_sentence_about_it_red() -> None:
    policy = wangshan.POLICY
    worker = replace(policy.provisions[1], explanation="一、2写的是“签订劳动合同”，三、1写的是“大专以上学历”。")
    worded = replace(policy, provisions=(policy.provisions[0], worker, *policy.provisions[2:]))
    assert list(citation_faults(worded)) == []
    moved = replace(worded, document=read_document(renumbered(policy.document.text, ITEMS)))
    assert [fault.quote for fault in citation_faults(moved)] == ["签订劳动合同", "大专以上学历"]
