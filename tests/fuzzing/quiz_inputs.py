"""What the quiz reads in the browser, fed with hostile input under Node: `python -m tests.fuzzing.quiz_inputs 800000`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.content.answer_codes import link_table
from build_scripts.content.citation_table import citation_table
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.published import published_interview

RUNNER = Path(__file__).with_name("quiz_inputs.mjs")


def try_quiz_inputs(count: int, seed: int = 1) -> str:
    """Feed about so many inputs; what the runner says.

    Raises:
        AssertionError: one of them broke a promise; with the input.
    """
    node = shutil.which("node")
    assert node, "Node.js is not on PATH"
    citations = json.loads(citation_table(POLICY))
    page = json.dumps({"interview": published_interview(POLICY), "links": link_table(POLICY), "citations": citations})
    done = subprocess.run(
        [node, str(RUNNER), str(count), str(seed)],
        input=page,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout


if __name__ == "__main__":
    sys.stdout.write(try_quiz_inputs(*(int(one) for one in sys.argv[1:])))
