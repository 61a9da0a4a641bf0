"""While a site is being written, a rule that is wrong shows what is wrong with it in the browser, at every address."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.dev.fault_page import fault_page
from policy_engine.model.errors import Fault, PolicyFaults

SERVED = """
import io, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
class Configuration(io.BytesIO):
    name = "mkdocs.yml"
text = open("mkdocs.yml", encoding="utf-8").read().replace("liaocheng_2022:POLICY", "liaocheng_2022:<POLITY>")
config = load_config(Configuration(text.encode()), site_dir=sys.argv[1])
config.plugins.on_startup(command="serve", dirty=False)
build(config)
"""


def test_every_address_of_a_served_site_tells_the_faults_and_looks_again(project_root: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SERVED, str(tmp_path)], cwd=project_root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for name in ("index.html", "404.html"):
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert "this is no reference to a policy" in page
        assert "write package.module:NAME" in page
        assert "liaocheng_2022:&lt;POLITY&gt;" in page
    assert "location.reload()" in (tmp_path / "404.html").read_text(encoding="utf-8")
    assert "this is no reference to a policy" in done.stderr


def test_a_slip_in_python_is_told_with_its_place() -> None:
    with pytest.raises(NameError) as slip:
        raise NameError("name 'OWNR' is not defined")
    (page,) = fault_page(slip.value).values()
    assert "NameError: name &#x27;OWNR&#x27; is not defined" in page
    assert "test_fault_page.py" in page
    (page,) = fault_page(PolicyFaults((Fault("provision a", "no words", quote="<b>"),))).values()
    assert "provision a: no words" in page
    assert "&lt;b&gt;" in page
    assert "Traceback" not in page
