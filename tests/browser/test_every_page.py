"""Every page of the site, and every kind of page in both editions: no word is lost on any screen, with any size and spacing of letters, and axe finds nothing."""

from __future__ import annotations

import pytest

from tests.browser.conftest import NewPage
from tests.browser.editions import EDITIONS, Scheme, edition_of, faults_in, open_in, switch_of, unfold
from tests.browser.legibility import lost_in_any_view
from tests.browser.site_pages import shared_out

PARTS = 4
LOOKS: dict[str, tuple[tuple[Scheme, int], ...]] = {
    "ordinary": (("light", 360), ("dark", 1280), ("dark", 360), ("light", 1280)),
    "elder": (("dark", 1440), ("light", 320), ("light", 1440), ("dark", 320)),
}
"""What axe looks at, page by page in turn: in the other edition a page has the other colours and the other width."""
LEAST = {"ordinary": 16, "elder": 24}
"""Pixels of the letters of a running text."""


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("edition", EDITIONS)
def test_no_page_loses_a_word_in_any_view_and_axe_finds_nothing(new_page: NewPage, edition: str, part: int) -> None:
    page = open_in(new_page, edition)
    found = {}
    for turn, address in enumerate(shared_out(EDITIONS.index(edition))[part::PARTS]):
        page.goto(address)
        assert edition_of(page) == edition, address
        assert switch_of(page).get_attribute("aria-pressed") == str(edition == "elder").lower(), address
        letters = "parseFloat(getComputedStyle(document.querySelector('.md-typeset')).fontSize)"
        assert page.evaluate(letters) >= LEAST[edition], address
        unfold(page)
        lost = lost_in_any_view(page)
        faults = faults_in(page, *LOOKS[edition][turn % 4])
        if lost or faults:
            found[address] = (lost, faults)
    assert found == {}
