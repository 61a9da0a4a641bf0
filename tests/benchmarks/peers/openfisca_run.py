"""Decides situations with OpenFisca: JSON lines in, JSON lines out. It runs in an environment of its own (tests/benchmarks/peers.py).

The first line is a list of situations. Each further line is ``check`` (every status, for comparing), ``one`` (seconds for all, one situation after
the other, as an interview decides), or, for all at once, as OpenFisca is made for, ``words`` (seconds from arrays of words) or ``codes`` (from
OpenFisca's own coded arrays, the coding not counted).
"""

import json
import sys
import time

import numpy as np
from openfisca_core import periods
from openfisca_core.simulations import SimulationBuilder
from openfisca_town import ANSWERS, PATHWAYS, QUESTIONS, town

SYSTEM = town()
MONTH = periods.period("2026-11")


def words_of(situations):
    """An array of words for every question."""
    return {name: np.array([one[name] for one in situations]) for name in QUESTIONS}


def codes_of(words):
    """The same as OpenFisca codes it."""
    return {name: ANSWERS[name].encode(column) for name, column in words.items()}


def decided(codes):
    """Certain and possible of every pathway, and whom the plan may reach, as arrays over the situations."""
    builder = SimulationBuilder()
    builder.create_entities(SYSTEM)
    builder.declare_person_entity("person", list(range(len(next(iter(codes.values()))))))
    simulation = builder.build(SYSTEM)
    for name, column in codes.items():
        simulation.set_input(name, MONTH, column)
    found = {
        name: [simulation.calculate(f"{name}_{how}", MONTH) for how in ("certain", "possible")] for name in PATHWAYS
    }
    return found, simulation.calculate("reached_possible", MONTH)


def statuses(decided_all, at):
    """The status of every pathway in one situation."""
    found, reached = decided_all
    closed = "not_entitled" if reached[at] else "not_concerned"
    return {
        name: "entitled" if certain[at] else "undetermined" if possible[at] else closed
        for name, (certain, possible) in found.items()
    }


def main():
    situations = json.loads(sys.stdin.readline())
    words = words_of(situations)
    codes = codes_of(words)
    for line in sys.stdin:
        asked = line.strip()
        begun = time.perf_counter()
        if asked == "one":
            for one in situations:
                statuses(decided(codes_of(words_of([one]))), 0)
        else:
            found = decided(codes_of(words) if asked == "words" else codes)
        spent = time.perf_counter() - begun
        print(
            json.dumps([statuses(found, at) for at in range(len(situations))] if asked == "check" else spent),
            flush=True,
        )


if __name__ == "__main__":
    main()
