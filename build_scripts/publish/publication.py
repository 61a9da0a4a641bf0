"""From what MkDocs has written to what is published: every step after the build, in the one order in which they stand on each other."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from build_scripts.content.markup import Pages
from build_scripts.engine.runtime import UNCHANGED_FILES, RuntimeUnavailableError, installed_runtime
from build_scripts.publish.asset_bundles import bundle_assets
from build_scripts.publish.bill_of_materials import write_bill
from build_scripts.publish.compression import NOTHING_BEGUN, Begun, compress_ahead, write_compressed_copies
from build_scripts.publish.configurations import write_configurations
from build_scripts.publish.content_policy import write_policies
from build_scripts.publish.manifest import write_manifest
from build_scripts.publish.offline import write_leaving_worker, write_worker
from build_scripts.publish.offline_bundle import write_bundle
from build_scripts.publish.search_index import write_search_index
from build_scripts.publish.theme_files import drop_unused, drop_unused_rules

_COMPRESSED: Final = Path(".cache/compressed")


def begin(project_root: Path) -> Begun:
    """What can be done before a single page is made: the runtime, which takes as long to compress as all the rest, is served as it comes."""
    try:
        folder = installed_runtime(project_root).folder
    except RuntimeUnavailableError:
        return NOTHING_BEGUN  # the build says so when it gets there
    served = [folder / name for name in UNCHANGED_FILES if name.endswith(".wasm")]
    return compress_ahead(served, project_root / _COMPRESSED)


def publish(site: Path, project_root: Path, pages: Pages | None = None, begun: Begun = NOTHING_BEGUN) -> None:
    """Make the built folder ready for its readers.

    The order: what no page loads goes; scripts and styles are put together; the search index is made ready; every page says its content policy; the
    theme's style sheets lose the rules that nothing uses and take new names, which is the last change to a page; then whatever packs pages up;
    then the service worker, which knows every file by its hash; the bill of materials; the hosts' settings, which name every kind of file; the
    compressed copies; and the manifest, which lists them all. ``pages`` are those
    that were read before, ``begun`` is what :func:`begin` began.
    """
    drop_unused(site)
    bundle_assets(site / "assets", project_root)
    write_search_index(site)
    hashes = write_policies(site, pages)
    drop_unused_rules(site, project_root)
    write_bundle(site, project_root / ".cache" / "zipped")
    write_worker(site, project_root)
    write_bill(site, project_root)
    write_configurations(site, hashes)
    write_compressed_copies(site, project_root / _COMPRESSED, begun)
    write_manifest(site)


def prepare_for_writing(site: Path) -> None:
    """The same for a site that is being written and served: nothing is kept by the browser, and MkDocs may add its script that refreshes."""
    drop_unused(site)
    write_search_index(site)
    write_leaving_worker(site)
