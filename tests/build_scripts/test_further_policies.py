"""A second policy by one line of configuration: its pages, menu, open data and search appear by themselves."""

import json
import re
from pathlib import Path

import pytest

from build_scripts.content import addresses
from build_scripts.content.page_text import fields_of
from build_scripts.site_content import generated_pages, menu
from policy_engine.browser import MAIN
from policy_engine.policies import load_policy
from tests.build_scripts.rendered import rendered
from tests.conftest import WANGSHAN
from tests.policies_for_tests.wangshan import POLICY

FOLDER = "wangshan/"
FIRST = load_policy(MAIN)
TWO = {"policies": [MAIN, WANGSHAN]}
OF_THE_WHOLE_SITE = r"(?:site-manifest\.json|sbom\.cdx\.json|third-party-licences\.txt)"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return dict(generated_pages(TWO))


def test_every_page_of_a_policy_lies_in_its_folder(pages: dict[str, str]) -> None:
    expected = {*rendered(FIRST), *(FOLDER + path for path in rendered(POLICY))}
    assert set(pages) == expected


def test_the_main_policys_pages_do_not_change_but_for_the_way_to_the_others(pages: dict[str, str]) -> None:
    changed = {path for path, text in rendered(FIRST).items() if pages[path] != text}
    assert changed == {addresses.HOME}
    assert 'href="./wangshan/"' in pages[addresses.HOME] or 'href="wangshan/"' in pages[addresses.HOME]


def test_links_between_a_policys_pages_do_not_depend_on_where_they_lie(pages: dict[str, str]) -> None:
    alone = rendered(POLICY)
    for path, text in alone.items():
        if path != addresses.QUIZ:
            found = re.sub(rf"\.\./(?=\.\./{OF_THE_WHOLE_SITE})", "", pages[FOLDER + path].partition("\n---\n")[2])
            assert found == text.partition("\n---\n")[2], path


def test_a_further_policys_page_says_whose_it_is(pages: dict[str, str]) -> None:
    fields = fields_of(pages["wangshan/text.md"])
    assert (fields["title"], fields["label"]) == ("政策全文（望山县居住证落户办法）", "政策全文")
    assert (fields["folder"], fields["policy"]) == (FOLDER, POLICY.short_title)
    assert "folder" not in fields_of(pages["text.md"])


def test_its_quiz_finds_the_files_that_all_policies_share(pages: dict[str, str]) -> None:
    quiz = pages["wangshan/quiz.md"]
    assert 'data-policy="wangshan" data-manifest="../../assets/engine/manifest.json"' in quiz
    assert f'data-policy="{FIRST.id}" data-manifest="../assets/engine/manifest.json"' in pages["quiz.md"]
    assert '"../assets' not in quiz


def test_its_menu_lists_every_page_once(pages: dict[str, str]) -> None:
    last = menu(TWO, pages)[-1]
    assert isinstance(last, dict)
    assert list(last) == [POLICY.short_title]
    own = {path: text for path, text in pages.items() if path.startswith(FOLDER)}
    assert sorted(paths_in(last)) == listed(own)
    assert len(own) > len(listed(own))


def test_the_main_policys_menu_lists_every_page_once(pages: dict[str, str]) -> None:
    main = {path: text for path, text in pages.items() if not path.startswith(FOLDER)}
    made = menu({"policies": [MAIN]}, main)
    assert made == menu(TWO, pages)[:-1]
    assert sorted(paths_in(made)) == listed(main)
    titles = [one if isinstance(one, str) else next(iter(one)) for one in made]
    where_there_are_some = {"faq.md", "哪个部门负责"}
    every = ["index.md", "quiz.md", "读政策", "faq.md", "一条一条看", "哪个部门负责", "关于"]
    assert titles == [one for one in every if one in titles or one not in where_there_are_some]


def listed(pages: dict[str, str]) -> list[str]:
    return sorted(path for path, text in pages.items() if "\nunlisted: true\n" not in text)


def paths_in(item: object) -> list[str]:
    if isinstance(item, str):
        return [item]
    parts = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
    return [path for part in parts for path in paths_in(part)]


def test_the_site_is_built_strictly_with_all(site_with_further_policies: Path) -> None:
    text = (site_with_further_policies / "wangshan/text/index.html").read_text(encoding="utf-8")
    assert "持有居住证满一年、有稳定住所的人员" in re.sub(r"<[^>]*>", "", text)
    assert "<title>政策全文（望山县居住证落户办法）" in text
    assert "<p>这是演示用的网站，不是政府网站。</p>" in text
    home = (site_with_further_policies / "index.html").read_text(encoding="utf-8")
    assert "wangshan/" in home
    data = json.loads((site_with_further_policies / "wangshan/api/v1/policy.json").read_text(encoding="utf-8"))
    assert data["policy"] == "wangshan"


def test_the_foot_of_a_page_leads_to_the_pages_that_its_policy_has(site_with_further_policies: Path) -> None:
    feet = {
        name: (site_with_further_policies / f"{name}/text/index.html")
        .read_text(encoding="utf-8")
        .partition("<footer")[2]
        for name in ("wangshan", "changqing")
    }
    assert {name: "户口落在哪里" in foot for name, foot in feet.items()} == {"wangshan": True, "changqing": False}
    assert {name: "领高龄津贴途径对照" in foot for name, foot in feet.items()} == {"wangshan": False, "changqing": True}


def test_the_doors_of_its_pages_lead_to_its_own(site_with_further_policies: Path) -> None:
    page = (site_with_further_policies / "wangshan/clauses/1.1/index.html").read_text(encoding="utf-8")
    doors = page[page.index("site-header__doors") :].partition("</ul>")[0]
    assert [f'href="../../{name}/"' in doors for name in ("text", "quiz", "staff")] == [True] * 3


def test_search_finds_its_pages(site_with_further_policies: Path) -> None:
    sections = json.loads((site_with_further_policies / "search/sections.json").read_text(encoding="utf-8"))
    found = {entry["location"] for entry in sections if "签订劳动合同" in entry["text"].replace("\u200b", "")}
    assert any(location.startswith("wangshan/clauses/1.2/") for location in found)
    assert all(location.startswith("wangshan/") for location in found)
