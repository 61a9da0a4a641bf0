"""How the engine grows with provisions and facts, in CPython and in Pyodide: a table.

    python -m tests.benchmarks.growth

The policies are those of synthetic_policy.py, and the policy in force. Pyodide is the runtime that the site serves, under Node. Times are
medians in milliseconds; `question` and `verdict` are the two requests after an answer, over seven interviews of up to forty answers, and
`first` what they take before the first answer, when nothing is remembered yet; `worst` is the slowest of each, after facts that are
asked first and matter everywhere. The ratio is against the policy in force in the same run.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

import brotli

from build_scripts.engine.engine_bundle import ASSETS, engine_assets
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.published import published_interview
from tests.benchmarks.growth_run import measured
from tests.benchmarks.synthetic_policy import synthetic_policy
from tests.pyodide.node_engine import NodeEngine

ROOT: Final = Path(__file__).parents[2]
WALK: Final = Path(__file__).with_name("growth_walk.mjs")
IN_FORCE: Final = (0, 0)
SIZES: Final = (IN_FORCE, (10, 10), (100, 30), (100, 100), (1000, 300))

Figures = dict[str, Any]


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=1000, help="leave out policies with more provisions")
    given = parser.parse_args(arguments)
    sizes = [size for size in SIZES if size[0] <= given.most]
    with tempfile.TemporaryDirectory() as folder:
        engine = _engine(Path(folder))
        print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        print(f"CPython {platform.python_version()}; Pyodide with Python {engine.python}\n")
        _print_table("CPython", [json.loads(measured(*size)) for size in sizes])
        _print_table("Pyodide", [json.loads(str(engine.run(f"growth_run.measured{size}"))) for size in sizes])
        engine.close()
    _print_walks(sizes)


def _engine(folder: Path) -> NodeEngine:
    """The engine as the site serves it, with the files of this benchmark beside it."""
    for name, content in engine_assets(ROOT).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    engine = NodeEngine(folder / ASSETS)
    for name in ("synthetic_policy.py", "growth_run.py"):
        source = (ROOT / "tests/benchmarks" / name).read_text(encoding="utf-8")
        engine.run(f"with open({name!r}, 'w', encoding='utf-8') as file:\n    file.write({source!r})\n0")
    engine.run("import os, sys; sys.path.insert(0, os.getcwd()); import growth_run; 0")
    return engine


def _print_table(name: str, figures: list[Figures]) -> None:
    columns = ("compile", "first question", "first verdict", "question", "verdict", "both")
    print(
        f"| {name} | nodes | {' | '.join(columns)} | worst | within 50 ms | ratio |\n{'| --- ' * (len(columns) + 5)}|"
    )
    for one in figures:
        times = [f"{one[key]:.1f}" for key in columns]
        worst = f"{one['question worst']:.0f} + {one['verdict worst']:.0f}"
        cells = [f"{one['provisions']} × {one['facts']}", str(one["nodes"]), *times, worst, f"{one['within']:.0%}"]
        print(f"| {' | '.join(cells)} | {one['both'] / figures[0]['both']:.1f} |")
    print(flush=True)


def _print_walks(sizes: list[tuple[int, int]]) -> None:
    """The diagrams as they stand in the page, and how long the quiz's own walk takes for the next question and the brief verdict."""
    print(
        "| published diagrams | nodes | bytes | br | first question | next, with verdict | worst |\n"
        + "| --- " * 7
        + "|"
    )
    for size in sizes:
        policy = synthetic_policy(*size) if size != IN_FORCE else POLICY
        interview = published_interview(policy)
        text = json.dumps(interview, ensure_ascii=False, separators=(",", ":")).encode()
        done = subprocess.run([shutil.which("node") or "node", str(WALK)], input=text, capture_output=True, check=True)
        walked = json.loads(done.stdout)
        name = f"{len(policy.provisions)} × {len(policy.facts)}"
        times = " | ".join(f"{walked[key]:.1f}" for key in ("first", "step", "worst"))
        print(
            f"| {name} | {len(interview['nodes'])} | {len(text)} | {len(brotli.compress(text))} | {times} |", flush=True
        )


if __name__ == "__main__":
    main()
