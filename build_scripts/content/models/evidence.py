"""That a policy is proved, and what its pages show of that: it follows from the sources alone, and takes longer than all the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.content.models.accuracy import AccuracyView, accuracy
from build_scripts.content.models.proof_view import ProofView, proof_view
from policy_engine.model.policy import Policy
from policy_engine.proving.proof import proved


@dataclass(frozen=True, slots=True)
class Evidence:
    """The proof with its examples, and how many of the worked cases the quiz gets right; neither while that is not worked out yet."""

    proof: ProofView | None
    accuracy: AccuracyView | None


UNPROVED: Final = Evidence(None, None)
"""What there is to show before the proofs have ended, on a site that is being written."""


def shown_evidence(policy: Policy) -> Evidence:
    """What there is to show of a policy, right or wrong."""
    return Evidence(proof_view(policy), accuracy(policy))


def evidence(policy: Policy) -> Evidence:
    """The evidence for a policy that may be published.

    Raises:
        PolicyFaults: something in the policy decides nothing or is never asked, or an interview breaks its word.
    """
    return shown_evidence(proved(policy))
