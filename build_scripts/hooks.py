"""MkDocs events and nothing else: each hands over to a function that knows nothing of MkDocs.

While serving, the project's own modules are imported anew for every build, so that an edited rule shows. That is why
they are imported inside the functions.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_OWN_PACKAGES = ("policy_engine", "build_scripts")
_state = {"serving": False}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes it
    """Remember whether the site is being served; then no byte code is written, which would count as an edit."""
    _state["serving"] = command == "serve"
    sys.dont_write_bytecode = sys.dont_write_bytecode or _state["serving"]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the modules of the build before."""
    if _state["serving"]:
        for name in [one for one in sys.modules if one.partition(".")[0] in _OWN_PACKAGES]:
            del sys.modules[name]
        importlib.invalidate_caches()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and the engine's files."""
    site = importlib.import_module("build_scripts.site_content")
    root = Path(config.config_file_path).parent
    for path, content in site.site_content(config.extra, root).items():
        existing = files.get_file_from_path(path)
        if existing is not None:
            files.remove(existing)
        files.append(File.generated(config, path, content=content))
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Drop what the theme brings and no page loads."""
    importlib.import_module("build_scripts.theme_files").drop_unused(Path(config.site_dir))
