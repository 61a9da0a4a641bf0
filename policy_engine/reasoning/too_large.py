"""Policies whose diagrams nobody should wait for: refused at once, with what to do.

How large the diagrams are grows with provisions and facts, not faster, as long as provisions speak of facts that stand near each
other in the order of asking. What does multiply are facts that come first and matter everywhere, and terms left open
under one landing order.
"""

from __future__ import annotations

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.model.provision import LandingOrder, Provision
from policy_engine.reasoning.diagram import SpaceFullError

MOST_VARIABLES = 400
"""How many facts and open terms a policy may have: every one is a step deeper, and a browser's Python does not go deep."""


def too_large(policy: Policy, terms: int, part: Provision | LandingOrder, error: SpaceFullError) -> Fault:
    """With which provision or landing order the diagrams became too large, and what to do about it."""
    name = f"provision {part.id}" if isinstance(part, Provision) else f"landing order {part.direction}"
    size = f"{len(policy.provisions)} provisions, {len(policy.facts)} facts, {terms} open terms"
    return Fault(
        f"{name} (clause {policy.clause_of(part.quote)})",
        f"with it {error} ({size})",
        part.quote,
        remedy="list facts of one topic next to each other, and those that many provisions share as late as can be; "
        "take a reading where a term is open under a landing order; or divide the policy",
    )


def refuse_too_many_variables(policy: Policy, terms: int) -> None:
    """Refuse what goes too deep for a browser's Python.

    Raises:
        PolicyFaults: there are more facts and open terms than :data:`MOST_VARIABLES`.
    """
    count = len(policy.facts) + terms
    if count > MOST_VARIABLES:
        problem = f"it has {len(policy.facts)} facts and {terms} open terms; at most {MOST_VARIABLES} can be asked"
        raise PolicyFaults((Fault(f"policy {policy.id}", problem, remedy="divide it into policies of their own"),))
