"""The quiz in Firefox, driven over WebDriver BiDi: Playwright drives only builds of its own, which a machine need not have."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from build_scripts.dev.browser_setup import firefox_executable
from policy_engine.model.answers import read_answers
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.verdict import assess
from tests.browser import axe
from tests.browser.quiz_driver import NEWCOMER
from tests.conftest import MadeOnce

JOURNEY = Path(__file__).with_name("firefox_journey.mjs")
TENANT = {**NEWCOMER, "lease_registered": "yes", "title_or_skill": "unknown"}
PAGES = ("", "text/", "clauses/3.1.2/", "pathways/", "quiz/")
BY_KEYBOARD = 2
DARK, LIGHT = 0, 1
LOOKS: dict[str, dict[str, int]] = {
    "light": {"layout.css.prefers-color-scheme.content-override": LIGHT},
    "dark with 200 % text": {
        "layout.css.prefers-color-scheme.content-override": DARK,
        "font.size.variable.zh-CN": 32,
        "font.size.variable.x-western": 32,
    },
}
"""How a reader has set Firefox: its own settings by name."""


@pytest.fixture(scope="module", params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(site_url: str, look: str, made_once: MadeOnce) -> dict[str, Any]:
    """What one journey in Firefox came to."""
    firefox, node = firefox_executable(), shutil.which("node")
    if firefox is None:
        pytest.skip("no Firefox on this machine; on Debian, apt install firefox-esr")
    assert node, "Node.js is not on PATH"
    task = {
        "site": site_url,
        "firefox": firefox,
        "direction": "town",
        "answers": {**TENANT, "whom": "self"},
        "byKeyboard": BY_KEYBOARD,
        "pages": PAGES,
        "widths": [320, 390, 768, 1440],
        "settings": LOOKS[look],
        "axe": str(axe.AXE),
        "rules": axe.RULES,
    }

    def drive(reply: Path) -> None:
        done = subprocess.run(
            [node, str(JOURNEY), json.dumps(task)], capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
        reply.write_text(done.stdout, encoding="utf-8")

    reply: dict[str, Any] = json.loads(made_once(f"firefox {look}", drive).read_text(encoding="utf-8"))
    return reply


def test_the_verdict_is_the_engine_s(found: dict[str, Any]) -> None:
    pathways = assess(POLICY, read_answers(POLICY.facts, TENANT)).pathways
    assert found["statuses"] == {one.provision.id: one.status for one in pathways if one.provision.direction == "town"}


def test_back_restores_the_answer(found: dict[str, Any]) -> None:
    assert found["back"] == "town"


def test_the_page_looks_as_the_reader_has_set_it(found: dict[str, Any], look: str) -> None:
    assert found["scheme"] == ("slate" if "dark" in look else "default")
    assert found["letters"] >= (36 if "200 %" in look else 16)


def test_axe_finds_nothing_in_firefox(found: dict[str, Any]) -> None:
    """On a question and on a result: what can be read there depends on how this browser computes colours and sizes."""
    assert found["faults"] == {"question": [], "result": []}


def test_nothing_is_wider_than_the_screen_and_nothing_goes_wrong(found: dict[str, Any]) -> None:
    assert found["wide"] == []
    assert found["errors"] == []
