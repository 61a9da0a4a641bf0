"""assess --many: a bad line is named on standard error, the rest goes on, and the exit code says so."""

import json
from pathlib import Path

from tests.cli.terminal import Terminal
from tests.conftest import WANGSHAN

MANY = ("assess", "--policy", WANGSHAN, "--many")
LINES = [json.dumps({"permit": "less", "home": "yes", "id": "1"}), json.dumps({"id": "2"})]
BAD = ["{", "[1]", '{"id": 1, "id": 2}', '{"permitt": "less"}', '{"home": "ja"}']


def test_a_bad_line_is_named_and_the_rest_goes_on(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text("\n".join([LINES[0], "", *BAD, LINES[1]]), "utf-8")
    said = terminal(*MANY, str(path))
    assert said.code == 1
    assert [json.loads(one)["id"] for one in said.output.splitlines()] == ["1", "2"]
    assert [f"第 {number} 行" in said.notes for number in range(1, 9)] == [False, False, *[True] * 5, False]
    assert "最接近的是：permit" in said.notes
    assert "怎么办" in said.notes


def test_a_file_of_good_lines_ends_well_and_one_that_is_not_there_is_refused(
    terminal: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "empty").write_text("", "utf-8")
    assert terminal(*MANY, str(tmp_path / "empty")).code == 0
    assert terminal(*MANY, str(tmp_path / "none")).code == 2
    assert terminal(*MANY, "-", typed=LINES[0].encode()).code == 0
