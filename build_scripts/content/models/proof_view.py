"""What is proved about the rules, with examples that open in the quiz."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.content import addresses
from build_scripts.content.models.naming import ClauseName, name_of
from build_scripts.content.models.proof_records import (
    EverywhereRecord,
    MutantRecord,
    SolverRecord,
    everywhere_record,
    mutant_record,
    solver_record,
)
from policy_engine.model.answers import Answers
from policy_engine.model.condition import Negate, Statement, statements
from policy_engine.model.overlap import Overlap
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.proving.figures import PathFigures, ProofFigures, path_figures, proof_figures
from policy_engine.proving.matter import Pair, PartProof, RuleProof
from policy_engine.proving.overlapping import excuse
from policy_engine.proving.proof import Proof, prove
from policy_engine.proving.rules import Rule, RuleKind
from policy_engine.versions.share_code import write_code


@dataclass(frozen=True, slots=True)
class Example:
    """A situation as answers, topic and option, and the address at which the quiz opens with them."""

    answers: tuple[tuple[str, str], ...]
    link: str


@dataclass(frozen=True, slots=True)
class RuleName:
    """Which rule it is, without its diagram and its condition."""

    kind: RuleKind
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule with an example on both sides; ``owner`` is the title of the pathway or order to which a place belongs."""

    rule: RuleName
    owner: str
    met: Example
    unmet: Example


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a condition; the two examples differ in the answer about ``topic``. ``reasons`` say why the text says it twice.

    Without ``is_sure`` the first example is one that the text leaves open.
    """

    words: str
    rule: RuleName
    owner: str
    topic: str
    answers: tuple[str, str]
    met: Example
    unmet: Example
    reasons: tuple[str, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A pathway with its examples and the parts of its condition."""

    title: str
    clause: ClauseName
    met: Example
    unmet: Example
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class ProofView:
    """The page: pathways; all other rules with the parts of their conditions; what the text says twice; every interview."""

    figures: ProofFigures
    provisions: tuple[ProvisionView, ...]
    others: tuple[RuleView, ...]
    other_parts: tuple[PartView, ...]
    twice: tuple[tuple[str, str, str], ...]
    interviews: tuple[tuple[str, PathFigures], ...]
    mutants: MutantRecord | None
    solver: SolverRecord | None
    everywhere: EverywhereRecord | None


def proof_view(policy: Policy) -> ProofView:
    """Everything that the page of the proof says; what lacks an example is left out, because such a policy is not published."""
    proof = prove(policy)
    shown = [_rule(policy, one) for one in proof.rules if one.met is not None and one.unmet is not None]
    parts = [_part(proof, one, one.pair) for one in proof.parts if one.pair is not None]
    by_id = {one.rule.id: one for one in shown if one.rule.kind == "provision"}
    return ProofView(
        figures=proof_figures(policy),
        provisions=tuple(
            ProvisionView(
                title=one.title,
                clause=name_of(policy, policy.clause_of(one.quote)),
                met=by_id[one.id].met,
                unmet=by_id[one.id].unmet,
                parts=tuple(part for part in parts if part.rule.kind == "provision" and part.rule.id == one.id),
            )
            for one in policy.provisions
            if one.id in by_id
        ),
        others=tuple(one for one in shown if one.rule.kind != "provision"),
        other_parts=tuple(one for one in parts if one.rule.kind != "provision"),
        twice=tuple(_twice(one) for one in policy.overlaps),
        interviews=tuple(zip(_interview_names(policy), map(path_figures, proof.graphs), strict=False)),
        mutants=mutant_record(policy),
        solver=solver_record(policy),
        everywhere=everywhere_record(policy),
    )


def _rule(policy: Policy, proof: RuleProof) -> RuleView:
    met, unmet = (_example(policy, proof.rule, one or Answers()) for one in (proof.met, proof.unmet))
    return RuleView(_name(proof.rule), _owner(policy, proof.rule), met, unmet)


def _name(rule: Rule) -> RuleName:
    return RuleName(rule.kind, rule.id, rule.title)


def _part(proof: Proof, part: PartProof, pair: Pair) -> PartView:
    policy, rule = proof.compilation.policy, pair.rule
    fact = policy.fact(pair.fact)
    sides = [fact.option(one.known()[pair.fact]).label for one in (pair.met, pair.unmet)]
    reasons = excuse(proof.compilation, part, part.part) if part.idle else ()
    return PartView(
        words=_words(part),
        rule=_name(rule),
        owner=_owner(policy, rule),
        topic=fact.topic,
        answers=(sides[0], sides[1]),
        met=_example(policy, rule, pair.met),
        unmet=_example(policy, rule, pair.unmet),
        reasons=tuple(dict.fromkeys(one.reason for one in reasons)),
        is_sure=pair.is_sure,
    )


def _words(proof: PartProof) -> str:
    """A part in words: a statement as it is said, a group by what it joins."""
    match proof.part:
        case Statement(sentence=sentence):
            return sentence
        case Negate(item=Statement(denial=denial)):
            return denial
        case _:
            said = (one.sentence for one in statements(proof.part))
            return f"合起来的一组：{'；'.join(said)}"


def _owner(policy: Policy, rule: Rule) -> str:
    titles = {one.id: one.title for one in policy.provisions} | {
        one.direction: one.title for one in policy.landing_orders
    }
    return titles.get(rule.owner, rule.title)


def _example(policy: Policy, rule: Rule, answers: Answers) -> Example:
    labels = ((policy.fact(fact), option) for fact, option in answers)
    code = write_code(policy, *_scope(policy, rule), answers)
    return Example(
        tuple((fact.topic, fact.option(option).label) for fact, option in labels), f"{addresses.QUIZ}#a={code}"
    )


def _scope(policy: Policy, rule: Rule) -> tuple[str | None, str | None]:
    """The interview in which a rule's examples are told, as a link names it: direction, clause."""
    if rule.kind == "guarantee":
        return None, None
    provision = next((one for one in policy.provisions if one.id == rule.owner), None)
    return (rule.owner, None) if provision is None else (None, policy.clause_of(provision.quote))


def _twice(overlap: Overlap) -> tuple[str, str, str]:
    covered, by = (one.title if isinstance(one, Provision) else one.sentence for one in (overlap.covered, overlap.by))
    return covered, by, overlap.reason


def _interview_names(policy: Policy) -> tuple[str, ...]:
    clauses = (f"{name_of(policy, policy.clause_of(one.quote)).short} {one.title}" for one in policy.provisions)
    return ("什么都问", *(one.label for one in policy.directions), *dict.fromkeys(clauses))
