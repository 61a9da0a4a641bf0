"""Everything that is generated: pages and open data from each policy, and for the quiz the engine and the library that draws QR codes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_scripts.content import addresses
from build_scripts.content.citation_table import PATH as CITATIONS
from build_scripts.content.citation_table import citation_table
from build_scripts.content.lawyer_sheet.wording import checked_words
from build_scripts.content.menu import MenuItem, menu_of
from build_scripts.content.rendering import render
from build_scripts.content.share_image import icon, share_image
from build_scripts.content.vendored import vendored_assets
from build_scripts.engine.engine_bundle import engine_assets
from build_scripts.open_data.published_files import published_files
from build_scripts.settings import PlacedPolicy, Publisher, read_settings
from build_scripts.shipped.components import shipped
from build_scripts.shipped.notices import PATH, licence_file
from policy_engine.model.policy import Policy
from policy_engine.proving.proof import proved


def generated_pages(extra: Mapping[str, Any]) -> Mapping[str, str]:
    """The generated Markdown files for the configuration ``extra`` of mkdocs.yml, those of the main policy first.

    Raises:
        PolicyFaults: something in a policy decides nothing, is never asked, an interview breaks its word, or words have changed places.
    """
    settings = read_settings(extra)
    main, *further = settings.placed_policies()
    pages = render(
        proved(checked_words(main.policy)),
        settings.questions,
        others=tuple((one.policy, one.folder) for one in further),
        publisher=settings.publisher,
    )
    return {**pages, **{path: text for one in further for path, text in _pages_of(one, settings.publisher).items()}}


def menu(extra: Mapping[str, Any], generated: Mapping[str, str | bytes]) -> list[MenuItem]:
    """The menu of a site with these generated files: the pages of the main policy, then a list for each further one."""
    further = read_settings(extra).placed_policies()[1:]
    pages = {path: text for path, text in generated.items() if isinstance(text, str) and path.endswith(".md")}
    lists: list[MenuItem] = []
    for one in further:
        own = {path: pages.pop(path) for path in tuple(pages) if path.startswith(one.folder)}
        lists.append({one.policy.short_title: menu_of(own)})
    return [*menu_of(pages), *lists]


def checked_on(extra: Mapping[str, Any]) -> str:
    """The day (YYYY-MM-DD) on which the main policy was last held against its official text."""
    return read_settings(extra).placed_policies()[0].policy.checked_on


def site_content(extra: Mapping[str, Any], project_root: Path) -> Mapping[str, str | bytes]:
    """Every generated file of the site: path → content."""
    # The pages come first: a faulty rule is reported from here in a moment, from the engine's build after many seconds.
    pages = generated_pages(extra)
    settings = read_settings(extra)
    placed_policies = settings.placed_policies()
    open_data = {
        placed.folder + path: content
        for placed in placed_policies
        for path, content in _open_data(placed.policy, project_root, settings.publisher).items()
    }
    # The search of the whole site takes a citation without a policy's name to mean the main one.
    open_data[CITATIONS] = citation_table(placed_policies[0].policy)
    open_data |= {path: icon(size, project_root) for size, path in addresses.ICONS.items()}
    assets = engine_assets(project_root, settings.references())
    open_data[PATH] = licence_file(shipped(project_root))
    if settings.security:
        open_data[addresses.SECURITY_CONTACT] = settings.security.text
    files = {path: one.read_bytes() if isinstance(one, Path) else one for path, one in assets.items()}
    return {**pages, **open_data, **files, **vendored_assets(project_root)}


def _open_data(policy: Policy, project_root: Path, publisher: Publisher) -> Mapping[str, str | bytes]:
    return {
        **published_files(policy),
        addresses.SHARE_IMAGE: share_image(policy, project_root, publisher.about),
    }


def _pages_of(placed: PlacedPolicy, publisher: Publisher) -> Mapping[str, str]:
    return render(proved(checked_words(placed.policy)), folder=placed.folder, publisher=publisher)
