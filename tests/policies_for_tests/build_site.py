"""Builds the site with further policies, as one line each in mkdocs.yml adds them: ``build_site.py FOLDER package.module:NAME …``.

After ``instead`` in the place of the folder's first policy: ``build_site.py FOLDER instead package.module:NAME …``.
"""

import io
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from policy_engine.browser import MAIN

INSTEAD = "instead"
ROOT = Path(__file__).parent.parent.parent


def configuration_with(policies: list[str]) -> str:
    """mkdocs.yml with one more line for each policy."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    own = f"    - {MAIN}\n"
    assert own in text
    if policies[0] == INSTEAD:
        return text.replace(own, "".join(f"    - {one}\n" for one in policies[1:]))
    return text.replace(own, own + "".join(f"    - {one}\n" for one in policies))


class Configuration(io.BytesIO):
    """A file in the place of mkdocs.yml, so that all paths in it mean what they mean there."""

    name = str(ROOT / "mkdocs.yml")


def main(folder: str, policies: list[str]) -> None:
    config = load_config(Configuration(configuration_with(policies).encode()), site_dir=folder, strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
