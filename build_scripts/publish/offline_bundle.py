"""The whole site in one file, to keep, to hand on, to read without a network: ``offline/site.zip``.

Unpacked it works on any static server, and as far as browsers allow when its pages are opened as files: there an address that ends in ``/``
shows a folder, so every link to a page names its ``index.html``. The service worker stays out; what is unpacked needs none. The same site gives the
same bytes: files in order, with one date for all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_scripts.content.addresses import BUNDLE
from build_scripts.engine.engine_bundle import ASSETS
from build_scripts.publish.delivery import served_files
from build_scripts.publish.offline import WORKER
from build_scripts.whole_file import write_whole
from build_scripts.zipped import zipped

FOLDER: Final = "site"
"""What the file unpacks to."""

_LASTING: Final = f"{FOLDER}/{ASSETS}/runtime-"  # what follows in the name is a hash of what stands in these files
_LEFT_OUT: Final = ("offline/", "sitemap.xml", "robots.txt", WORKER)
_LINK: Final = re.compile(r'(<a\b[^>]*?\shref=")((?:\.{1,2}/|[^":#?/]+/)*(?:\.{1,2})?)(#[^"]*)?(")')
_WORKER_META: Final = re.compile(r'\s*<meta name="offline-worker"[^>]*>')
_README: Final = """\
整个网站都在 site 文件夹里，不用联网就能看。

打开：双击 site 文件夹里的 index.html。
直接打开文件时，原文和解读都能看、能点、能打印；“测一测”和搜索不能用，因为浏览器不让直接打开的文件运行它们。
要用“测一测”和搜索，请把 site 文件夹放到任何网页服务器上；电脑上装有 Python 的，可以在 site 文件夹里运行
    python3 -m http.server
再用浏览器打开它显示的地址。
"""


def write_bundle(site: Path, cache: Path) -> Path:
    """Put the built site, as it is now, into its bundle; returns the file.

    Its first files are those of the runtime. They are most of it and the same for years, so ``cache`` keeps them as a ZIP that the others go onto.
    """
    files = bundle_files(site)
    lasting = {name: content for name, content in files.items() if name.startswith(_LASTING)}
    kept = cache / hashlib.sha256("\n".join(lasting).encode()).hexdigest()[:32]
    if not kept.is_file():
        write_whole(kept, zipped(lasting))
    target = site / BUNDLE
    target.parent.mkdir(parents=True, exist_ok=True)
    rest = {name: content for name, content in files.items() if name not in lasting}
    target.write_bytes(zipped(rest, onto=kept.read_bytes()))
    return target


def bundle_files(site: Path) -> Mapping[str, bytes]:
    """What goes into the bundle: path → content, in order."""
    files = {"README.txt": _README.encode()}
    for name in served_files(site):
        if not name.startswith(_LEFT_OUT):
            content = (site / name).read_bytes()
            files[f"{FOLDER}/{name}"] = _for_files(content.decode()).encode() if name.endswith(".html") else content
    return files


def _for_files(html: str) -> str:
    """A page whose links to pages work where no server looks for ``index.html``."""
    return _LINK.sub(_with_file, _WORKER_META.sub("", html))


def _with_file(found: re.Match[str]) -> str:
    before, way, fragment, after = found.groups(default="")
    if not way:
        return found.group()
    return f"{before}{way.rstrip('/')}/index.html{fragment}{after}"
