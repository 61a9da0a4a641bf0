"""``assess --many``: a file of situations, line by line; only a batch of lines is held at any time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from policy_engine.cli.reading import STANDARD_INPUT, unreadable
from policy_engine.cli.reply import NOT_SO, faults_text
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.populations.lines import assessed_lines


def assess_lines(policy: Policy, path: str, today: str) -> int:
    """Print every line with what comes of it on the day ``today``; each bad one is named on standard error, and the exit code then says so."""
    code = 0
    for told in assessed_lines(policy, _lines(path), today):
        if isinstance(told, PolicyFaults):
            code = NOT_SO
            sys.stderr.write(f"{faults_text(told.faults)}\n")
        else:
            sys.stdout.write(f"{told}\n")
    return code


def _lines(path: str) -> Iterator[str]:
    """The lines of a file; what is not UTF-8 in one becomes a character that no answer has, so that the line is named."""
    if path == STANDARD_INPUT:
        yield from (line.decode("utf-8", "replace") for line in sys.stdin.buffer)
        return
    try:
        with Path(path).open("rb") as file:
            yield from (line.decode("utf-8", "replace") for line in file)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
