"""Everything that is generated: pages and open data from each policy, and for the quiz the engine and the library that draws QR codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from build_scripts.content import addresses
from build_scripts.content.citation_table import PATH as CITATIONS
from build_scripts.content.citation_table import citation_table
from build_scripts.content.lawyer_sheet.wording import checked_words
from build_scripts.content.menu import MenuItem, menu_of
from build_scripts.content.models.evidence import UNPROVED, evidence
from build_scripts.content.page_text import fields_of
from build_scripts.content.pages.said import Said, said
from build_scripts.content.rendering import render
from build_scripts.content.share_image import icon, seal_drawing, share_image
from build_scripts.content.vendored import vendored_assets
from build_scripts.engine.engine_build import kept_build
from build_scripts.engine.engine_bundle import engine_assets
from build_scripts.engine.runtime import installed_runtime
from build_scripts.open_data.published_files import published_files
from build_scripts.remembered import Remembered, sources_of
from build_scripts.settings import PlacedPolicy, Publisher, Question, asked_first, read_settings
from build_scripts.shipped.components import shipped
from build_scripts.shipped.notices import PATH, licence_file


def generated_pages(
    extra: Mapping[str, Any], project_root: Path | None = None, *, draft: bool = False
) -> Mapping[str, str]:
    """The generated Markdown files for the configuration ``extra`` of mkdocs.yml, those of the main policy first.

    With ``project_root`` what an earlier build proved from the same sources stands. A ``draft`` is not proved.

    Raises:
        PolicyFaults: something in a policy decides nothing, is never asked, an interview breaks its word, or words have changed places.
    """
    settings = read_settings(extra)
    main, *further = settings.placed_policies()
    pages = dict(
        render(
            checked_words(main.policy),
            others=tuple((one.policy, one.folder) for one in further),
            publisher=settings.publisher,
            found=_said(main, project_root, draft=draft),
        )
    )
    for one in further:
        policy, found = checked_words(one.policy), _said(one, project_root, draft=draft)
        pages |= render(policy, folder=one.folder, publisher=settings.publisher, found=found)
    return pages


def _said(placed: PlacedPolicy, project_root: Path | None, *, draft: bool = False) -> Said:
    questions = (
        () if placed.folder else asked_first(placed.policy)
    )  # the home page of the site is that of the main policy
    if draft:
        return said(placed.policy, UNPROVED, questions)
    if project_root is None:
        return _proved(placed, questions)
    told = f"{placed.policy.short_title}：规则和例子没有改，已证明过，沿用。"
    return _remembered(placed, project_root).once(_what(placed), partial(_proved, placed, questions), told)


def _what(placed: PlacedPolicy) -> str:
    """Under which name it is remembered what the pages say; nothing is that is not proved."""
    return "said-further" if placed.folder else "said"


def _proved(placed: PlacedPolicy, questions: tuple[Question, ...]) -> Said:
    return said(placed.policy, evidence(placed.policy), questions)


def _remembered(placed: PlacedPolicy, project_root: Path) -> Remembered:
    folder = project_root / ".cache" / "remembered" / placed.policy.id
    return Remembered(folder, sources_of(project_root, placed.policy.id, placed.reference))


def state_of(extra: Mapping[str, Any], project_root: Path) -> str:
    """A name for the sources of all policies as they are now."""
    placed = read_settings(extra).placed_policies()
    return "-".join(_remembered(one, project_root).state for one in placed)


def is_proved(extra: Mapping[str, Any], project_root: Path) -> bool:
    """Whether what takes long is there from an earlier build of the same sources: the evidence for every policy, and the engine."""
    placed = read_settings(extra).placed_policies()
    references = tuple(one.reference for one in placed)
    return kept_build(project_root, installed_runtime(project_root), references).is_dir() and all(
        _remembered(one, project_root).holds(_what(one)) for one in placed
    )


def prove(extra: Mapping[str, Any], project_root: Path) -> None:
    """Work out what takes long, for :func:`site_content` to find.

    Raises:
        PolicyError: a policy may not be published.
        RuntimeUnavailableError: the engine cannot be built for the browser.
    """
    settings = read_settings(extra)
    with ThreadPoolExecutor(1) as beside:
        assets = beside.submit(engine_assets, project_root, settings.references())
        for one in settings.placed_policies():
            _said(one, project_root)
            _open_data(one, project_root, settings.publisher)
    assets.result()


def menu(extra: Mapping[str, Any], generated: Mapping[str, str | bytes]) -> list[MenuItem]:
    """The menu of a site with these generated files: the pages of the main policy, then a list for each further one."""
    further = read_settings(extra).placed_policies()[1:]
    pages = {path: text for path, text in generated.items() if isinstance(text, str) and path.endswith(".md")}
    lists: list[MenuItem] = []
    for one in further:
        own = {path: pages.pop(path) for path in tuple(pages) if path.startswith(one.folder)}
        lists.append({one.policy.short_title: menu_of(own)})
    return [*menu_of(pages), *lists]


def titles(generated: Mapping[str, str | bytes]) -> Mapping[str, str]:
    """What every page of a policy is called there, by its address from the root of the site."""
    pages = [
        (path, fields_of(text)) for path, text in generated.items() if isinstance(text, str) and path.endswith(".md")
    ]
    return {f"{addresses.folder_of(path)}/": str(one.get("label", one["title"])) for path, one in pages}


def named(extra: Mapping[str, Any], name: str, description: str | None) -> tuple[str, str]:
    """Name and description of the site: as mkdocs.yml has them, else those of the main policy."""
    main = read_settings(extra).placed_policies()[0].policy.vocabulary
    return name or main.site_name, description or main.site_description


def checked_on(extra: Mapping[str, Any]) -> str:
    """The day (YYYY-MM-DD) on which the main policy was last held against its official text."""
    return read_settings(extra).placed_policies()[0].policy.checked_on


def site_content(extra: Mapping[str, Any], project_root: Path, *, draft: bool = False) -> Mapping[str, str | bytes]:
    """Every generated file of the site: path → content; of a ``draft`` without what takes long: evidence, engine, open data."""
    settings = read_settings(extra)
    placed_policies = settings.placed_policies()
    for placed in placed_policies:
        checked_words(placed.policy)  # what is found in a moment is told before anything slow begins
    with ThreadPoolExecutor(1) as beside:  # the engine is built by Node, on another core
        assets = None if draft else beside.submit(engine_assets, project_root, settings.references())
        pages = generated_pages(extra, project_root, draft=draft)
    open_data = {
        placed.folder + path: content
        for placed in (() if draft else placed_policies)
        for path, content in _open_data(placed, project_root, settings.publisher).items()
    }
    fields = () if draft else tuple(map(fields_of, pages.values()))
    for placed in () if draft else placed_policies:
        own = (one for one in fields if one.get("folder", "") == placed.folder)
        open_data |= _share_pictures(placed, own, project_root, settings.publisher.about)
    # The search of the whole site takes a citation without a policy's name to mean the main one.
    open_data[CITATIONS] = citation_table(placed_policies[0].policy)
    seal = placed_policies[0].policy.vocabulary.seal
    open_data |= {path: icon(seal, size) for size, path in addresses.ICONS.items()}
    open_data[addresses.SEAL] = seal_drawing(seal)
    open_data[PATH] = licence_file(shipped(project_root))
    if settings.security:
        open_data[addresses.SECURITY_CONTACT] = settings.security.text
    engine = assets.result() if assets else {}
    files = {path: one.read_bytes() if isinstance(one, Path) else one for path, one in engine.items()}
    return {**pages, **open_data, **files, **vendored_assets(project_root)}


def _open_data(placed: PlacedPolicy, project_root: Path, publisher: Publisher) -> Mapping[str, str | bytes]:
    return {
        **_remembered(placed, project_root).once("open data", partial(published_files, placed.policy)),
        addresses.SHARE_IMAGE: share_image(placed.policy, publisher.about),
    }


def _share_pictures(
    placed: PlacedPolicy, pages: Iterable[Mapping[str, Any]], project_root: Path, about: str
) -> Mapping[str, bytes]:
    """The picture of each page of a policy that has one of its own, with what the page is called; ``pages`` are their front matters."""
    called = {one["image"]: str(one.get("label", one["title"])) for one in pages}
    called.pop(placed.folder + addresses.SHARE_IMAGE, None)

    def draw() -> Mapping[str, bytes]:
        return {path: share_image(placed.policy, about, title) for path, title in called.items()}

    named = sha256(f"{about} {called}".encode()).hexdigest()[:8]
    return _remembered(placed, project_root).once(f"pictures-{named}", draw)
