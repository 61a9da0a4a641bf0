"""Whose site this is: said on every page, and nobody publishes it without a name."""

import json
import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from build_scripts.content import addresses
from build_scripts.content.rendering import render
from build_scripts.content.share_image import share_image
from build_scripts.settings import Publisher, read_settings
from policy_engine.browser import MAIN
from policy_engine.model.errors import PolicyError
from policy_engine.policies.liaocheng_2022 import POLICY

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


def test_the_pages_the_sheet_and_the_structured_data_say_it() -> None:
    pages = render(POLICY, publisher=OFFICE)
    assert f'<p class="hero__publisher">{LINE}</p>' in pages[addresses.HOME]
    assert f"<p>{LINE}</p>" in pages[addresses.ABOUT]
    assert f'data-publisher="{LINE}"' in pages[addresses.QUIZ]
    block = re.findall(r"<script type=\"application/ld\+json\">(.*?)</script>", pages[addresses.TEXT])[-1]
    site = json.loads(block)["@graph"][0]["isPartOf"]
    assert site["publisher"] == {"@type": "Organization", "name": OFFICE.name}
    assert '"publisher":{"@type":"Organization"' not in render(POLICY)[addresses.TEXT]


def test_the_picture_of_a_shared_link_says_what_kind_of_site_it_is(project_root: Path) -> None:
    assert share_image(POLICY, project_root, Publisher().about) != share_image(POLICY, project_root, OFFICE.about)
