"""Everything that is generated: the pages and the open data from the policy, and for the quiz the engine and the library that draws QR codes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_scripts import addresses
from build_scripts.citation_table import PATH as CITATIONS
from build_scripts.citation_table import citation_table
from build_scripts.engine_bundle import engine_assets
from build_scripts.open_formats.published_files import published_files
from build_scripts.rendering import render
from build_scripts.settings import read_settings
from build_scripts.share_image import share_image
from build_scripts.vendored import vendored_assets
from policy_engine.reasoning.proof.proving import proved


def generated_pages(extra: Mapping[str, Any]) -> Mapping[str, str]:
    """The generated Markdown files for the configuration ``extra`` of mkdocs.yml.

    Raises:
        PolicyFaults: something in the policy decides nothing, is never asked, or an interview breaks its word.
    """
    settings = read_settings(extra)
    return render(proved(settings.load_policy()), settings.questions)


def checked_on(extra: Mapping[str, Any]) -> str:
    """The day (YYYY-MM-DD) on which the policy of the configuration was last held against its official text."""
    return read_settings(extra).load_policy().checked_on


def site_content(extra: Mapping[str, Any], project_root: Path) -> Mapping[str, str | bytes]:
    """Every generated file of the site: path → content."""
    # The pages come first: a faulty rule is reported from here in a moment, from the engine's build after many seconds.
    pages = generated_pages(extra)
    assets = engine_assets(project_root)
    policy = read_settings(extra).load_policy()
    open_data: dict[str, str | bytes] = {
        **published_files(policy),
        addresses.SHARE_IMAGE: share_image(policy, project_root),
        CITATIONS: citation_table(policy),
    }
    files = {path: one.read_bytes() if isinstance(one, Path) else one for path, one in assets.items()}
    return {**pages, **open_data, **files, **vendored_assets(project_root)}
