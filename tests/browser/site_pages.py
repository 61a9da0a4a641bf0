"""Every page of the site, as its address from the home page."""

from build_scripts.content.addresses import clause_page, dated, folder_of, provision_page
from build_scripts.content.page_text import fields_of
from build_scripts.content.rendering import render
from policy_engine.policies.liaocheng_2022 import POLICY

_PAGES = render(POLICY)
# The permanent addresses are all made alike: one of a clause and one of a provision stand for them where a browser opens every page.
_SAMPLES = (dated(POLICY.version, clause_page("3.1.2")), provision_page("tenant"))


def _address(path: str) -> str:
    folder = folder_of(path)
    return f"{folder}/" if folder else ""


EVERY_ADDRESS = tuple(map(_address, _PAGES))
"""The generated pages, without exception; the quiz is among them."""

ADDRESSES = tuple(
    _address(path) for path, text in _PAGES.items() if path in _SAMPLES or not fields_of(text).get("unlisted")
)
"""The generated pages, with two of the permanent addresses for all."""
