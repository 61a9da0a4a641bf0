"""The one root of every error this package raises, with its data attached."""

from __future__ import annotations

from dataclasses import dataclass


class PolicyError(Exception):
    """Something about a policy, an answer or a citation is wrong; catch this to catch them all."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, with what a person needs to mend it.

    where: the clause, fact, file or line concerned; problem: one sentence; quote: the words concerned,
    verbatim; nearest: the closest existing thing to what was written; remedy: what to do.
    """

    where: str
    problem: str
    quote: str = ""
    nearest: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        """The fault as a block: the place and problem, then one indented line per known detail."""
        details = (("quote", self.quote), ("nearest", self.nearest), ("remedy", self.remedy))
        return "\n".join(
            [f"{self.where}: {self.problem}", *(f"  {label}: {words}" for label, words in details if words)]
        )


class PolicyFaults(PolicyError):
    """Every fault found, reported together so that one run shows all there is to mend."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep the faults as data; `faults` is in the order they should be read."""
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        """All faults, one block each, separated by a blank line."""
        return "\n\n".join(str(fault) for fault in self.faults)
