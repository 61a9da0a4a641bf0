"""The whole proof of a policy, and everything that it finds wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_engine.citing.cited_words import citation_faults
from policy_engine.citing.references import reference_faults
from policy_engine.model.condition import Statement
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.proving.denials import denial_faults
from policy_engine.proving.limits import limit_faults
from policy_engine.proving.matter import PartProof, RuleProof, part_proofs, rule_proofs
from policy_engine.proving.overlapping import Covered, covered_provisions, excuse, unused
from policy_engine.proving.paths import PathGraph, path_faults, path_graph
from policy_engine.proving.reach import reach_faults
from policy_engine.proving.readings import ReadingProof, alternatives_of, reading_faults, reading_proofs
from policy_engine.proving.rules import Rule, clause_scope, rules
from policy_engine.proving.witness import difference
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.interview import Scope, whole_scope


@dataclass(frozen=True, eq=False, slots=True)
class Proof:
    """What was proved: of the rules, of the parts of their conditions, of the readings not taken, and of every interview.

    ``graphs`` has the interview about everything first, then one for each direction and one for each clause.
    """

    compilation: Compilation
    rules: tuple[RuleProof, ...]
    parts: tuple[PartProof, ...]
    covered: tuple[Covered, ...]
    readings: tuple[ReadingProof, ...]
    graphs: tuple[PathGraph, ...]


_LIST_IT = "list in Policy.overlaps why the text says both"
_OVERLAP = f"remove it, or {_LIST_IT}"


def prove(policy: Policy) -> Proof:
    """The proof of a policy, right or wrong; :func:`proof_faults` tells which."""
    return policy.memory.once(_proof, policy)


def _proof(policy: Policy) -> Proof:
    compilation = compile_policy(policy)
    every = tuple(rules(compilation))
    return Proof(
        compilation=compilation,
        rules=_that_can_be(rule_proofs(compilation, every)),
        parts=part_proofs(compilation, every),
        covered=covered_provisions(compilation),
        readings=reading_proofs(policy, alternatives_of(policy)),
        graphs=tuple(path_graph(compilation, scope) for scope in scopes(compilation)),
    )


def _that_can_be(proofs: tuple[RuleProof, ...]) -> tuple[RuleProof, ...]:
    """Without standing at a place by a pathway for people from elsewhere: they never do, and that some pathway leads there is enough."""
    stood_at = {one.rule.id for one in proofs if one.rule.kind == "already" and one.met is not None}
    return tuple(
        one for one in proofs if one.met is not None or one.rule.kind != "already" or one.rule.id not in stood_at
    )


def scopes(compilation: Compilation) -> tuple[Scope, ...]:
    """Every interview that the quiz can hold: everything, each direction, each clause."""
    policy = compilation.policy
    found = [whole_scope(policy), *(whole_scope(policy, one.id) for one in policy.directions)]
    return tuple(dict.fromkeys([*found, *(clause_scope(compilation, one) for one in policy.provisions)]))


def proved(policy: Policy) -> Policy:
    """The policy itself, once every rule of it is proved to matter and every interview to end as announced.

    Raises:
        PolicyFaults: with every fault found.
    """
    found = proof_faults(policy)
    if found:
        raise PolicyFaults(found)
    return policy


def proof_faults(policy: Policy) -> tuple[Fault, ...]:
    """Everything unreachable, covered, doubled, idle or never asked, every interview that breaks its word, and words that mislead."""
    return policy.memory.once(_faults, policy)


def _faults(policy: Policy) -> tuple[Fault, ...]:
    proof = prove(policy)
    return (
        *_unreachable(proof),
        *_undecisive(proof),
        *_overlapping(proof),
        *_never_asked(proof),
        *_scattered(policy),
        *(fault for graph in proof.graphs for fault in path_faults(graph)),
        *reach_faults(proof.compilation),
        *citation_faults(policy),
        *reference_faults(policy),
        *limit_faults(policy),
        *denial_faults(policy),
        *reading_faults(policy, alternatives_of(policy), proof.readings),
    )


def _named(rule: Rule) -> str:
    return f"{rule.kind} {rule.id}" + (f" of {rule.owner}" if rule.owner != rule.id else "")


def _unreachable(proof: Proof) -> Iterator[Fault]:
    for one in proof.rules:
        if one.met is None:
            yield Fault(
                _named(one.rule), "no situation certainly leads here", remedy="mend its condition, or remove it"
            )
        if one.unmet is None:
            yield Fault(_named(one.rule), "every situation leads here", remedy="mend its condition")


def _undecisive(proof: Proof) -> Iterator[Fault]:
    for one in proof.parts:
        where, words = _named(one.rules[0]), _words(one)
        if one.pair is None:
            yield Fault(where, "no two situations that differ in one answer turn on this part", words)
        if one.idle and not excuse(proof.compilation, one, one.part):
            yield Fault(
                where,
                "this part decides nothing that the others do not",
                words,
                remedy=_OVERLAP,
            )


def _words(proof: PartProof) -> str:
    part = proof.part
    return part.sentence if isinstance(part, Statement) else type(part).__name__


def _overlapping(proof: Proof) -> Iterator[Fault]:
    policy, space = proof.compilation.policy, proof.compilation.space
    listed = [(one.covered, one.by) for one in policy.overlaps]
    for one in proof.covered:
        if not any(one.provision is covered and one.by is by for covered, by in listed):
            truths = (proof.compilation.truth(two.precondition) for two in (one.provision, one.by))
            further = difference(space, *truths)
            problem = f"says the same as {one.by.id}" if one.equal else f"is covered by {one.by.id}"
            yield Fault(
                f"provision {one.provision.id}",
                problem,
                _in_words(proof, further or {}),
                remedy=_LIST_IT,
            )
    for overlap in unused(proof.compilation, proof.parts):
        yield Fault("overlaps", "nothing overlaps here", overlap.reason, remedy="remove it from the list")


def _scattered(policy: Policy) -> Iterator[Fault]:
    """Pages whose facts do not follow one another: answering them together would not be asking one after the other."""
    pages = {f"checklist {one.id}": [fact for fact, _ in one.otherwise] for one in policy.checklists}
    pages |= {f"page of {facts[0].id}": list(facts) for facts in policy.together}
    for where, facts in pages.items():
        places = sorted(policy.facts.index(fact) for fact in facts)
        if places != list(range(places[0], places[0] + len(places))):
            yield Fault(where, "other questions come in between", remedy="put its facts together")


def _in_words(proof: Proof, assignment: dict[int, int]) -> str:
    """A situation as ``fact=option`` words; it is met by the wider of two rules alone."""
    facts = proof.compilation.policy.facts
    known = ((facts[level], value) for level, value in sorted(assignment.items()) if level < len(facts))
    return "，".join(f"{fact.id}={fact.options[value].id}" for fact, value in known)


def _never_asked(proof: Proof) -> Iterator[Fault]:
    policy = proof.compilation.policy
    for level in sorted(set(range(len(policy.facts))) - proof.graphs[0].asked):
        yield Fault(
            f"fact {policy.facts[level].id}", "no interview ever asks it", remedy="remove it, or mend what turns on it"
        )
