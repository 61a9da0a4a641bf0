"""Where a clause's heading ends and its body begins."""

from __future__ import annotations

import re

from policy_engine.model.reading.lines import BLANK, is_title

_LONGEST_HEADING = 40
# 坚持全面放开。全面放开城镇… — a short run up to the first full stop, nothing else inside it.
_RUN_IN = re.compile(rf"([^。，,；;：:！!？?\n\r]{{1,{_LONGEST_HEADING}}})。(?=[^\n\r”’」』)）])")
_ALONE = re.compile(rf"([^。，,；;：:！!？?\n\r]{{1,{_LONGEST_HEADING}}})。")
# 第一条（立法目的）为了…, 第一条【立法目的】为了…
_IN_BRACKETS = re.compile(r"[(（【\[]([^()（）【】\[\]\n\r]{1,30})[)）】\]]")


def read_heading(words: str, style: str, *, paragraph_follows: bool) -> tuple[str, int]:
    """Return a clause's heading and the number of characters it takes, its full stop included.

    `words` is the line after the mark. The heading is a whole line that is punctuated as a title, or a short run
    up to the first full stop when more words follow it; ("", 0) where there is none.
    """
    if style == "article" and (named := _IN_BRACKETS.match(words)):
        return named.group(1).strip(BLANK), named.end()
    if words and is_title(words) and len(words) <= _LONGEST_HEADING and style != "article":
        return words, len(words)
    run_in = _RUN_IN.match(words) or (_ALONE.fullmatch(words) if paragraph_follows else None)
    if run_in and style != "article":
        return run_in.group(1).strip(BLANK), run_in.end()
    return "", 0
