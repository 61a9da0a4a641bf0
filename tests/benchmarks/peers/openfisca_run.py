"""Decides situations with OpenFisca: JSON lines in, JSON lines out. It runs in an environment of its own (tests/benchmarks/peers.py).

The first line is a list of situations. Each further line is ``check`` (every status, for comparing), ``one`` (seconds for all, one situation after
the other, as an interview decides) or ``batch`` (seconds for all at once, as OpenFisca is made for).
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


def decided(situations):
    """Certain and possible of every pathway, and whom the plan may reach, as arrays over the situations."""
    builder = SimulationBuilder()
    builder.create_entities(SYSTEM)
    builder.declare_person_entity("person", list(range(len(situations))))
    simulation = builder.build(SYSTEM)
    for name in QUESTIONS:
        given = np.array([one[name] for one in situations])
        simulation.set_input(name, MONTH, ANSWERS[name].encode(given))
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
    for line in sys.stdin:
        begun = time.perf_counter()
        if line.strip() == "one":
            for one in situations:
                statuses(decided([one]), 0)
        else:
            found = decided(situations)
            told = [statuses(found, at) for at in range(len(situations))]
        spent = time.perf_counter() - begun
        print(json.dumps(told if line.strip() == "check" else spent), flush=True)


if __name__ == "__main__":
    main()
