"""Every page of the site, as its address from the home page."""

import re

from build_scripts.content.addresses import clause_page, dated, folder_of, provision_page
from build_scripts.content.page_text import fields_of
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.build_scripts.rendered import rendered

# The permanent addresses are all made alike: one of a clause and one of a provision stand for them where a browser opens every page.
_SAMPLES = (dated(POLICY.version, clause_page("3.1.2")), provision_page("tenant"))
_ALIKE = re.compile(r"(clauses|departments)/.")


def _address(path: str) -> str:
    folder = folder_of(path)
    return f"{folder}/" if folder else ""


def every_address() -> list[str]:
    """The generated pages, without exception; the quiz is among them."""
    return [_address(path) for path in rendered(POLICY)]


def addresses() -> list[str]:
    """The generated pages, with two of the permanent addresses for all."""
    pages = rendered(POLICY).items()
    return [_address(path) for path, text in pages if path in _SAMPLES or not fields_of(text).get("unlisted")]


def shared_out(turn: int) -> list[str]:
    """Half of the pages that are made alike, another half at the next turn, and every page of its own kind at each."""
    return [
        *(one for one in addresses() if not _ALIKE.match(one)),
        *[one for one in addresses() if _ALIKE.match(one)][turn % 2 :: 2],
    ]
