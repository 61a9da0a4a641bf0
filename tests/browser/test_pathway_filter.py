"""The comparison of pathways can be narrowed to a situation."""

from playwright.sync_api import expect

from tests.browser.conftest import NewPage


def test_what_is_closed_is_left_out_and_the_choice_stands_in_the_address(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto("pathways/")
    rows, status = page.locator("tr[data-open-for]"), page.locator(".situations [role=status]")
    everything = rows.count()
    expect(status).to_contain_text(f"一共 {everything} 条途径")
    page.locator(".situations summary").first.click()  # folded on a phone
    page.get_by_label("平时住在哪里").focus()
    page.keyboard.press("ArrowDown")  # the first answer: in town
    expect(page.get_by_role("row", name="投靠村里的家人落户")).to_be_hidden()
    expect(page.get_by_role("row", name="在城镇居住或就业落户")).to_be_visible()
    page.get_by_label("自己的房子").select_option("titled")
    expect(page.get_by_role("row", name="租房落户")).to_be_hidden()
    left = page.locator("tr[data-open-for]:visible").count()
    expect(status).to_have_text(f"照您选的，还可能走得通的有 {left} 条，一共 {everything} 条。")
    assert page.url.endswith("#habitual_residence=town&town_home=titled")
    page.reload()
    expect(page.locator("tr[data-open-for]:visible")).to_have_count(left)
    page.get_by_role("button", name="全部重选").click()
    expect(page.locator("tr[data-open-for]:visible")).to_have_count(everything)
    assert "#" not in page.url
    page.goto("pathways/#current_hukou=none&nonsense=1&town_home=%00")
    expect(status).to_have_text(f"照您选的，原文的 {everything} 条途径都走不通。")


def test_without_scripts_the_whole_table_stands(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("pathways/")
    expect(page.locator(".situations")).to_be_hidden()
    expect(page.locator("tr[data-open-for]").last).to_be_visible()
