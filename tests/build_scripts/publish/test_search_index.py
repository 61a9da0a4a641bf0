"""The search index: every entry has its own names and no others."""

import json
from pathlib import Path

from build_scripts.publish.search_index import INDEX, SECTIONS, with_own_names, write_search_index

NAMES = ["大家常问", "#land 地会不会收走", "#land-share 还能分地吗"]


def test_a_page_keeps_its_names_and_a_section_those_that_begin_with_its_anchor() -> None:
    assert with_own_names({"location": "faq/", "tags": NAMES}) == {"location": "faq/", "tags": ["大家常问"]}
    assert with_own_names({"location": "faq/#land", "tags": NAMES}) == {
        "location": "faq/#land",
        "tags": ["地会不会收走"],
    }
    assert with_own_names({"location": "faq/#other", "tags": NAMES}) == {"location": "faq/#other"}
    assert with_own_names({"location": "text/"}) == {"location": "text/"}


def test_the_sections_stand_in_a_file_of_their_own_with_all_their_entries(tmp_path: Path) -> None:
    file = tmp_path / INDEX
    file.parent.mkdir()
    docs = [{"location": "faq/", "title": "问", "tags": NAMES}, {"location": "faq/#land", "title": "地", "tags": NAMES}]
    file.write_text(json.dumps({"config": {"lang": ["zh"]}, "docs": docs}), encoding="utf-8")
    write_search_index(tmp_path)
    assert not file.exists()
    found = json.loads((tmp_path / SECTIONS).read_text(encoding="utf-8"))
    assert [(one["location"], one["title"], one["tags"]) for one in found] == [
        ("faq/", "问", ["大家常问"]),
        ("faq/#land", "地", ["地会不会收走"]),
    ]
