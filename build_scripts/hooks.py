"""MkDocs events and nothing else: each hands over to a function that knows nothing of MkDocs.

While serving, the project's own modules are imported anew for every build, so that an edited rule shows. That is why they are imported
inside the functions: a name imported at the top would stay what it was.
"""

from __future__ import annotations

import importlib
import logging
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from build_scripts.content.markup import Pages
    from build_scripts.publish.compression import Begun

log = logging.getLogger("mkdocs.hooks")
_serving = False
_behind: subprocess.Popen[bytes] | None = None
_behind_state = ""
_begun: Begun = {}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs' signature
    """Remember whether the site is being served; then no byte code is written, which would count as an edit."""
    global _serving  # noqa: PLW0603 - MkDocs keeps this module, and nothing else, from one build to the next
    _serving = command == "serve"
    sys.dont_write_bytecode = sys.dont_write_bytecode or _serving


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:  # noqa: ARG001 - MkDocs' signature
    """Build again as soon as there is word from the process behind."""
    server.watch(str(importlib.import_module("build_scripts.dev.behind").folder_of(_root(config))), recursive=False)


def on_shutdown() -> None:
    """Leave no process behind."""
    if _behind:
        _behind.terminate()


def on_config(config: MkDocsConfig) -> None:
    """Tell the pages whether they may be kept on the reader's device; begin what takes longest; forget what the build before imported."""
    global _begun  # noqa: PLW0603 - as above
    config.extra["works_offline"] = not _serving
    _say_whose_site(config)
    if not _serving:
        _begun = importlib.import_module("build_scripts.publish.publication").begin(_root(config))
        return
    own = {
        "policy_engine",
        "build_scripts",
        *(str(one).partition(".")[0] for one in config.extra.get("policies") or ()),
    }
    for name in [one for one in sys.modules if one.partition(".")[0] in own]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _say_whose_site(config: MkDocsConfig) -> None:
    """Give the theme the line that says who answers for the site; whoever publishes it must be known."""
    publisher = importlib.import_module("build_scripts.settings").read_settings(config.extra).publisher
    if (
        config.site_url and not _serving and not publisher.is_known
    ):  # MkDocs gives a site that it serves an address of its own
        raise PluginError(
            "the site cannot be published: SITE_URL says where it will stand, but nobody answers for it;"
            " set name and contact under extra.publisher in mkdocs.yml, or SITE_PUBLISHER and SITE_CONTACT"
        )
    config.extra["whose_site"] = publisher.line


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages, the menu that leads to them, and the engine's files."""
    errors = importlib.import_module("policy_engine.model.errors")
    try:
        generated = _generated(config)
    except Exception as error:
        if _serving:
            generated = _faults_instead(config, error)
        elif isinstance(error, errors.PolicyError):
            raise PluginError(f"the policy cannot be published:\n{error}") from error
        else:
            raise
    for path, content in generated.items():
        unlisted = isinstance(content, str) and "\nunlisted: true\n" in content.partition("\n---\n")[0]
        inclusion = InclusionLevel.NOT_IN_NAV if unlisted else InclusionLevel.UNDEFINED
        files.append(File.generated(config, path, content=content, inclusion=inclusion))


def _generated(config: MkDocsConfig) -> Mapping[str, str | bytes]:
    """Every generated file; the configuration is told what the theme says of them."""
    site = importlib.import_module("build_scripts.site_content")
    draft = _serving and not site.is_proved(config.extra, _root(config))
    config.extra["unproved"] = site.state_of(config.extra, _root(config)) if draft else ""
    if draft:
        _hear(config, config.extra["unproved"])
    generated: Mapping[str, str | bytes] = site.site_content(config.extra, _root(config), draft=draft)
    config.extra["checked_on"] = site.checked_on(config.extra)
    settings = importlib.import_module("build_scripts.settings").read_settings(config.extra)
    config.extra["successors"] = settings.successors()
    config.site_name, config.site_description = site.named(config.extra, config.site_name, config.site_description)
    config.extra["titles"] = site.titles(generated)
    config.nav = site.menu(config.extra, generated)
    config.extra["is_faulty"] = False
    return generated


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _hear(config: MkDocsConfig, state: str) -> None:
    """Stop proving what has been edited since.

    Raises:
        PolicyError: with the faults that were found in these very sources.
    """
    behind = importlib.import_module("build_scripts.dev.behind")
    if _behind and _behind_state != state:
        _behind.terminate()
    if faults := behind.what_came(_root(config), state):
        raise importlib.import_module("policy_engine.model.errors").PolicyError(faults)


def _prove_behind(config: MkDocsConfig, state: str) -> None:
    """Let the sources be proved behind the pages, which show already."""
    global _behind, _behind_state
    behind = importlib.import_module("build_scripts.dev.behind")
    if behind.what_came(_root(config), state) is None and _behind_state != state:
        _behind, _behind_state = behind.begin(Path(config.config_file_path).resolve(), state), state


def _faults_instead(config: MkDocsConfig, error: Exception) -> Mapping[str, str | bytes]:
    """The page of faults alone, for whoever is writing: the terminal tells them too."""
    log.error("%s", error)
    config.extra |= {"is_faulty": True, "unproved": "", "checked_on": "", "titles": {}, "successors": {}}
    config.nav = ["index.md"]
    page: Mapping[str, str | bytes] = importlib.import_module("build_scripts.dev.fault_page").fault_page(error)
    return page


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs' signature
    """Date the page in the sitemap by the day on which it was held against the text: the day of the build is no news, and changes the bytes."""
    page.update_date = config.extra["checked_on"] or page.update_date


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs' signature
    """Keep clause numbers on one line; name whole addresses in the structured data where it is known at which address the site will stand."""
    links = importlib.import_module("build_scripts.content.structured_data.links")
    whole = str(importlib.import_module("build_scripts.content.whole_numbers").with_whole_numbers(html))
    return str(links.with_whole_addresses(whole, page.canonical_url)) if page.canonical_url else whole


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001 - MkDocs' signature
    """Make the page the thing of which its head's ``itemprop`` speaks: the theme's templates let nobody change its root element."""
    return output.replace("<html ", "<html itemscope ", 1)


def on_post_build(config: MkDocsConfig) -> None:
    """Check what the pages say of themselves; then make the site ready for its readers, or for whoever is writing it."""
    site = Path(config.site_dir)
    if config.extra["is_faulty"]:
        importlib.import_module("build_scripts.dev.fault_page").show_everywhere(site)
        return
    pages = importlib.import_module("build_scripts.content.markup").Pages()
    publication = importlib.import_module("build_scripts.publish.publication")
    if not config.extra["unproved"]:
        _check(site, config.site_url or "", pages)
    if _serving:
        publication.prepare_for_writing(site)
        if config.extra["unproved"]:
            _prove_behind(config, config.extra["unproved"])
        return
    errors = importlib.import_module("build_scripts.publish.errors")
    try:
        publication.publish(site, _root(config), pages, _begun)
    except errors.NotPublishableError as error:
        raise PluginError(f"the site cannot be published:\n{error}") from error


def _check(site: Path, site_url: str, pages: Pages) -> None:
    errors = importlib.import_module("policy_engine.model.errors")
    try:
        checking = importlib.import_module("build_scripts.content.structured_data.checking")
        checking.check_structured_data(site, site_url, pages)
    except errors.PolicyError as error:
        raise PluginError(f"the structured data of the pages is wrong:\n{error}") from error
