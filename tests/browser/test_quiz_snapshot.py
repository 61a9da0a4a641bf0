"""The second visit starts the engine from what the first one kept of it; what is kept holds no answer, and is given up at the first doubt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.browser.quiz_driver import NEWCOMER, QuizDriver, change_page, impatient
from tests.browser.waiting import wait_until

FOLDER = """async () => {
  for await (const [name, folder] of await navigator.storage.getDirectory()) if (name.startsWith('started-')) return folder;
  return null;
}"""
KEPT = f"""async () => {{
  const folder = await ({FOLDER})(), names = [];
  if (folder) for await (const name of folder.keys()) names.push(name);
  return names.sort();
}}"""
KEEPS, STARTS = "a snapshot is kept", "the snapshot has started"
SPOIL = f"""async (what) => {{
  const folder = await ({FOLDER})();
  const write = async (name, content) => {{
    const file = await (await folder.getFileHandle(name)).createWritable();
    await file.write(content);
    await file.close();
  }};
  const read = async (name) => (await folder.getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await (await read('memory')).arrayBuffer());
  if (what === 'changed') bytes[bytes.length >> 1] ^= 1;
  if (what === 'reply') await write('record', JSON.stringify({{...JSON.parse(await (await read('record')).text()), reply: '{{}}'}}));
  else await write('memory', what === 'truncated' ? bytes.slice(0, bytes.length >> 1) : bytes);
}}"""
HOLDS = f"""async (words) => {{
  const file = await (await (await ({FOLDER})()).getFileHandle('memory')).getFile();
  const memory = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return words.map((one) => memory.includes(one));
}}"""
SPY = """{
  const { getFileHandle } = FileSystemDirectoryHandle.prototype;
  const { close } = FileSystemWritableFileStream.prototype;
  let files = 0, isFound = false;
  FileSystemWritableFileStream.prototype.close = async function () {
    await close.call(this);
    if (++files === 2) console.debug('%(KEEPS)s');
  };
  FileSystemDirectoryHandle.prototype.getFileHandle = async function (name, options) {
    const found = await getFileHandle.call(this, name, options);
    if (name === 'memory' && !options) isFound = true;
    return found;
  };
  const tell = self.postMessage.bind(self);
  self.postMessage = (message) => {
    tell(message);
    if (message.ready && isFound) console.debug('%(STARTS)s');
  };
}
""" % {"KEEPS": KEEPS, "STARTS": STARTS}  # noqa: UP031 - braces are the script's


def _with_memory(gigabytes: str) -> str:
    return f"Object.defineProperty(WorkerNavigator.prototype, 'deviceMemory', {{value: {gigabytes}}});\n"


def _tell_the_worker(context: BrowserContext, gigabytes: str = "8") -> None:
    """Tell the worker how much memory the device has, and have it say in the console whether it has kept a snapshot or started from one."""

    def fulfil(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=_with_memory(gigabytes) + SPY + response.text())

    context.route("**/quiz/engine/worker.js", fulfil)


@pytest.fixture
def context(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=site_url, service_workers="block") as context:
        yield context


def _result(page: Page) -> list[str]:
    """What the result says of every pathway, reasons and quotations included."""
    quiz = QuizDriver(page)
    quiz.walk("town", NEWCOMER)
    return quiz.result.locator("[id^=pathway-]").all_inner_texts()


def _visit(context: BrowserContext) -> tuple[list[str], str]:
    """The result of a whole quiz, and what the worker said of the snapshot."""
    page = context.new_page()
    with page.expect_console_message(lambda message: "snapshot" in message.text) as told:
        result = _result(page)
    page.close()
    return result, told.value.text


def _start(context: BrowserContext) -> str:
    """What the worker said of the snapshot when it had started."""
    page = context.new_page()
    with page.expect_console_message(lambda message: "snapshot" in message.text) as told:
        QuizDriver(page).open()
    page.close()
    return told.value.text


def test_the_second_visit_starts_from_the_snapshot_and_what_is_in_doubt_is_made_anew(context: BrowserContext) -> None:
    _tell_the_worker(context)
    result, told = _visit(context)
    assert told == KEEPS
    assert _visit(context) == (result, STARTS)
    for what in ("changed", "truncated", "reply"):
        page = context.new_page()
        page.goto("staff/")
        page.evaluate(SPOIL, what)
        page.close()
        assert _start(context) == KEEPS, what
        assert _start(context) == STARTS, what
    assert _visit(context) == (result, STARTS)


def test_what_is_kept_holds_no_answer(context: BrowserContext) -> None:
    _tell_the_worker(context)
    _visit(context)
    page = context.new_page()
    page.goto("staff/")
    asked = [f'"{fact}":"{option}"' for fact, option in NEWCOMER.items()]
    told = [f'"fact": "{fact}", "option": "{option}"' for fact, option in NEWCOMER.items()]
    marks = ["liaocheng_2022", *asked, *told]
    assert page.evaluate(HOLDS, marks) == [True, *(False for _ in marks[1:])]


@pytest.mark.parametrize("gigabytes", ["undefined", "2"])
def test_small_devices_and_those_that_do_not_say_keep_none(context: BrowserContext, gigabytes: str) -> None:
    _tell_the_worker(context, gigabytes)
    page = context.new_page()
    assert len(_result(page)) > 3  # by then one would have been kept
    assert page.evaluate(KEPT) == []


def test_after_a_start_that_hung_nothing_is_kept(context: BrowserContext) -> None:
    _tell_the_worker(context)
    _start(context)
    page = context.new_page()
    page.route("**/*.wasm", lambda _: None)
    change_page(page, impatient(1500))
    page.goto("staff/")
    assert page.evaluate(KEPT) == ["memory", "record"]
    QuizDriver(page).open()
    wait_until(page, f"async () => (await ({KEPT})()).length === 0")


def test_after_a_start_that_took_the_page_with_it_what_is_kept_is_not_used(context: BrowserContext) -> None:
    _tell_the_worker(context)
    _start(context)
    page = context.new_page()
    page.add_init_script("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);")
    page.route("**/*.wasm", lambda _: None)
    QuizDriver(page).open()
    page.unroute("**/*.wasm")
    page.goto("about:blank")
    with page.expect_console_message(lambda message: "snapshot" in message.text) as told:
        QuizDriver(page).open()
    assert told.value.text == KEEPS
