"""一图读懂 on paper and on a phone."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import NewPage


def test_it_goes_on_one_sheet_of_a4_and_leads_to_the_quiz(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto("at-a-glance/")
    code = page.locator(".glance__qr svg")
    expect(code).to_be_visible()
    address = page.locator("#quiz-link").evaluate("(link) => link.href")
    assert address.endswith("/quiz/")
    expect(code).to_have_accessible_name(f"二维码，内容是网址 {address}")
    expect(page.locator(".glance__address")).to_have_text(f"网址：{address}")
    sheet = page.pdf(format="A4", prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
