"""What a person at the quiz waits for: from a press to the next view, and the longest task meanwhile, as the processor is and four times slower.

    python -m tests.benchmarks.quiz_waits .cache/site

The people of `journeys.json` answer to the end. A wait ends with the first frame after the next view stands there. A task is what the page's main thread
does without listening to anybody; the browser tells of those over 50 ms. It slows down the main thread, and leaves workers alone. The engine is kept
away: what it brings comes later, and is seen in tests.
"""

import argparse
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from build_scripts.dev.browser_setup import headless_executable
from tests.benchmarks.build_time import calibration
from tests.benchmarks.journeys import Person, answer_page, people
from tests.browser.conftest import ARGUMENTS
from tests.browser.quiz_driver import QuizDriver
from tests.browser.serving import serve
from tests.browser.waiting import wait_until

# What waits is the press of 继续; the next view stands there when another heading does, and is seen with the frame after.
_WATCH: Final = """() => {
  window.waits = [];
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach((one) => window.tasks.push(one.duration))).observe({type: 'longtask'});
  const heading = () => document.querySelector('policy-quiz h1');
  addEventListener('click', (event) => {
    if (!event.target.closest('button, a[href="#result"]')) return;
    const [before, began] = [heading(), performance.now()];
    const look = () => {
      if (heading() === before || document.querySelector('policy-quiz .quiz-stage')) return requestAnimationFrame(look);
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => window.waits.push(performance.now() - began);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    requestAnimationFrame(look);
  }, {capture: true});
}"""


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", default=Path(".cache/site"), help="the folder of the built site")
    parser.add_argument("--people", type=int, help="only so many of them")
    given = parser.parse_args(arguments)
    print(calibration(), flush=True)
    print("| processor | waits | median ms | 95 of 100 | longest | to the result | longest task |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with serve(given.site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=headless_executable(), args=[*ARGUMENTS])
        for slower in (1, 4):
            walks = [walk(browser, url, person, slower) for person in people()[: given.people]]
            waits = [one for found, _ in walks for one in found]
            last = [found[-1] for found, _ in walks]
            cells = (
                median(waits),
                quantiles(waits, n=20, method="inclusive")[-1],
                max(waits),
                median(last),
                max(task for _, task in walks),
            )
            print(f"| {slower}× slower | {len(waits)} | {' | '.join(f'{one:.0f}' for one in cells)} |", flush=True)
        browser.close()


def walk(browser: Browser, url: str, person: Person, slower: int) -> tuple[list[float], float]:
    """The waits of one person in milliseconds, that for the result last, and the longest task."""
    context = browser.new_context(base_url=url, locale="zh-CN", viewport={"width": 360, "height": 740}, has_touch=True)
    context.route("**/assets/engine/**", lambda route: route.abort())
    page = context.new_page()
    quiz = QuizDriver(page)
    quiz.open()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(_WATCH)
    pressed = 0
    while quiz.place != "result":
        answer_page(page, person)
        pressed += 1
        wait_until(page, "count => window.waits.length === count", arg=pressed)
    waits, tasks = page.evaluate("() => [window.waits, window.tasks]")
    context.close()
    return waits, max(tasks, default=0)


if __name__ == "__main__":
    main()
