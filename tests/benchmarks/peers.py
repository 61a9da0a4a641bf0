"""Verdicts a second against Publicodes and OpenFisca, on the same rules: a table.

    python -m tests.benchmarks.peers

The town branch of the policy is encoded in each (tests/benchmarks/peers/). First every situation of every pathway's own questions, and some
thousand whole ones, must come out the same in all of them; otherwise the run ends with the situation. Then each decides the same situations, one
after the other, in rounds that alternate; all at once: peers_at_once.py. The peers are installed on first use from their lock files: Publicodes below tests/benchmarks/peers/, OpenFisca in an
environment of its own, .cache/openfisca.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from typing import IO, Any, Final, Self

from policy_engine.cli.verdict_json import verdict_json
from policy_engine.model.answers import read_answers
from policy_engine.model.fact import Fact
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from policy_engine.reasoning.diagram import Space
from policy_engine.reasoning.interview import scope_roots, whole_scope
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.published import published_interview
from policy_engine.reasoning.status import common_status
from policy_engine.reasoning.verdict import assess

ROOT: Final = Path(__file__).parents[2]
PEERS: Final = Path(__file__).parent / "peers"
ENVIRONMENT: Final = ROOT / ".cache" / "openfisca"
TOWN: Final = tuple(one for one in POLICY.provisions if one.direction == "town")

Situation = Mapping[str, str]
Statuses = Mapping[str, str]


@dataclass(frozen=True)
class Contender:
    """``seconds`` decides all situations once; ``statuses`` are the results, for comparing."""

    name: str
    seconds: Callable[[], float]
    statuses: Callable[[], Sequence[Statuses]]


def main(arguments: list[str] | None = None) -> int:
    """Compare the results, then print the table; 1 if they differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--situations", type=int, default=500, help="whole situations in a round")
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args(arguments)
    install()
    to_check = (*own_situations(TOWN), *whole_situations(2000, seed=1))
    with Processes() as processes:
        differing = difference(to_check, {one.name: one.statuses() for one in _contenders(to_check, processes)})
        if differing:
            print(differing)
            return 1
        print(f"the same in {len(to_check):,} situations\n")
        contenders = _contenders(whole_situations(given.situations, seed=2), processes)
        times = measured(contenders, given.rounds)
    _print_table(times, given.situations, given.rounds)
    return 0


def own_situations(provisions: Iterable[Provision]) -> Iterator[Situation]:
    """Every situation of each pathway's own questions and of where somebody is registered; the other questions have their last answer."""
    facts = town_facts()
    rest = {one.id: one.options[-1].id for one in facts}
    for provision in provisions:
        own = dict.fromkeys((facts[0], *POLICY.facts_of(provision)))
        for choice in product(*(one.options for one in own)):
            yield {**rest, **{fact.id: option.id for fact, option in zip(own, choice, strict=True)}}


def whole_situations(count: int, seed: int) -> tuple[Situation, ...]:
    """So many situations of the town branch, each answer as likely as the others; the same for the same seed."""
    random = Random(seed)
    return tuple({one.id: random.choice(one.options).id for one in town_facts()} for _ in range(count))


def town_facts() -> tuple[Fact, ...]:
    """The questions on which the pathways to town rest, where somebody is registered first."""
    used = {fact for one in TOWN for fact in POLICY.facts_of(one)}
    return (POLICY.facts[0], *(one for one in POLICY.facts[1:] if one in used))


def difference(situations: Sequence[Situation], found: Mapping[str, Sequence[Statuses]]) -> str:
    """The first situation in which two contenders differ, with what each says; empty if there is none."""
    for at, situation in enumerate(situations):
        told = {name: dict(statuses[at]) for name, statuses in found.items()}
        if len({json.dumps(one, sort_keys=True) for one in told.values()}) > 1:
            return json.dumps({"situation": dict(situation), "told": told}, ensure_ascii=False, indent=1)
    return ""


def measured(contenders: Sequence[Contender], rounds: int) -> dict[str, list[float]]:
    """Seconds of each contender in every round but a first one, which warms up; whoever begins a round is another each time."""
    times: dict[str, list[float]] = {one.name: [] for one in contenders}
    for number in range(rounds + 1):
        turn = number % len(contenders)
        for one in (*contenders[turn:], *contenders[:turn]):
            seconds = one.seconds()
            if number:
                times[one.name].append(seconds)
    return times


