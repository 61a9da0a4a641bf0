"""What a page does while a test drives it."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Error, Page, Request

SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const {value, hadRecentInput, sources} of list.getEntries())
    if (!hadRecentInput) window.shifts.push([value, ...sources.map(({node}) => (node?.outerHTML ?? "").slice(0, 80))]);
}).observe({type: "layout-shift", buffered: true});"""
"""A script for a page: what moves on it without the reader's doing stands in ``window.shifts`` (layout shift, as browsers report it)."""


@dataclass  # no slots: Playwright keeps its wrapped listeners as attributes
class Record:
    """Everything that the pages of one test asked for and complained about, in order."""

    requests: list[Request] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    """Console errors and uncaught exceptions, workers' too, each with its place."""
    tolerates_errors: bool = False
    """Set by a test that makes something fail on purpose, such as a blocked file."""

    def watch(self, page: Page) -> None:
        """Record what the page does from now on."""
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", self._exception)

    def outside(self, site_url: str) -> list[str]:
        """The addresses asked for that are not the site's own."""
        own = (site_url, "data:", "blob:", "about:")
        return [request.url for request in self.requests if not request.url.startswith(own)]

    def _request(self, request: Request) -> None:
        self.requests.append(request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "assert"}:
            place = message.location
            self.errors.append(f"{message.text} ({place.get('url')}:{place.get('lineNumber')})")

    def _exception(self, error: Error) -> None:
        self.errors.append(f"uncaught: {error.message}\n{error.stack}")
