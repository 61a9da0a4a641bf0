"""How many lines the six pathways of 三（一） take here and in the peers that decide the same: ``python -m tests.benchmarks.rule_size``.

Lines are counted as in code_size.py. Questions, and what the plan says of its reach, are counted everywhere; landing places nowhere, for no peer has them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmarks.code_size import code_lines

PEERS = Path(__file__).parent / "peers"
LAW = Path(__file__).parents[2] / "policy_engine/policies/liaocheng_2022"
TOWN = LAW / "provisions/town.py"
REACH = "has_mainland_hukou"
CONDITIONS = {"holds", "Fact", "all_of", "any_of", "negate", "at_least"}
"""What makes a condition or a question."""
PATHWAYS = 6


def main() -> None:
    """Print the table."""
    conditions = [
        one.value for one in ast.walk(_tree(TOWN)) if isinstance(one, ast.keyword) and one.arg == "precondition"
    ]
    assigned = {name: one for path in LAW.rglob("*.py") for name, one in _assigned(path)}
    used = dict(_used([*conditions, ast.Name(REACH)], assigned))
    decides = _lines(conditions) + _lines(used.values())
    whole = code_lines(TOWN.name, TOWN.read_text("utf-8")) - _lines(conditions)
    yaml = (PEERS / "town.publicodes").read_text("utf-8").splitlines()
    rows = {
        "Publicodes": sum(1 for line in yaml if line.strip() and not line.startswith("#")),
        "OpenFisca": code_lines("town.py", (PEERS / "openfisca_town.py").read_text("utf-8")),
        "here: conditions and questions, with their words, quotes and readings": decides,
        "here: all, with title, explanation, card, landing and what is granted": decides + whole,
    }
    for name, lines in rows.items():
        sys.stdout.write(f"{name.ljust(72)}{lines:>5}, {lines / PATHWAYS:.0f} a pathway\n")


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _assigned(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """What a module gives a name at its top."""
    for one in _tree(path).body:
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name) and isinstance(one.value, ast.Call):
            yield one.targets[0].id, one.value


def _used(parts: Iterable[ast.AST], assigned: dict[str, ast.expr]) -> Iterator[tuple[str, ast.expr]]:
    """The conditions and questions that some conditions name, and those that these name."""
    for name in {one.id for part in parts for one in ast.walk(part) if isinstance(one, ast.Name)} & set(assigned):
        if isinstance(call := assigned[name], ast.Call) and getattr(call.func, "id", "") in CONDITIONS:
            yield name, call
            yield from _used([call], assigned)


def _lines(expressions: Iterable[ast.expr]) -> int:
    return sum((one.end_lineno or one.lineno) - one.lineno + 1 for one in expressions)


if __name__ == "__main__":
    main()
