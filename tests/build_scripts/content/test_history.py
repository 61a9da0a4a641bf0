"""Permanent addresses: every version's pages stay, and what is not where it was says where it went."""

from dataclasses import replace

import pytest

from build_scripts.content.models.history import earlier_versions, fixed_pages, predecessors, succession_faults
from build_scripts.content.rendering import render
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from policy_engine.versions.earlier import EarlierVersion, Moved
from tests.build_scripts.rendered import rendered
from tests.policies_for_tests.wangshan import POLICY
from tests.policies_for_tests.wangshan.first_version import FIRST
from tests.policies_for_tests.wangshan.history import EARLIER


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return dict(rendered(POLICY))


def test_every_clause_and_provision_has_a_latest_and_a_dated_address() -> None:
    paths = {page.path for page in fixed_pages(LIAOCHENG, ())}
    assert {f"provisions/{one.id}.md" for one in LIAOCHENG.provisions} <= paths
    assert {f"2022-08-01/provisions/{one.id}.md" for one in LIAOCHENG.provisions} <= paths
    assert {"2022-08-01/clauses/3.1.2.md", "2022-08-01/clauses/3.2.1b.md", "2022-08-01/clauses/5.md"} <= paths


def test_the_dated_page_names_the_latest_as_the_one_to_find_and_search_leaves_it_out(pages: dict[str, str]) -> None:
    page = pages["2023-07-01/clauses/3.1.md"]
    assert 'canonical: "../../../clauses/3.1/"' in page
    assert 'search: {"exclude": true}' in page
    assert "具有大专以上学历的人员,可在县集体户落户" in page
    assert "../../2023-07-01/clauses/3.1/" in pages["clauses/3.1.md"]


def test_a_moved_clause_keeps_a_page_that_says_where_it_went(pages: dict[str, str]) -> None:
    assert "这是 2020-03-01 版的原文" in pages["2020-03-01/clauses/1.4.md"]
    gone = pages["clauses/1.4.md"]
    assert "2023-07-01</time> 起，这个网址下面没有现行的规定了。它现在是：" in gone
    assert '<a href="../3.2/">' in gone
    assert 'canonical: "../3.2/"' in gone


def test_a_repealed_clause_and_its_provision_keep_pages_that_say_so(pages: dict[str, str]) -> None:
    for path in ("clauses/1.3.md", "provisions/returning.md"):
        assert "这一条已经废止，没有新的规定接上。" in pages[path]
        assert "canonical" not in pages[path]
        assert "2020-03-01 版" in pages[path]


def test_a_number_given_to_another_clause_says_what_stood_there(pages: dict[str, str]) -> None:
    (before,) = predecessors(POLICY, EARLIER, "1.2")
    assert (before.version, before.title) == ("2020-03-01", "人才落户")
    assert "2020-03-01 版里，这个编号是" in pages["clauses/1.2.md"]
    assert "2020-03-01 版里" not in pages["clauses/1.1.md"]


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        (
            EarlierVersion(FIRST),
            "version 2020-03-01, 1.2 (人才落户): in version 2023-07-01 something else stands there: 务工落户",
        ),
        (
            EarlierVersion(FIRST),
            "version 2020-03-01, returning (回老家落户): in version 2023-07-01 nothing stands under this id",
        ),
        (
            EarlierVersion(FIRST, (Moved("9.9"),)),
            "version 2020-03-01, moved 9.9: that version has no such clause or provision",
        ),
        (
            EarlierVersion(FIRST, (Moved("1.2", ("8",)),)),
            "version 2020-03-01, moved 1.2: version 2023-07-01 has no clause or provision '8'",
        ),
        (
            EarlierVersion(FIRST, (Moved("graduate"),)),
            "version 2020-03-01, moved graduate: version 2023-07-01 has a provision of that id",
        ),
        (EarlierVersion(POLICY), "version 2023-07-01: it is not earlier than version 2023-07-01"),
    ],
)
def test_a_fault_in_the_table_names_its_place(earlier: EarlierVersion, said: str) -> None:
    found = [f"{one.where}: {one.problem}" for one in succession_faults(POLICY, earlier)]
    assert [one for one in found if one.startswith(said)], found
    assert list(succession_faults(POLICY, EARLIER[0])) == []


def test_a_module_without_versions_or_with_faulty_ones_fails_the_build() -> None:
    with pytest.raises(PolicyError, match="the earlier versions of wangshan cannot be read"):
        earlier_versions(replace(POLICY, history_module="policy_engine.model.fact"))
    with pytest.raises(PolicyFaults, match="something else stands there"):
        render(replace(POLICY, provisions=tuple(replace(one, title="别的") for one in POLICY.provisions)))
