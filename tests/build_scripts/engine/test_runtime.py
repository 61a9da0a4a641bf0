"""The runtime that the site serves: whole enough, small enough, and clear when it is missing."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from build_scripts.engine.engine_build import build_wheel
from build_scripts.engine.runtime import LIBRARY_NAME, RuntimeUnavailableError, compile_for_browser, installed_runtime
from policy_engine.browser import handle
from tests.pyodide.node_engine import EngineCrashedError, NodeEngine

EVERY_LIBRARY_MODULE = """
import importlib
failed = []
for module in {modules}:
    try:
        importlib.import_module(module)
    except ImportError as error:
        failed.append(f"{{module}}: {{error}}")
"\\n".join(failed)
"""


def test_every_module_of_the_library_can_be_imported(pyodide_engine: NodeEngine, engine_folder: Path) -> None:
    (library,) = engine_folder.rglob(LIBRARY_NAME)
    names = zipfile.ZipFile(library).namelist()
    modules = [name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for name in names]
    assert pyodide_engine.run(EVERY_LIBRARY_MODULE.format(modules=modules)) == ""
    assert 100 < len(modules) < 250, "about 150 modules are enough; the stock library has some 500"


def test_no_module_of_library_or_engine_is_compiled_by_the_reader(pyodide_engine: NodeEngine) -> None:
    sources = pyodide_engine.run(
        "import sys\n"
        "origins = [str(getattr(m.__spec__, 'origin', '')) for m in sys.modules.values()]\n"
        "' '.join(origin for origin in origins if origin.endswith('.py'))"
    )
    assert sources == ""


@pytest.mark.parametrize("request_text", ["", "{", "[]", "{}", '{"kind": "start"}', '{"kind": "原文"}'])
def test_the_reader_gets_the_reply_that_this_python_gives(pyodide_engine: NodeEngine, request_text: str) -> None:
    assert pyodide_engine.handle_text(request_text) == json.loads(handle(request_text))


def test_an_error_reaches_javascript_in_words(pyodide_engine: NodeEngine) -> None:
    with pytest.raises(EngineCrashedError, match="JSONDecodeError: Expecting property name"):
        pyodide_engine.run("import json; json.loads('{')")
    with pytest.raises(EngineCrashedError, match="SyntaxError: invalid syntax"):
        pyodide_engine.run("1 +")
    with pytest.raises(EngineCrashedError, match=r"^PythonError: Traceback(.|\n)*KeyError: '条款'"):
        pyodide_engine.run("{}['条款']")


def test_an_error_in_the_engine_can_be_traced_to_its_line(pyodide_engine: NodeEngine) -> None:
    where = "code.co_filename, [line for *_, line in code.co_lines() if line][-1] > code.co_firstlineno"
    found = pyodide_engine.run(
        f"import policy_engine.browser as b, json; code = b.handle.__code__; json.dumps([{where}])"
    )
    assert json.loads(str(found)) == ["/lib/policy_engine.whl/policy_engine/browser.py", True]


def test_the_runtime_that_compiled_is_the_one_that_runs(pyodide_engine: NodeEngine, project_root: Path) -> None:
    runtime = installed_runtime(project_root)
    assert runtime.python == pyodide_engine.python
    assert runtime.wheel_tag == f"cp{''.join(runtime.python.split('.')[:2])}-none-any"


def test_a_missing_runtime_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(RuntimeUnavailableError, match=r"pyodide\.asm\.wasm.*make setup"):
        installed_runtime(tmp_path)


def test_without_node_it_says_so(project_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeUnavailableError, match="找不到 Node"):
        compile_for_browser(installed_runtime(project_root), tmp_path / "a-1-py3-none-any.whl", tmp_path)


@pytest.mark.slow  # compiles the engine in Node
def test_an_engine_that_fails_in_pyodide_fails_the_build_with_its_traceback(project_root: Path, tmp_path: Path) -> None:
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(project_root / name, tmp_path)
    engine = tmp_path / "policy_engine"
    engine.mkdir()
    (engine / "__init__.py").touch()
    (engine / "browser.py").write_text("import no_such_module")
    wheel = build_wheel(tmp_path, tmp_path)
    with pytest.raises(RuntimeUnavailableError, match="No module named 'no_such_module'"):
        compile_for_browser(installed_runtime(project_root), wheel, tmp_path)
