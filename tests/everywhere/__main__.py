"""The same everywhere: ``python -m tests.everywhere SITE`` (or ``make everywhere``) compares all places with one another and records the figures.

SITE is the folder of the built site. It takes some minutes: every place gives the whole account.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from build_scripts.content.models.proof_records import RECORDED
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.published import published_interview
from tests.everywhere.account import interview, ways_to
from tests.everywhere.places import Account, account_here, account_in_chromium, account_in_firefox, account_in_node
from tests.everywhere.record import RECORD, figures
from tests.everywhere.walker import expected, walked


def main() -> int:
    site = Path(sys.argv[1])
    ways = list(ways_to(interview(POLICY)).values())
    if (told := walked(published_interview(POLICY), ways)) != (own := expected(POLICY, ways)):
        different = [one for one in range(len(own)) if told[one : one + 1] != own[one : one + 1]]
        sys.stdout.write(f"the walker differs in {len(different)} lines, first in line {different[0]}\n")
        return 1
    sys.stdout.write(f"the walker says what the engine says, in {len(own)} nodes and states\n")
    places: dict[str, Callable[[], Account | None]] = {
        "CPython": lambda: account_here(brief=False),
        "Node": lambda: account_in_node(site / "assets" / "engine", brief=False),
        "Chromium": lambda: account_in_chromium(site, brief=False),
        "Firefox": lambda: account_in_firefox(site, brief=False),
    }
    with ThreadPoolExecutor(2) as pool:
        accounts = dict(zip(places, pool.map(_timed, places, places.values()), strict=True))
    here = accounts["CPython"]
    assert here is not None
    wrong = [name for name, one in accounts.items() if one is not None and one.chained != here.chained]
    for name in wrong:
        pairs = zip(here.digests, (accounts[name] or here).digests, strict=False)
        at = next((number for number, (one, other) in enumerate(pairs) if one != other), "the number of batches")
        sys.stdout.write(f"{name} says something else, first in batch {at}\n")
    if not wrong:
        RECORDED.mkdir(exist_ok=True)
        RECORD.write_text(figures(POLICY, [one for one in accounts.values() if one is not None]), encoding="utf-8")
    return 1 if wrong else 0


def _timed(name: str, give: Callable[[], Account | None]) -> Account | None:
    start = time.monotonic()
    found = give()
    words = "not on this machine" if found is None else f"{found.size:,} bytes, {found.chained[:16]}"
    sys.stdout.write(f"{name}: {words}, {time.monotonic() - start:.0f} s\n")
    sys.stdout.flush()
    return found


if __name__ == "__main__":
    sys.exit(main())
