"""The aggregate: one policy, its official text and everything encoded from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from policy_engine.model.agency import Agency
from policy_engine.model.applying import Applying
from policy_engine.model.by_id import by_id
from policy_engine.model.checklist import Checklist
from policy_engine.model.clause import DepartmentNote, Document
from policy_engine.model.condition import Condition, Statement, statements
from policy_engine.model.errors import PolicyError
from policy_engine.model.fact import Fact, Option
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing, Place
from policy_engine.model.memory import Memory
from policy_engine.model.overlap import Overlap
from policy_engine.model.passage import Passage, PassageKind, occurrences
from policy_engine.model.provision import (
    Definition,
    Direction,
    EffectiveDate,
    Guarantee,
    LandingOrder,
    Provision,
    Relation,
    Replacement,
    Term,
    Uncodified,
)
from policy_engine.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Policy:
    """A published policy. Everything that a page or a verdict says comes from here.

    ``facts`` stand in the order of asking. ``checked_on`` and ``next_check_due`` are dates (YYYY-MM-DD) on which the encoding was, and must next
    be, compared with the text in force. ``ask_at`` is whom to ask where it is silent, ``whom_to_ask`` how to find them. Compared by identity.
    """

    id: str
    title: str
    short_title: str
    issuer: str
    version: str
    checked_on: str
    next_check_due: str
    ask_at: str
    vocabulary: Vocabulary
    document: Document
    directions: tuple[Direction, ...]
    facts: tuple[Fact, ...]
    provisions: tuple[Provision, ...]
    landing_orders: tuple[LandingOrder, ...]
    guarantees: tuple[Guarantee, ...]
    interpretations: tuple[Interpretation, ...]
    uncodified: tuple[Uncodified, ...]
    effective: EffectiveDate
    terms: tuple[Term, ...] = ()
    definitions: tuple[Definition, ...] = ()
    applying: tuple[Applying, ...] = ()
    """What to bring, what it costs and by when somebody must act, in the order in which it is told."""
    whom_to_ask: str = ""
    revision: int = 1
    """Which encoding of this version's text this is: raised, and kept with ``freeze``, when what decides changes."""
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Everyday names of clauses that are not provisions: clause id → names (for search and citation)."""
    not_stated: tuple[str, ...] = ()
    """What a resident looks for and the text does not state (材料, 时限 …): ``ask_at`` knows, for a matter other than settling its office."""
    not_stated_of_itself: tuple[str, ...] = ()
    """What the text does not state about itself (发文字号, 有效期 …): the issuer knows."""
    reach: Condition | None = None
    """Whom the policy reaches at all. It is no condition of any clause: it goes without saying in all of them."""
    checklists: tuple[Checklist, ...] = ()
    """Questions that share a page because a person answers them faster together."""
    together: tuple[tuple[Fact, ...], ...] = ()
    """Questions about one thing, which stand below one another on one page; each appears as soon as the answers above make it matter."""
    relations: tuple[Relation, ...] = ()
    """What people who apply with the reader may be to them, the closest first."""
    family_routes: tuple[str, ...] = ()
    """Ids of the provisions by which relatives can join somebody who is already registered (投靠)."""
    outside: tuple[tuple[str, str], ...] = ()
    """Matters that the policy does not deal with: matter → what to do instead."""
    actions: tuple[tuple[Fact, str], ...] = ()
    """What a person can bring about, the easiest first: fact and option, which has a remedy. Where nothing is listed, the facts' order."""
    agencies: tuple[Agency, ...] = ()
    """The offices that the department lines name, each with its id; empty where ids do not matter."""
    superseded_by: Replacement | None = None
    """What has taken, or will take, the place of this text. Its pages and verdicts stay, marked; they are never removed."""
    overlaps: tuple[Overlap, ...] = ()
    """What covers something else because the text itself says both; nothing else may (policy_engine.proving)."""
    questions_module: str = ""
    """The module whose ``QUESTIONS`` answer what people ask, if there is one: for pages, and never loaded with the policy."""
    alternatives_module: str = ""
    """The module whose ``ALTERNATIVES`` are what the policy would say under other readings, if there is one: for the proof, as above."""
    history_module: str = ""
    """The module whose ``EARLIER`` are the versions that applied before, oldest first, if there were any: for pages, as above."""
    revisions_package: str = ""
    """The package in whose folder every revision is kept as it was published: for pages and ``recheck``, never in the wheel."""
    memory: Memory = field(default_factory=Memory, init=False, repr=False)
    """What has been worked out from the policy, its diagrams first of all: it lasts as long as the policy."""

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id; PolicyError if there is none."""
        return by_id(self.facts, fact_id)

    def provision(self, provision_id: str) -> Provision:
        """The provision with this id; PolicyError if there is none."""
        return by_id(self.provisions, provision_id)

    def interpretation(self, interpretation_id: str) -> Interpretation:
        """The interpretation with this id; PolicyError if there is none."""
        return by_id(self.interpretations, interpretation_id)

    def place(self, place_id: str) -> Place:
        """The landing place with this id; PolicyError if there is none."""
        return by_id(self.places(), place_id)

    def places(self, *, distinct: bool = True) -> tuple[Place, ...]:
        """Every landing place, those of the landing orders first, each object once.

        With ``distinct``, each id once: the integrity checks see to it that both are the same.
        """
        places = [place for landing in self.landings() for place in landing.places]
        return tuple({place.id if distinct else id(place): place for place in places}.values())

    def landings(self) -> tuple[Landing, ...]:
        """Every landing, those of the landing orders first."""
        return (*(order.landing for order in self.landing_orders), *(one.landing for one in self.provisions))

    def statements(self) -> tuple[Statement, ...]:
        """Every statement of every condition, each object once, in the order of first use."""
        found = [statement for condition in self.conditions() for statement in statements(condition)]
        return tuple({id(statement): statement for statement in found}.values())

    def conditions(self) -> Iterator[Condition]:
        """Every condition of the policy: its reach, then those of provisions, landing places and guarantees."""
        return (condition for _, condition in self.named_conditions())

    def named_conditions(self) -> Iterator[tuple[str, Condition]]:
        """The same, each with where it stands, as a fault names it."""
        landings, places, guarantees = self.landings(), self.places(), self.guarantees
        every: list[tuple[str, Condition | None]] = [
            ("reach", self.reach),
            *((f"provision {one.id}", one.precondition) for one in self.provisions),
            *((f"place {one.id}", one.available) for one in places),
            *((f"place {one.id}, standing there already", one.already) for one in places),
            *((f"place {place.id}, passed over", passing) for one in landings for place, passing in one.may_pass),
        ]
        every += [(f"{one.kind} {one.id}", one.concern.only_if) for one in self.applying]
        for one in guarantees:
            every += [(f"guarantee {one.id}", one.applies), (f"guarantee {one.id}, settled before", one.settled)]
        return ((where, condition) for where, condition in every if condition is not None)

    def acts(self) -> tuple[tuple[Fact, Option], ...]:
        """Everything that a person can bring about by an act of their own, the easiest first."""
        if self.actions:
            return tuple((fact, fact.option(option)) for fact, option in self.actions)
        return tuple((fact, option) for fact in self.facts for option in fact.options if option.remedy)

    def facts_of(self, provision: Provision) -> tuple[Fact, ...]:
        """The facts on which a provision's precondition rests, in the order in which they are asked."""
        used = {statement.fact.id for statement in statements(provision.precondition)}
        return tuple(fact for fact in self.facts if fact.id in used)

    def clause_of(self, quote: str) -> str:
        """The id of the clause in which a quoted passage stands; of a single sentence (``3.2.1b``) where several provisions share it.

        Raises:
            PolicyError: the quote is not in the text, or stands in it more than once.
        """
        return self.memory.once(self._find_clause, quote)

    def _find_clause(self, quote: str) -> str:
        found = occurrences(self.document.text, quote)
        if len(found) != 1:
            raise PolicyError(f"quote stands {len(found)} times in the text: {quote!r}")
        start, end = found[0]
        clause = self.document.clause_at(start)
        if self.memory.once(self._provisions_by_clause)[clause.id] > 1:
            for sentence in self.document.sentences(clause.id):
                if sentence.start <= start and end <= sentence.end:
                    return sentence.id
        return clause.id

    def _provisions_by_clause(self) -> Counter[str]:
        """How many provisions are quoted from each clause."""
        return Counter(
            clause
            for provision in self.provisions
            for clause in {self.document.clause_around(*at) for at in occurrences(self.document.text, provision.quote)}
        )

    def provisions_of(self, clause_id: str) -> tuple[Provision, ...]:
        """The provisions that stand in a clause, or in a sentence of it; none where the text has no such clause."""
        return tuple(
            one
            for one in self.provisions
            if clause_id in (own := self.clause_of(one.quote), self.document.clause_of(own).id)
        )

    def departments_of(self, clause_id: str) -> tuple[DepartmentNote, ...]:
        """The department lines whose scope covers a clause."""
        return tuple(
            note
            for note in self.document.departments
            if clause_id == note.scope or clause_id.startswith(note.scope + ".")
        )

    def agencies_of(self, clause_id: str) -> tuple[str, ...]:
        """The offices that the text makes responsible for a clause, each once."""
        return tuple(dict.fromkeys(name for note in self.departments_of(clause_id) for name in note.agencies))

    def named_agencies(self) -> tuple[Agency, ...]:
        """Every office that the text names as responsible, in its order; one without an id is numbered (``agency_3`` is the third)."""
        ids = {agency.name: agency.id for agency in self.agencies}
        names = dict.fromkeys(name for note in self.document.departments for name in note.agencies)
        return tuple(Agency(ids.get(name, f"agency_{number}"), name) for number, name in enumerate(names, start=1))

    def passages(self) -> tuple[Passage, ...]:
        """Every stretch of the official text and what became of it, in the order of the text; a quote over a list has one in each item.

        A quote that is missing or ambiguous yields none: the checks report it.
        """
        quoted: list[tuple[PassageKind, str, str]] = [
            *(("provision", one.id, one.quote) for one in self.provisions),
            *(("landing", one.direction, one.quote) for one in self.landing_orders),
            *(("guarantee", one.id, one.quote) for one in self.guarantees),
            *(("definition", one.id, one.quote) for one in self.definitions),
            *((one.kind, one.id, one.quote) for one in self.applying),
            ("effective", self.effective.date, self.effective.quote),
            *(("uncodified", one.reason, one.quote) for one in self.uncodified),
        ]
        found = [
            Passage(kind, owner, start, end, clause=clause or self.clause_of(quote))
            for kind, owner, quote in quoted
            if len(at := occurrences(self.document.text, quote)) == 1
            for start, end, clause in self.document.paragraphs(*at[0])
        ]
        for one in self.document.spans:
            if one.kind not in {"body", "unplaced"}:
                became: PassageKind = "department" if one.kind == "department" else "heading"
                found.append(Passage(became, one.kind, one.start, one.end, one.clause_id))
        return tuple(sorted(found, key=lambda passage: (passage.start, passage.end)))
