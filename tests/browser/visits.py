"""A visit in a browser that keeps what it has fetched."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from build_scripts.publish.offline import write_worker
from tests.browser.watching import Record

FOLDER = "luohu"
"""The site need not lie at the root of its host."""


UNTIL_KEPT = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done));
}"""


NEW_WORDS = "新版根据"


@dataclass
class Visit:
    """A reader's browser, and a copy of the site on a host that can change and can be switched off."""

    site: Path
    project: Path
    context: BrowserContext
    record: Record
    host: ExitStack

    def open(self, path: str) -> Page:
        page = self.context.new_page()
        self.record.watch(page)
        page.goto(path)
        return page

    def first(self, path: str = "") -> Page:
        """Open a page and wait until the site is kept."""
        page = self.open(path)
        page.evaluate(UNTIL_KEPT)
        return page

    def cut_off(self) -> None:
        """Neither the host answers nor does the browser see a network."""
        self.host.close()
        self.context.set_offline(True)

    def publish_new_version(self) -> None:
        """Other words on every page, and in the code of the quiz."""
        for page in self.site.rglob("*.html"):
            page.write_text(page.read_text(encoding="utf-8").replace("本站根据", NEW_WORDS), encoding="utf-8")
        with (self.site / "assets/quiz/register.js").open("a", encoding="utf-8") as quiz:
            quiz.write("\nexport const VERSION = 'new';\n")
        write_worker(self.site, self.project)
