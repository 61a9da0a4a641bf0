"""``python -m build_scripts.dev.read_words``: what has been worded otherwise since somebody read it; ``--keep`` records it as read now.

Rewording needs no reading: the build is red only where words have changed places, or another reading is taken (lawyer_sheet/wording.py).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts.content.lawyer_sheet.wording import READ, changes, checked_words, keep_as_read
from policy_engine.browser import MAIN
from policy_engine.model.errors import PolicyFaults
from policy_engine.policies import load_policy


def main(arguments: Sequence[str] | None = None, *, policy: str = MAIN, folder: Path = READ) -> int:
    """Tell place by place what was read and what stands there now; 1 where words have changed places and are not kept so."""
    parser = argparse.ArgumentParser(prog="python -m build_scripts.dev.read_words", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="看过了，把现在的写法记下来")
    given = parser.parse_args(arguments)
    loaded = load_policy(policy)
    found = changes(loaded, folder)
    for place, read, now in found:
        print(f"{place}\n  原来：{read or '（没有）'}\n  现在：{now or '（没有）'}")
    print(f"有 {len(found)} 处和上次看的不一样")
    if given.keep:
        keep_as_read(loaded, folder)
        return 0
    try:
        checked_words(loaded, folder)
    except PolicyFaults as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
