"""Verdicts a second for a whole population at once, against OpenFisca, which is made for that, on the same rules: a table.

    python -m tests.benchmarks.peers_at_once

Each decides the town branch from words and from what it codes them as, in columns that stand ready; what it takes to make them is not counted.
Everybody must come out the same first. The engine decides every pathway of the policy, OpenFisca the six to town.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.populations.assess_many import statuses_of_many
from policy_engine.populations.population import Population, from_codes, from_words, members
from tests.benchmarks.peers import (
    ENVIRONMENT,
    PEERS,
    TOWN,
    Contender,
    Processes,
    Situation,
    Statuses,
    difference,
    install,
    measured,
    table,
    town_facts,
    whole_situations,
)


def main(arguments: list[str] | None = None) -> int:
    """Compare the results, then print the table; 1 if they differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--situations", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args(arguments)
    install()
    with Processes() as processes:
        situations = whole_situations(given.situations, seed=3)
        contenders = _contenders(situations, processes)
        if differing := difference(situations, {one.name: one.statuses() for one in (contenders[0], contenders[-1])}):
            print(differing)
            return 1
        times = measured(contenders, given.rounds)
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, CPython {platform.python_version()}"
    )
    print(f"{given.situations:,} situations, the same in all, median of {given.rounds} rounds\n")
    print("\n".join(table(times, given.situations)))
    return 0


def _contenders(situations: Sequence[Situation], processes: Processes) -> tuple[Contender, ...]:
    fisca = processes.start([str(ENVIRONMENT / "bin" / "python"), str(PEERS / "openfisca_run.py")], situations)
    words = {one.id: [situation[one.id] for situation in situations] for one in town_facts()}
    places = {one.id: {option.id: place for place, option in enumerate(one.options)} for one in town_facts()}
    codes = {name: bytes(places[name][word] for word in column) for name, column in words.items()}
    sets = from_codes(POLICY, codes)

    def engine(source: str, population: Callable[[], Population]) -> Contender:
        return Contender(f"engine, from {source}", partial(_seconds, population), lambda: statuses_of_each(sets))

    def peer(source: str) -> Contender:
        return Contender(f"OpenFisca, from {source}", lambda: fisca.ask(source), lambda: fisca.ask("check"))

    return (
        engine("codes", lambda: from_codes(POLICY, codes)),
        engine("words", lambda: from_words(POLICY, words)),
        engine("ready sets", lambda: sets),
        peer("codes"),
        peer("words"),
    )


def _seconds(population: Callable[[], Population]) -> float:
    begun = time.perf_counter()
    statuses_of_many(POLICY, population())
    return time.perf_counter() - begun


def statuses_of_each(population: Population) -> list[Statuses]:
    """The status of every pathway to town for one person after the other, as the peers tell it."""
    told: list[dict[str, str]] = [{} for _ in range(population.count)]
    found = statuses_of_many(POLICY, population)
    for provision in TOWN:
        for status, people in found[provision.id].items():
            for own, belongs in zip(told, members(people, population.count), strict=True):
                if belongs:
                    own[provision.id] = status
    return list(told)


if __name__ == "__main__":
    sys.exit(main())