def _statuses(situations: Sequence[Situation]) -> list[Statuses]:
    """What the engine's diagrams say: as much as a peer is asked for, and where the household lands."""
    scope = whole_scope(POLICY, "town")
    compilation = compile_policy(POLICY)
    space, roots = compilation.space, scope_roots(compilation, scope)
    told: list[Statuses] = []
    for one in situations:
        given = compilation.assignment(read_answers(POLICY.facts, one))
        found = [space.restrict(root, given) for root in roots]
        told.append({name: _status(space, node) for name, node in zip(scope.provisions, found, strict=False)})
    return told


def _status(space: Space, node: int) -> str:
    """What a pathway comes to; where its household lands may still be open, and whether it stands there already."""
    return common_status(one.status for one in space.leaves(node) if isinstance(one, Outcome))


def _results(situations: Sequence[Situation]) -> list[Statuses]:
    """The whole result of both directions as the result page gets it, with every reason, as JSON text."""
    told: list[Statuses] = []
    for one in situations:
        verdict = assess(POLICY, read_answers(POLICY.facts, one))
        json.dumps(verdict_json(verdict))
        told.append({path.provision.id: path.status for path in verdict.pathways if path.provision.direction == "town"})
    return told


def _contenders(situations: Sequence[Situation], processes: "Processes") -> tuple[Contender, ...]:
    node = processes.start(
        [shutil.which("node") or "node", str(PEERS / "publicodes_run.mjs")],
        {"situations": situations, "interview": published_interview(POLICY)},
    )
    fisca = processes.start([str(ENVIRONMENT / "bin" / "python"), str(PEERS / "openfisca_run.py")], situations)

    def timed(decide: Callable[[Sequence[Situation]], object]) -> Callable[[], float]:
        def seconds() -> float:
            begun = time.perf_counter()
            decide(situations)
            return time.perf_counter() - begun

        return seconds

    return (
        Contender("engine, CPython", timed(_statuses), lambda: _statuses(situations)),
        Contender("engine, CPython, with all reasons", timed(_results), lambda: _results(situations)),
        Contender("the quiz's walk, Node", lambda: node.ask("walk"), lambda: node.ask("check-walk")),
        Contender("Publicodes, Node", lambda: node.ask("publicodes"), lambda: node.ask("check-publicodes")),
        Contender("OpenFisca, one by one", lambda: fisca.ask("one"), lambda: fisca.ask("check")),
    )


class Talk:
    """A process that answers a line of JSON to each line."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def ask(self, words: str) -> Any:
        self._pipe(self.process.stdin).write(f"{words}\n")
        self._pipe(self.process.stdin).flush()
        return json.loads(self._pipe(self.process.stdout).readline())

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        if pipe is None:
            raise TypeError("the process was started without pipes")
        return pipe


class Processes:
    """Every process that was started, ended at the end."""

    def __init__(self) -> None:
        self._talks: list[Talk] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._talks:
            one.process.kill()
            one.process.wait()

    def start(self, command: Sequence[str], first: object) -> Talk:
        """Start a process and tell it the first line."""
        process = subprocess.Popen(command, cwd=PEERS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        talk = Talk(process)
        talk._pipe(process.stdin).write(f"{json.dumps(first)}\n")
        self._talks.append(talk)
        return talk


def install() -> None:
    """Install the peers where they are not."""
    if not (PEERS / "node_modules" / "publicodes").is_dir():
        subprocess.run([shutil.which("npm") or "npm", "ci", "--silent"], cwd=PEERS, check=True)
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    if subprocess.run([str(python), "-c", "import openfisca_core"], capture_output=True, check=False).returncode:
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
        subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", "requirements-peers.lock"], cwd=ROOT, check=True)


def _print_table(times: Mapping[str, Sequence[float]], situations: int, rounds: int) -> None:
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(
        f"CPython {platform.python_version()}, Node {_version('node')}, {situations} situations, median of {rounds} rounds\n"
    )
    print("\n".join(table(times, situations)))


def _version(command: str) -> str:
    found = subprocess.run([shutil.which(command) or command, "--version"], capture_output=True, text=True, check=True)
    return found.stdout.strip().removeprefix("v")


def table(times: Mapping[str, Sequence[float]], situations: int) -> Iterator[str]:
    """A row for each contender; the ratio is its speed to that of the first."""
    medians = {name: statistics.median(found) for name, found in times.items()}
    first = next(iter(medians.values()))
    yield "| who | verdicts a second | times the engine's |"
    yield "| --- | ---: | ---: |"
    for name, seconds in medians.items():
        yield f"| {name} | {situations / seconds:,.0f} | {first / seconds:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
