"""Results on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PIL.Image import Image
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument
from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes

from tests.browser.links import code_of
from tests.browser.quiz_driver import NEWCOMER, QuizDriver

TENANT = {**NEWCOMER, "lease_registered": "yes"}


A4 = (210 - 2 * 14, 297 - 2 * 11)
"""What the margins of sheet.css leave of the page, in millimetres."""


PIXELS = 96 / 25.4  # CSS pixels a millimetre


BESIDES = """() => [...document.querySelectorAll('body *')].filter((one) =>
  !one.closest('.sheet') && !one.querySelector('.sheet') && one.checkVisibility() && one.getClientRects().length && one.textContent.trim()
).map((one) => one.outerHTML.slice(0, 200))"""


def result(quiz: QuizDriver, answers: Mapping[str, str], scope: str = "TOWN", *, reasons: bool = True) -> None:
    """The result for some answers, by a link: quicker than by walking."""
    quiz.open(f"#a={code_of(answers, scope=scope)}")
    quiz.page.locator(".quiz-summary").get_by_role("link", name=re.compile("结果")).click()
    expect(quiz.result if reasons else quiz.result.or_(quiz.brief_result)).to_be_visible()
    expect(quiz.page.locator(".sheet .quiz-qr")).to_be_attached()


def on_paper(page: Page) -> None:
    """As the page stands on A4 between its margins."""
    width, height = (round(length * PIXELS) for length in A4)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="print")


def pages(page: Page) -> int:
    """How many pages Chromium prints."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


def printed(page: Page) -> Image:
    """What comes out of the printer: the one page that Chromium prints, as a picture with 300 dots an inch."""
    with PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        assert len(document) == 1
        picture: Image = document[0].render(scale=300 / 72).to_pil()
        return picture


def scanned(picture: Image) -> list[str]:
    """What a phone reads off its QR codes."""
    return [one.text for one in read_barcodes(picture, formats=BarcodeFormats(BarcodeFormat.QRCode))]


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def words_on(quiz: QuizDriver) -> str:
    return squeezed(quiz.page.locator(".sheet").inner_text())
