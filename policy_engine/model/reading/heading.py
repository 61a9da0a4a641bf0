"""Where a clause's heading ends and its body begins."""

from __future__ import annotations

import re

from policy_engine.model.reading.departments import find_department_note
from policy_engine.model.reading.lines import BLANK

_LONGEST_HEADING = 40
# 指导思想: a whole line that is not punctuated as a sentence.
_WHOLE = re.compile(rf"[^。；;！!？?\n\r]{{0,{_LONGEST_HEADING - 1}}}[^。；;！!？?：:，,、\n\r]")
# 坚持全面放开。全面放开城镇…: a short run up to the first full stop, with no other mark inside it.
_RUN_IN = re.compile(rf"([^。，,；;：:！!？?\n\r]{{1,{_LONGEST_HEADING}}})。(?=[^\n\r”’」』)）])")
# 本科学历以上的毕业生可先落户后就业。大专院校的毕业生…: what says who may or must is a sentence, not the name of one.
_GRANTS = re.compile("(?<![许认])可(?!持续|行|能|靠|视|再生)|应当|不得|必须|允许")
# 总体要求。: the same with nothing after it; only in the line of a clause that has clauses beneath it.
_ALONE = re.compile(rf"([^。，,；;：:！!？?\n\r]{{1,{_LONGEST_HEADING}}})。")
# 第一条（立法目的）为了…, 第一条【立法目的】为了…
_IN_BRACKETS = re.compile(r"(?:[(（【\[]|〔(?!\d))([^()（）【】\[\]〔〕\n\r]{1,30})[)）】\]〕]")


def read_heading(words: str, style: str, *, has_items: bool = False) -> tuple[str, int]:
    """Return a clause's heading and the number of characters it takes, its full stop included.

    `words` is the line after the mark. The heading is a whole line (a department note at its end
    aside) that is not punctuated as a sentence, or a short run up to the first full stop when more words
    follow it; ("", 0) where there is none.
    """
    if style == "article":
        named = _IN_BRACKETS.match(words)
        return (named[1].strip(BLANK), named.end()) if named else ("", 0)
    note = find_department_note(words)
    own = words[: note[0]].rstrip(BLANK) if note else words
    if _WHOLE.fullmatch(own):
        return own, len(own)
    run_in = _RUN_IN.match(own) or (_ALONE.fullmatch(own) if has_items else None)
    return (run_in[1].strip(BLANK), run_in.end()) if run_in and not _GRANTS.search(run_in[1]) else ("", 0)


def is_heading_alone(words: str, style: str) -> bool:
    """Whether a numbered line's words are a heading and nothing else, a department note aside."""
    _, taken = read_heading(words, style)
    rest = words[taken:].strip(BLANK)
    note = find_department_note(rest)
    return taken > 0 and (not rest or (note is not None and note[0] == 0))
