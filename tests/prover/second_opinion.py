"""A second opinion: an independent solver (z3) reads the conditions for itself and is asked for a situation in which the engine says otherwise.

The rules are encoded straight from the condition trees; the engine's diagrams are encoded as what they are, nested choices. Every claim is that no answers and
no reading of the open terms tell the two apart; the solver answers with none, or with the situation.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, assert_never

import z3

from policy_engine.model.condition import AllOf, AnyOf, AtLeast, Condition, Negate, Statement
from policy_engine.model.landing import Landing
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, Roots, compile_policy
from policy_engine.reasoning.outcome import Outcome
from policy_engine.reasoning.status import Status
from tests.prover.subjects import Subject, guarantees, subjects

Formula = Any
"""z3 carries no types of its own."""

CODE_BITS = 16
"""How many bits number the outcomes: far more than there are."""


@dataclass(frozen=True)
class Claim:
    """``differs`` is to be unsatisfiable; ``name`` says what was compared.

    Every combination of answers to the facts ``by_case`` is a question of its own, where one about everybody would take hours.
    """

    name: str
    differs: Formula
    by_case: tuple[str, ...] = ()


class Opinion:
    """A policy in the solver's words: a few bits for each fact, a truth value for each open term.

    Bits, not whole numbers: with these the solver takes minutes where it now takes seconds.
    """

    def __init__(self, policy: Policy, compilation: Compilation | None = None) -> None:
        self.policy = policy
        self.compilation = compilation or compile_policy(policy)
        self.facts = {fact.id: z3.BitVec(fact.id, len(fact.options).bit_length()) for fact in policy.facts}
        self.readings = {one: z3.Bool(f"reading {one}") for one in self.compilation.readings}
        self.codes: dict[tuple[type, object], int] = {}

    def inside(self, fact_ids: list[str] | None = None) -> Formula:
        """That facts have one of their options."""
        chosen = [fact for fact in self.policy.facts if fact_ids is None or fact.id in fact_ids]
        return z3.And([z3.ULT(self.facts[one.id], len(one.options)) for one in chosen])

    # -- the rules, from the trees ---------------------------------------------------------------------------------

    def says(self, condition: Condition) -> Formula:
        """A condition as it is written."""
        match condition:
            case Statement(fact=fact, true=true):
                held = [self.facts[fact.id] == fact.position(option) for option in true]
                open_terms = [
                    z3.And(self.facts[fact.id] == fact.position(option), self.readings[condition.variable(term)])
                    for option, term in condition.open
                ]
                return z3.Or(held + open_terms)
            case AllOf(items):
                return z3.And([self.says(item) for item in items])
            case AnyOf(items):
                return z3.Or([self.says(item) for item in items])
            case AtLeast(least=least, items=items, weights=weights):
                return z3.PbGe([(self.says(item), weight) for weight, item in zip(weights, items, strict=True)], least)
            case Negate(item):
                return z3.Not(self.says(item))
            case _ as never:
                assert_never(never)

    def outcome(self, conditions: Iterable[Condition], landing: Landing) -> Formula:
        """The code of where a household lands, or that the pathway is closed, as the rules are written."""
        met = z3.Or([self.says(one) for one in conditions])
        decided = z3.If(met, self._places(landing, 0, (), ()), self.code(Outcome("not_entitled", ())))
        if self.policy.reach is None:
            return decided
        return z3.If(self.says(self.policy.reach), decided, self.code(Outcome("not_concerned", ())))

    def _places(self, landing: Landing, at: int, to: tuple[str, ...], already: tuple[str, ...]) -> Formula:
        """``to`` are the places found so far to which there is something to move, ``already`` those at which the registration stands."""
        if at == len(landing.places):
            return self._landed(to, already)
        place = landing.places[at]
        available = z3.BoolVal(True) if place.available is None else self.says(place.available)  # noqa: FBT003 - z3's own
        here = self._beside(landing, at, (*to, place.id), already)
        if place.already is not None:
            here = z3.If(self.says(place.already), self._beside(landing, at, to, (*already, place.id)), here)
        return z3.If(available, here, self._places(landing, at + 1, to, already))

    def _beside(self, landing: Landing, at: int, to: tuple[str, ...], already: tuple[str, ...]) -> Formula:
        """What follows a place that is available: the others beside it where the applicant may choose."""
        beside = self._places(landing, at + 1, to, already)
        if landing.kind == "choice":
            return beside
        passing = [self.says(condition) for one, condition in landing.may_pass if one is landing.places[at]]
        return z3.If(z3.Or(passing), beside, self._landed(to, already))

    def _landed(self, to: tuple[str, ...], already: tuple[str, ...]) -> Formula:
        return z3.BitVecVal(
            self.code(Outcome("entitled" if to or not already else "already_there", to or already)), CODE_BITS
        )

    # -- the engine, from its diagrams -----------------------------------------------------------------------------

    def code(self, leaf: object) -> int:
        """A number for a leaf's value."""
        return self.codes.setdefault((type(leaf), leaf), len(self.codes))

    def engine(self, node: int) -> Formula:
        """A diagram as nested choices."""
        space = self.compilation.space
        return self._nested(node, lambda here: space.value(here) if space.is_leaf(here) else None)

    def _nested(self, node: int, end: Callable[[int], object], known_answer: tuple[int, int] | None = None) -> Formula:
        """The choices below a node down to what ``end`` gives a value; one fact's answer may be known. Equal nodes are one formula."""
        space, known = self.compilation.space, dict[int, Formula]()
        variables = [*self.facts.values(), *self.readings.values()]

        def formula(here: int) -> Formula:
            if here not in known:
                value = end(here)
                known[here] = choice(here) if value is None else z3.BitVecVal(self.code(value), CODE_BITS)
            return known[here]

        def choice(here: int) -> Formula:
            level, children = space.level(here), space.children(here)
            if known_answer is not None and level == known_answer[0]:
                return formula(children[known_answer[1]])
            asked, (*others, result) = variables[level], [formula(kid) for kid in children]
            for value, kid in reversed(list(enumerate(others))):
                is_value = asked == value if level < len(self.facts) else z3.Not(asked)
                result = z3.If(is_value, kid, result)
            return result

        return formula(node)

    # -- claims ----------------------------------------------------------------------------------------------------

    def claims(self) -> Iterator[Claim]:
        """Every claim about every pathway, landing order and guarantee."""
        for subject in subjects(self.policy, self.compilation):
            yield from self.about(subject)
        for guarantee, applies in guarantees(self.policy):
            engine = self.engine(self.compilation.truth(applies)) == self.code(True)  # noqa: FBT003 - a leaf
            yield Claim(f"guarantee {guarantee}", z3.And(self.inside(), engine != self.says(applies)))

    def about(self, subject: Subject) -> Iterator[Claim]:
        """Every claim about one pathway or landing order."""
        owner, roots = subject.owner, subject.roots
        differs = self.outcome(subject.conditions, subject.landing) != self.engine(roots.full)
        by_case = () if subject.hidden else tuple(one.id for one in self.policy.facts[:2])
        yield Claim(f"{owner}: every situation", z3.And(self.inside(), differs), by_case)
        certain = self._certain(f"{owner}: whatever the authority decides", roots, roots.settled, None)
        yield replace(certain, by_case=by_case)
        for fact in subject.hidden:
            yield self._certain(f"{owner}: not knowing {fact}", roots, subject.without(self.compilation, fact), fact)

    def _certain(self, name: str, roots: Roots, node: int, hidden: str | None) -> Claim:
        """That the engine calls certain exactly what all completions share: each outcome, and being entitled at all.

        The full diagram stands for the rules as they are written: that these are the same is the claim about every situation.
        """
        engine = self.engine(node)
        outcomes = {leaf: code for (_, leaf), code in self.codes.items() if isinstance(leaf, Outcome)}
        entitled = {leaf for leaf in outcomes if leaf.status in ("entitled", "already_there")}
        level = 0 if hidden is None else self.compilation.levels[hidden]
        values = [None] if hidden is None else [(level, at) for at in range(len(self.policy.fact(hidden).options))]
        ends = [self._ends(roots.full, value) for value in values]

        def within(allowed: AbstractSet[Outcome]) -> Formula:
            kept = [code for (kind, found), code in self.codes.items() if kind is frozenset and found <= allowed]  # type: ignore[operator]
            return z3.And([z3.Or([one == code for code in kept]) for one in ends])

        differs = []
        for leaf, code in outcomes.items():
            if leaf.places is not None:
                narrower = {replace(leaf, status=_NARROWER.get(leaf.status, leaf.status))} - {leaf}
                wider = z3.Not(within(narrower)) if narrower else True
                differs.append((engine == code) != z3.And([within({leaf} | narrower), wider]))
        differs.append(z3.Or([engine == outcomes[leaf] for leaf in entitled]) != within(entitled))
        return Claim(name, z3.And(self.inside(), z3.Or(differs)))

    def _ends(self, node: int, hidden: tuple[int, int] | None) -> Formula:
        """The code of all outcomes to which the readings of the open terms can lead, the hidden fact having a value.

        The readings are asked after all facts, so these are what stands below a node, whichever way is taken.
        """
        space = self.compilation.space

        def end(here: int) -> object:
            is_end = space.is_leaf(here) or space.level(here) >= len(self.facts)
            return frozenset(space.leaves(here)) if is_end else None

        return self._nested(node, end, hidden)

    def disagreement(self, claim: Claim) -> Mapping[str, str] | None:
        """A situation in which the two differ, fact by fact; None where the solver proves that there is none.

        Raises:
            AssertionError: the solver cannot tell.
        """
        found = (self._situation(claim, values) for values in self._cases(claim))
        return next((one for one in found if one is not None), None)

    def _cases(self, claim: Claim) -> Iterator[list[tuple[Formula, Formula]]]:
        """Each combination of answers to the facts by which a claim is divided."""
        facts = [(self.facts[one], len(self.policy.fact(one).options)) for one in claim.by_case]
        numbers = [[(fact, z3.BitVecVal(at, fact.size())) for at in range(count)] for fact, count in facts]
        yield from map(list, product(*numbers))

    def _situation(self, claim: Claim, values: list[tuple[Formula, Formula]]) -> Mapping[str, str] | None:
        solver = z3.Solver()
        solver.add(z3.simplify(z3.substitute(claim.differs, *values)), *(fact == value for fact, value in values))
        found = solver.check()
        assert found != z3.unknown, claim.name
        if found == z3.unsat:
            return None
        model = solver.model()
        options: Callable[[str], str] = lambda one: self.policy.fact(one).options[model[self.facts[one]].as_long()].id  # noqa: E731
        readings = {one: str(z3.is_true(model[term])) for one, term in self.readings.items() if model[term] is not None}
        return {one: options(one) for one, term in self.facts.items() if model[term] is not None} | readings


_NARROWER: Mapping[Status, Status] = {"entitled": "already_there", "not_entitled": "not_concerned"}
"""What may also be the case where an outcome is certain: that the registration is there already, or that the policy reaches nobody here."""
