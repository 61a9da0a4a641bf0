"""The page about the open data names every file and shows a real one; the text carries its metadata block."""

import json

import pytest

from build_scripts.content import addresses
from build_scripts.content.addresses import BUNDLE
from build_scripts.content.models.document_facts import document_facts
from build_scripts.open_data.listing import example_clause
from build_scripts.open_data.published_files import FOLDER
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.content.test_rendering import built
from tests.build_scripts.rendered import published, rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


@both
def test_every_file_is_linked(policy: Policy) -> None:
    links = set(built(policy, addresses.OPEN_DATA).links)
    own = {f"../{path}" for path in published(policy) if path != f"{FOLDER}/schema/common.schema.json"}
    assert own - {f"../{FOLDER}/schema/index.schema.json"} <= links
    assert f"../{BUNDLE}" in links


@both
def test_the_text_leads_to_its_files(policy: Policy) -> None:
    links = set(built(policy, addresses.TEXT).links)
    assert {f"../{FOLDER}/text.{ending}" for ending in ("txt", "docx", "pdf", "akn.xml")} <= links
    assert "../open-data/" in links


def test_the_example_is_what_the_file_says() -> None:
    clauses = json.loads(published(LIAOCHENG)[f"{FOLDER}/clauses.json"])["clauses"]
    shown = json.loads(example_clause(LIAOCHENG, "3.1.2"))
    (wanted,) = (one for one in clauses if one["id"] == "3.1.2")
    assert shown == {name: value for name, value in wanted.items() if name != "sentences"}
    assert '"url": "text/#c-3-1-1"' in built(LIAOCHENG, addresses.OPEN_DATA).words


@both
@pytest.mark.parametrize("page", [addresses.TEXT, addresses.ABOUT])
def test_the_metadata_block_says_what_is_stated_and_what_is_not(policy: Policy, page: str) -> None:
    words = built(policy, page).words
    for fact in document_facts(policy):
        assert f"{fact.label} {fact.value or '原文未载明'}" in words
    assert f"最近核对 {policy.checked_on}" in words
    assert f"下次应核对 {policy.next_check_due}" in words


@both
def test_every_page_for_reading_says_when_its_check_is_overdue(policy: Policy) -> None:
    for path in (addresses.TEXT, addresses.ABOUT, addresses.LANDING, "clauses/3.1.2.md", "departments/health.md"):
        if path in rendered(policy):
            assert f'data-check-due="{policy.next_check_due}"' in rendered(policy)[path], path
