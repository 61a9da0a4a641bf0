"""What is behind is told with its reason, or fails; a registry that does not answer is not taken to say that all is new."""

import json
from collections.abc import Mapping, Sequence

import pytest

from build_scripts.dev.outdated import Dependency, main, named_python, read_npm, read_pip, report

CURRENT = Dependency("jinja2", "3.1.6", "3.1.6")
BEHIND = Dependency("acorn", "8.1.0", "8.2.0")
SILENT = Dependency("brotli", "1.2.1", None)


def test_what_the_project_names_is_read() -> None:
    groups = {"site": ["a==1.0", {"include-group": "x"}], "x": ["b[c]==2.1; python_version < '3.12'", "b[c]==3.0"]}
    assert named_python({"dependency-groups": groups}) == (("a", "1.0"), ("b", "2.1"), ("b", "3.0"))


def test_what_npm_and_pip_say_is_read() -> None:
    behind = json.dumps({"acorn": {"current": "8.1.0", "wanted": "8.1.0", "latest": "8.2.0"}})
    named = {"acorn": "8.1.0", "pyodide": "314.0.7"}
    assert read_npm(behind, named) == (BEHIND, Dependency("pyodide", "314.0.7", "314.0.7"))
    for no_answer in ("", json.dumps({"error": {"code": "ENOTFOUND"}})):
        assert [one.newest for one in read_npm(no_answer, named)] == [None, None]
    assert read_pip("jinja2 (3.1.6)\nAvailable versions: 3.1.6, 3.1.5\n") == "3.1.6"
    assert read_pip("") is None


@pytest.mark.parametrize(
    ("found", "reasons", "code", "words"),
    [
        ([CURRENT], {}, 0, "一共 1 个，1 个是最新的。"),
        ([Dependency("pyodide-build", "0.39.2", "0.25.1")], {}, 0, "一共 1 个，1 个是最新的。"),
        ([CURRENT, BEHIND], {}, 1, "acorn 8.1.0 → 8.2.0：没有写明为什么不升级"),
        ([CURRENT, BEHIND], {"acorn": "新版要 Node 24"}, 0, "acorn 8.1.0 → 8.2.0：新版要 Node 24"),
        ([CURRENT], {"jinja2": "旧的原因"}, 0, "jinja2：已经是最新的了"),
        ([CURRENT, SILENT], {}, 2, "有 1 个问不到（没有网络，或服务不答），不算最新：brotli"),
    ],
)
def test_each_that_is_behind_is_told_with_its_reason(
    capsys: pytest.CaptureFixture[str], found: list[Dependency], reasons: Mapping[str, str], code: int, words: str
) -> None:
    assert report(found, reasons) == code
    told = "".join(capsys.readouterr())
    assert words in told
    assert ("一共" in told) == (SILENT not in found)


def test_without_a_network_nothing_is_called_current(capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[Sequence[str]] = []

    def silence(command: Sequence[str]) -> str:
        asked.append(command)
        return ""

    assert main(["python"], silence) == 2
    assert ["python", "-m", "pip", "--disable-pip-version-check", "index", "versions", "mkdocs-material"] in asked
    assert "不算最新" in capsys.readouterr().err
