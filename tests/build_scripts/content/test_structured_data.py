"""What the pages tell other programs: what the text states, in words of schema.org, with addresses that lead somewhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import pytest

from build_scripts.content import addresses
from build_scripts.content.structured_data.checking import check_structured_data
from build_scripts.content.structured_data.links import with_whole_addresses
from build_scripts.content.structured_data.page_graph import Asked, PageFacts, as_block, structured_data
from policy_engine.model.clause import read_document
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Replacement
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.rendered import published, rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def graph(policy: Policy, source: str) -> dict[str, Any]:
    """The nodes of a page by their type."""
    (block,) = BLOCK.findall(rendered(policy)[source])
    return {node["@type"]: node for node in json.loads(block)["@graph"]}


@cache
def site_files(policy: Policy) -> dict[str, bytes]:
    """The site as far as structured data is concerned: the pages without the theme, and the open data."""
    files = dict(published(policy))
    for source, text in rendered(policy).items():
        body = markdown.markdown(text.split("---\n", 2)[2], extensions=["attr_list", "md_in_html", "toc"])
        files[f"{addresses.folder_of(source)}/index.html".lstrip("/")] = body.encode()
    return files


def write_site(policy: Policy, folder: Path, **changes: str) -> Path:
    """The site in a folder; in the data of the page that ``page`` names, ``old`` is replaced by ``new``."""
    for path, content in site_files(policy).items():
        changed = content
        if path == changes.get("page"):
            head, mark, block = content.partition(b'<script type="application/ld+json">')
            assert changes["old"].encode() in block
            changed = head + mark + block.replace(changes["old"].encode(), changes["new"].encode(), 1)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(changed)
    return folder


@both
def test_every_page_carries_data_that_keeps_the_vocabulary_and_leads_somewhere(policy: Policy, tmp_path: Path) -> None:
    assert check_structured_data(write_site(policy, tmp_path)) == len(rendered(policy))


@pytest.mark.parametrize(
    ("page", "old", "new", "problem"),
    [
        ("text/index.html", '"@type":"Legislation",', '"@type":"Law",', "there is no type 'Law'"),
        ("text/index.html", '"inLanguage":"zh-CN",', '"color":"red",', r"color.* unexpected|unexpected.*color|'inLanguage' is a required"),
        ("text/index.html", '"2022-08-01"', '"2022-08-99"', "2022-08-99"),
        ("text/index.html", "text.akn.xml", "text.odt", "no page or file"),
        ("clauses/3.1.2/index.html", '"url":"./"', '"url":"../9.9/"', "no page or file"),
        ("clauses/3.1.2/index.html", "#c-3-1-2", "#c-9-9-9", "no place in its page"),
        ("clauses/3.1.2/index.html", '"../../departments/', '"https://elsewhere.example/', "leads out of the site"),
        ("about/index.html", '{"@context"', '{"@context', "is not JSON"),
        ("about/index.html", "https://schema.org", "https://example.org", "is no graph of"),
    ],
)  # fmt: skip
def test_a_fault_is_found_with_its_page_and_what_to_do(
    tmp_path: Path, page: str, old: str, new: str, problem: str
) -> None:
    site = write_site(LIAOCHENG, tmp_path, page=page, old=old, new=new)
    with pytest.raises(PolicyFaults) as caught:
        check_structured_data(site)
    address = page.removesuffix("index.html")
    assert any(fault.where.startswith(address) and re.search(problem, fault.problem) for fault in caught.value.faults)
    assert all(fault.remedy for fault in caught.value.faults)


@pytest.mark.parametrize(("since", "force"), [("2025-01-01", "https://schema.org/NotInForce"), ("2099-01-01", None)])
def test_a_text_whose_place_another_has_taken_says_so(since: str, force: str | None) -> None:
    """From that day on it is not in force; while the day is still to come it says until when."""
    law = graph(replace(SAMPLE, superseded_by=Replacement("新的方案", since)), addresses.TEXT)["Legislation"]
    assert law.get("legislationLegalForce") == force
    assert (
        law["temporalCoverage"] == {"2025-01-01": "2020-01-01/2024-12-31", "2099-01-01": "2020-01-01/2098-12-31"}[since]
    )


def test_the_text_says_of_itself_what_it_states_and_no_more() -> None:
    law = graph(LIAOCHENG, addresses.TEXT)["Legislation"]
    assert law["name"] == LIAOCHENG.title
    assert law["legislationDateOfApplicability"] == "2022-08-01"
    assert law["temporalCoverage"] == "2022-08-01/.."
    assert "legislationLegalForce" not in law  # of its validity the text states nothing
    assert law["legislationLegalValue"] == "https://schema.org/UnofficialLegalValue"
    assert not {"legislationDate", "datePublished", "legislationIdentifier"} & set(law)


def test_what_a_text_does_state_is_said() -> None:
    stated = "示政办字〔2020〕3号\n成文日期：2019-12-20\n发布日期：今年\n"
    policy = replace(SAMPLE, document=read_document(stated + SAMPLE.document.text))
    law = graph(policy, addresses.TEXT)["Legislation"]
    assert law["legislationIdentifier"] == "示政办字〔2020〕3号"
    assert law["legislationDate"] == "2019-12-20"
    assert "datePublished" not in law  # 今年 is no date


def test_a_text_that_does_not_apply_yet_is_not_called_in_force() -> None:
    policy = replace(SAMPLE, effective=replace(SAMPLE.effective, date="2030-01-01"))
    assert "legislationLegalForce" not in graph(policy, addresses.TEXT)["Legislation"]


@both
def test_text_and_clauses_lead_to_each_other(policy: Policy) -> None:
    parts = {part["url"]: part["@id"] for part in graph(policy, addresses.TEXT)["Legislation"]["hasPart"]}
    for source in rendered(policy):
        if source.startswith("clauses/") and source != addresses.CLAUSES:
            clause = graph(policy, source)["Legislation"]
            clause_id = source.removeprefix("clauses/").removesuffix(".md")
            assert clause["text"] == policy.document.words(clause_id)
            assert clause["isPartOf"]["@id"] == "../../text/"
            assert parts[f"../clauses/{clause_id}/"] == f"#{addresses.anchor(clause_id)}"


def test_a_clause_names_its_citation_and_who_answers_for_it() -> None:
    clause = graph(LIAOCHENG, "clauses/3.1.2.md")["Legislation"]
    assert clause["legislationIdentifier"] == "第三部分第（一）项第2目"
    assert {one["name"] for one in clause["legislationResponsible"]} == {
        "市自然资源和规划局",
        "市人力资源社会保障局",
        "市公安局",
    }


def test_the_way_to_a_page_begins_at_home() -> None:
    crumbs = graph(LIAOCHENG, "clauses/3.1.2.md")["BreadcrumbList"]["itemListElement"]
    assert [one["name"] for one in crumbs] == ["首页", "逐条解读", "三（一）2 租房落户"]
    assert [one["item"] for one in crumbs] == ["../../", "../", "./"]
    assert "BreadcrumbList" not in graph(LIAOCHENG, addresses.HOME)


def test_questions_lead_to_their_places(tmp_path: Path) -> None:
    page = PageFacts(addresses.ABOUT, "关于", "一个网页", (Asked("地会收走吗？", "不会。", "document"),))
    block = structured_data(LIAOCHENG, (), {addresses.HOME: "首页", addresses.ABOUT: "关于"}, page)
    site = write_site(LIAOCHENG, tmp_path)
    about = site / "about/index.html"
    about.write_text(BLOCK.sub("", about.read_text(encoding="utf-8")) + block, encoding="utf-8")
    assert check_structured_data(site) == len(rendered(LIAOCHENG))
    about.write_text(about.read_text(encoding="utf-8").replace("#document", "#nowhere"), encoding="utf-8")
    with pytest.raises(PolicyFaults, match="no place in its page"):
        check_structured_data(site)


@pytest.mark.parametrize("words", ["</script><b>", "<!--", "a & b", "“…”"])
def test_no_word_can_end_the_block(words: str) -> None:
    block = as_block({"name": words})
    assert block.count("<") == 2
    (inside,) = BLOCK.findall(block)
    assert json.loads(inside) == {"name": words}


def test_addresses_become_whole_where_the_site_knows_where_it_stands() -> None:
    page = f'<p>"url":"../x/"</p>\n{as_block({"url": "../x/#c-1", "name": "../x/", "part": [{"@id": "./"}]})}'
    whole = with_whole_addresses(page, "https://example.org/hukou/text/")
    (inside,) = BLOCK.findall(whole)
    assert json.loads(inside) == {
        "url": "https://example.org/hukou/x/#c-1",
        "name": "../x/",
        "part": [{"@id": "https://example.org/hukou/text/"}],
    }
    assert whole.startswith('<p>"url":"../x/"</p>')


def test_whole_addresses_are_checked_too(tmp_path: Path) -> None:
    address = "https://example.org/hukou/"
    for path in write_site(LIAOCHENG, tmp_path).rglob("index.html"):
        own = path.relative_to(tmp_path).as_posix().removesuffix("index.html")
        path.write_text(with_whole_addresses(path.read_text(encoding="utf-8"), address + own), encoding="utf-8")
    assert check_structured_data(tmp_path, address) == len(rendered(LIAOCHENG))
    with pytest.raises(PolicyFaults, match="leads out of the site"):
        check_structured_data(tmp_path, "https://example.org/other/")
