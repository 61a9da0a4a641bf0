"""Coverage-guided fuzzing of one target by Atheris: `python -m tests.fuzzing.guided citation --runs 20000`.

libFuzzer keeps whatever input reaches new code and goes on from there. A finding ends the run with a traceback, and the input that caused it is
written into the folder of the corpus.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["policy_engine"]):
    from tests.fuzzing.targets import TARGETS, seeds

CORPUS = Path(".cache/fuzzing")
LONGEST = 4096  # bytes


def main() -> None:
    """Run one target for so many inputs, from a fixed seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=list(TARGETS))
    parser.add_argument("--runs", type=int, required=True)
    parser.add_argument("--seconds", type=int, default=400, help="a bound on the time, whatever the number")
    given = parser.parse_args()
    corpus = CORPUS / given.target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(given.target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    count, started = 0, time.monotonic()

    def once(data: bytes) -> None:
        nonlocal count
        TARGETS[given.target](data)
        count += 1
        if count == given.runs:
            print(
                f"{given.target}: {count} inputs, none of them a finding, in {time.monotonic() - started:.0f} s",
                flush=True,
            )

    options = [
        f"-runs={given.runs}",
        f"-max_total_time={given.seconds}",
        f"-max_len={LONGEST}",
        "-timeout=10",
        "-seed=1",
        "-verbosity=0",
        "-print_final_stats=0",
        f"-artifact_prefix={CORPUS}/finding-{given.target}-",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
