"""Whose site this is: said on every page, and nobody publishes it without a name."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, set_exclusions

from build_scripts.content import addresses
from build_scripts.content.page_text import fields_of
from build_scripts.content.rendering import render
from build_scripts.content.share_image import share_image
from build_scripts.settings import Checked, Publisher, read_settings
from policy_engine.browser import MAIN
from policy_engine.model.errors import PolicyError
from policy_engine.policies.liaocheng_2022 import POLICY
from tests.build_scripts.sample_policy import POLICY as SAMPLE

OFFICE = Publisher("望山县公安局", "政府网站", "0000-000000", "望ICP备1号")
LINE = "本站由望山县公安局主办。政府网站。发现错误请告诉：0000-000000。望ICP备1号。"


def test_what_is_not_stated_is_not_said() -> None:
    assert Publisher().line == "这是演示用的网站，不是政府网站。"
    assert OFFICE.line == LINE


def test_the_configuration_says_it(monkeypatch: pytest.MonkeyPatch, project_root: Path) -> None:
    monkeypatch.setenv("SITE_PUBLISHER", OFFICE.name)
    monkeypatch.setenv("SITE_CONTACT", OFFICE.contact)
    extra = load_config(str(project_root / "mkdocs.yml")).extra
    assert read_settings(extra).publisher == Publisher(OFFICE.name, Publisher().about, OFFICE.contact)
    with pytest.raises(PolicyError, match="phone is nothing that is said of a publisher"):
        read_settings({"policies": [MAIN], "publisher": {"phone": "1"}})


def test_who_hears_of_a_hole_is_said_only_where_it_is_configured(
    monkeypatch: pytest.MonkeyPatch, project_root: Path
) -> None:
    assert read_settings(load_config(str(project_root / "mkdocs.yml")).extra).security is None
    monkeypatch.setenv("SITE_SECURITY_CONTACT", "mailto:security@example.org")
    monkeypatch.setenv("SITE_SECURITY_EXPIRES", "2027-06-30")
    config = load_config(str(project_root / "mkdocs.yml"))
    security = read_settings(config.extra).security
    assert security
    assert security.text == "Contact: mailto:security@example.org\nExpires: 2027-06-30T23:59:59Z\n"
    files = Files(
        File(path, config.docs_dir, config.site_dir, use_directory_urls=True)
        for path in (addresses.SECURITY_CONTACT, ".hidden/security.txt")
    )
    set_exclusions(files, config)
    assert [one.inclusion.is_included() for one in files] == [True, False]  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    "found",
    [
        {"contact": "mailto:a@example.org", "expires": ""},
        {"contact": "", "expires": "2027-06-30"},
        {"contact": "a@example.org", "expires": "2027-06-30"},
        {"contact": "mailto:a@example.org", "expires": "next year"},
        {"contact": "mailto:a@example.org", "expires": "2027-06-30", "policy": "https://example.org/"},
    ],
)
def test_half_a_contact_or_none_that_can_be_followed_is_refused(found: dict[str, str]) -> None:
    with pytest.raises(PolicyError, match=r"extra\.security"):
        read_settings({"policies": [MAIN], "security": found})


@pytest.mark.parametrize("missing", ["SITE_PUBLISHER", "SITE_CONTACT"])
def test_a_site_with_an_address_needs_somebody_who_answers_for_it(
    monkeypatch: pytest.MonkeyPatch, project_root: Path, missing: str
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    for name in ("SITE_PUBLISHER", "SITE_CONTACT"):
        monkeypatch.setenv(name, "" if name == missing else "某单位")
    config = load_config(str(project_root / "mkdocs.yml"))
    with pytest.raises(PluginError, match="nobody answers for it"):
        config.plugins.on_config(config)
    monkeypatch.setenv(missing, "某单位")
    config = load_config(str(project_root / "mkdocs.yml"))
    config.plugins.on_config(config)
    assert config.extra["whose_site"].startswith("本站由某单位主办。")


@pytest.mark.slow  # makes every page
def test_the_pages_the_sheet_and_the_structured_data_say_it() -> None:
    pages = render(POLICY, publisher=OFFICE)
    assert f'<p class="hero__publisher">{LINE}</p>' in pages[addresses.HOME]
    assert f"<p>{LINE}</p>" in pages[addresses.ABOUT]
    assert f'data-publisher="{LINE}"' in pages[addresses.QUIZ]
    block = re.findall(r"<script type=\"application/ld\+json\">(.*?)</script>", pages[addresses.TEXT])[-1]
    site = json.loads(block)["@graph"][0]["isPartOf"]
    assert site["publisher"] == {"@type": "Organization", "name": OFFICE.name}
    assert '"publisher":{"@type":"Organization"' not in render(POLICY)[addresses.TEXT]


@pytest.mark.slow  # makes every page
def test_where_the_text_stands_and_who_else_can_be_asked_is_said_with_the_day_of_the_check() -> None:
    text = {"name": "望山县政府网站", "where": "https://example.org/1", "checked": "2026-11-01"}
    hotline = {"name": "热线", "where": "00000", "checked": "2026-11-02"}
    publisher = read_settings({"policies": [MAIN], "publisher": {"source": text, "ask": [hotline]}}).publisher
    assert (publisher.source, publisher.ask) == (Checked(**text), (Checked(**hotline),))
    pages = render(POLICY, publisher=publisher)
    assert "正式文本在望山县政府网站：https://example.org/1（2026-11-01 查过）" in pages[addresses.ABOUT]
    assert "<li>热线：00000（2026-11-02 查过）</li>" in pages[addresses.ABOUT]
    assert "</time> 按望山县政府网站的原文核对过</p>" in pages[addresses.HOME]
    assert "</time> 按本站收存的原文核对过</p>" in render(POLICY)[addresses.HOME]
    with pytest.raises(PolicyError, match="is no place"):
        read_settings({"policies": [MAIN], "publisher": {"ask": [{"name": "热线", "where": "00000"}]}})


def test_what_is_announced_and_not_applied_says_so_on_every_page_and_in_the_quiz() -> None:
    announced = replace(SAMPLE, effective=replace(SAMPLE.effective, date="2099-01-01"))
    for path, text in render(announced).items():
        if not fields_of(text).get("unlisted"):
            assert str(fields_of(text).get("announced")) == "2099-01-01", path
        if "print-note" in text:  # on paper, too, as long as its day has not come
            assert '<strong data-until="2099-01-01">还没有执行' in text, path
    assert all("announced" not in fields_of(text) for text in render(SAMPLE).values())


def test_the_picture_of_a_shared_link_says_what_kind_of_site_it_is() -> None:
    assert share_image(POLICY, Publisher().about) != share_image(POLICY, OFFICE.about)
