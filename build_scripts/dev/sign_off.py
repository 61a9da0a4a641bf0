"""``python -m build_scripts.dev.sign_off``: which cases of the lawyer's sheet are signed, which need another look; ``--by NAME --on DATE`` signs.

It signs every case of the sheet, or those with the numbers of ``--only``, as they are printed now.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts.content.lawyer_sheet.sheet import Sheet, SheetCase, lawyer_sheet
from build_scripts.content.lawyer_sheet.signing import SIGNATURES, Signature, sign, signatures, state_of
from policy_engine.browser import MAIN
from policy_engine.policies import load_policy

_WORDS = {"signed": "已签字", "changed": "签字以后有改动，要再看一遍", "unsigned": "还没有人签字"}


def main(arguments: Sequence[str] | None = None, *, policy: str = MAIN, folder: Path = SIGNATURES) -> int:
    """Sign if somebody is named, then tell how the cases stand; 1 where a case needs another look."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if bool(given.by) != bool(given.on):
        parser.error("签字要写明是谁、哪一天：--by 和 --on 一起用")
    loaded = load_policy(policy)
    sheet = lawyer_sheet(loaded)
    if sheet is None:
        print("这份政策还没有核对表：先运行 make sheet。", file=sys.stderr)
        return 2
    if given.by:
        sign(loaded.id, _signature(sheet, given), folder)
    signed = signatures(loaded.id, folder)
    states = {item: state_of(item, signed) for item in sheet.items}
    for item, state in states.items():
        if state != "signed":
            about = item.story if isinstance(item, SheetCase) else item.about
            print(f"{sheet.number(item)}. {about}：{_WORDS[state]}")
    print("，".join(f"{words} {sum(one == state for one in states.values())} 个" for state, words in _WORDS.items()))
    return 1 if "changed" in states.values() else 0


def _signature(sheet: Sheet, given: argparse.Namespace) -> Signature:
    chosen = [one for one in sheet.items if not given.only or sheet.number(one) in given.only]
    return Signature(given.by, given.on, {one.name: one.fingerprint for one in chosen})


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_scripts.dev.sign_off", description=__doc__)
    parser.add_argument("--by", default="", help="谁签的字：姓名和单位")
    parser.add_argument("--on", default=None, help="签字的日期，YYYY-MM-DD", type=_day)
    parser.add_argument("--only", default=(), help="只签这些编号，用逗号隔开", type=_numbers)
    return parser


def _day(words: str) -> str:
    return dt.date.fromisoformat(words).isoformat()


def _numbers(words: str) -> frozenset[int]:
    return frozenset(map(int, words.split(",")))


if __name__ == "__main__":
    sys.exit(main())
