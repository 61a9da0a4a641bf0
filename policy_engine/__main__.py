"""The command line: ``python -m policy_engine outline | cite | facts | assess | ask | recheck | diff | freeze | verify``.

Exit codes: 0 done; 1 the answer is no (no such clause, the policy has faults, a quiz broken off, a result that
no longer holds); 2 the request is wrong:
then standard output is empty and standard error says what, where, and the nearest valid spelling.
"""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence

from policy_engine.cli.arguments import parser
from policy_engine.cli.ask import ask
from policy_engine.cli.commands import (
    assess_command,
    cite_command,
    facts_command,
    freeze_command,
    outline_command,
    verify_command,
)
from policy_engine.cli.diff_text import diff_command
from policy_engine.cli.many import assess_lines
from policy_engine.cli.reading import system_error
from policy_engine.cli.recheck_text import recheck_command
from policy_engine.cli.reply import Reply, refusal, shown
from policy_engine.cli.source import policy_in_force, reference_of
from policy_engine.model.errors import PolicyError

_BROKEN_PIPE = 128 + 13
_INTERRUPTED = 128 + 2
_NOT_WRITTEN = 74  # EX_IOERR of sysexits.h


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Text is UTF-8 whatever the locale says. Whoever reads the output may stop reading (``| head``).
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(parser().parse_args(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_what_is_buffered()
        return _BROKEN_PIPE
    except OSError as error:  # a full disk
        _forget_what_is_buffered()
        print(f"写不出去：{system_error(error)}。", file=sys.stderr)
        return _NOT_WRITTEN
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _forget_what_is_buffered() -> None:
    """What could not be written must not fail again when the interpreter exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: Namespace) -> int:
    try:
        if "policy" in given:
            given.policy = reference_of(given.policy)
        if given.command == "ask":
            return ask(policy_in_force(given.policy), input, print, given.today)
        if given.command == "assess" and given.many:
            return assess_lines(policy_in_force(given.policy), given.file, given.today)
        reply = _REPLIES[given.command](given)
    except PolicyError as error:
        reply = refusal(error)
    if reply.output:
        print(shown(reply.output))
    if reply.notes:
        print(shown(reply.notes), file=sys.stderr)
    return reply.code


_REPLIES: Mapping[str, Callable[[Namespace], Reply]] = {
    "outline": lambda given: outline_command(given.file, json=given.json),
    "cite": lambda given: cite_command(given.policy, given.citation, json=given.json),
    "facts": lambda given: facts_command(given.policy, json=given.json),
    "assess": lambda given: assess_command(given.policy, given.file, given.today, json=given.json),
    "recheck": lambda given: recheck_command(given.policy, given.code, given.today, json=given.json),
    "diff": lambda given: diff_command(given.policy, given.old, given.new, json=given.json),
    "freeze": lambda given: freeze_command(given.policy, again=given.again),
    "verify": lambda given: verify_command(given.policy),
}
"""What each command says. It is complete before the first word of it is printed."""


if __name__ == "__main__":
    sys.exit(main())
