"""What stands in the place of the site, while it is being written, as long as it cannot be built: every fault, as the terminal tells them."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from html import escape
from pathlib import Path

from policy_engine.model.errors import PolicyError

_AGAIN = (
    "<script>setInterval(async () => (await fetch(location.href, { cache: 'no-store' })).ok && location.reload(), 1000)"
    "</script>"
)


def fault_page(error: Exception) -> Mapping[str, str]:
    """The one page of the site: its path → its Markdown. Faults of a policy are told as they are, any other error with where it happened."""
    told = str(error) if isinstance(error, PolicyError) else "".join(traceback.format_exception(error))
    body = f'# 有错，还没有生成\n\n<pre class="faults">{escape(told)}</pre>\n\n<p>改好，保存，这一页自己会变。</p>\n'
    return {"index.md": f"---\ntitle: 有错，还没有生成\nsearch:\n  exclude: true\n---\n\n{body}"}


def show_everywhere(site: Path) -> None:
    """Let every address of the site show that page, and look again by itself: MkDocs reloads no page that is not there."""
    page = (site / "index.html").read_text(encoding="utf-8")
    (site / "404.html").write_text(page.replace("</body>", f"{_AGAIN}</body>"), encoding="utf-8")
