"""Every page of the site, and every kind of page in both editions: no word is lost on any screen, with any size and spacing of letters, and axe finds nothing."""

from __future__ import annotations

import pytest

from tests.browser.conftest import NewPage
from tests.browser.editions import EDITIONS, edition_of, faults_in_two_looks, open_in, switch_of, unfold
from tests.browser.legibility import lost_in_any_view
from tests.browser.site_pages import shared_out

PARTS = 4
WIDTHS = {"ordinary": (360, 1280), "elder": (320, 1440)}
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
        faults = faults_in_two_looks(page, WIDTHS[edition], turn)
        if lost or faults:
            found[address] = (lost, faults)
    assert found == {}
