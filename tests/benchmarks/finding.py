"""How often the search leads to the right place, by list of questions.

``python -m tests.benchmarks.finding [SITE] [--missed LIST]``: SITE is the folder of a built site (``.cache/site`` if left out); ``--missed`` also
tells what a list misses. Those of a list that is held out are for counting, not for writing anything from them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.site.finding import LISTS, find, read_list


def main() -> None:
    """Print a row for each list, and what one list misses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=Path(".cache/site"))
    parser.add_argument("--missed", default="")
    arguments = parser.parse_args()
    print("| list | questions | first place | first page |\n| --- | --- | --- | --- |")
    for path in sorted(LISTS.glob("*.txt")):
        asked = read_list(path.name)
        found = find(arguments.site, [one.query for one in asked])
        place = sum(one.first_place(found[one.query]) for one in asked)
        page = sum(one.first_page(found[one.query]) for one in asked)
        print(f"| {path.stem} | {len(asked)} | {place / len(asked):.0%} | {page / len(asked):.0%} |")
        if path.stem == arguments.missed:
            for one in asked:
                if not one.first_place(found[one.query]):
                    shown = " ".join(f"{hits[0].location}《{hits[0].title}》" for hits in found[one.query][:3])
                    print(
                        f"{'' if one.first_page(found[one.query]) else '-- '}{one.query} | {' '.join(one.places)} | {shown}"
                    )


if __name__ == "__main__":
    main()
