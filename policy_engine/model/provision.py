"""What the text grants and promises: provisions, guarantees, the landing order and the rest."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.condition import Condition
from policy_engine.model.interpretation import Interpretation
from policy_engine.model.landing import Landing, Place


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a person wants to settle (城镇 or 农村). It narrows the interview and is never a condition."""

    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """That a provision also covers the close relatives of whoever meets it (本人及其近亲属).

    ``quote`` are the words that say so. ``ground`` is that part of the precondition in which the reader is the person meant
    (本人): where it holds, the reader's own relatives are covered; where the provision is open without it, the reader comes
    in as somebody else's relative, and whose relatives the others are remains to be seen.
    """

    quote: str
    ground: Condition


@dataclass(frozen=True, slots=True)
class Relation:
    """What somebody is to the reader (爱人, 公婆 …), and whether that is a close relative, by which reading."""

    id: str
    label: str
    close: bool
    interpretation: Interpretation


@dataclass(frozen=True, slots=True)
class Definition:
    """A passage with which others are read: it says what a ``term`` means (…是指…), or states what several of them ask for.

    It makes no pathway of its own. Every passage in which the term stands is read with it. ``title`` and ``explanation`` speak to residents.
    """

    id: str
    term: str
    quote: str
    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Reference:
    """That a provision is read together with another passage, because the text says so.

    ``quote`` are the words that say it: in the provision (符合第三条规定条件的, 具备上述条件的), or in the clause referred to, where that
    speaks of the whole text (还应符合本办法规定的…). ``to`` are words of the other passage, which stand in the text once.
    """

    quote: str
    to: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One pathway (途径): who may register a household, on what words, and where.

    ``quote`` is the whole passage, verbatim; finding it in the official text gives the clause.
    ``landing`` is ``NOWHERE`` where nothing lands in a place; ``amount`` are then the words of the passage that say how much is granted, if they do.
    ``grants`` are the phrases in it that state the entitlement or the landing rather than a condition. Together
    with the wordings of the statements in ``precondition`` they account for every word of the passage.
    ``extension`` is there where the words themselves extend to close relatives (本人及其近亲属).
    ``title`` and ``explanation`` speak to residents, ``names`` are everyday names for search and citation.
    ``relies_on`` are readings taken that bear on the pathway whatever the answers are.
    ``materials`` quotes what the text itself says must be shown; empty where it is silent.
    ``refers_to`` are the other passages in which the text itself says that its conditions stand.
    ``card`` says it in three or four short sentences, for whom more is too much: each is true by itself, and what the text leaves open is left out.
    """

    id: str
    title: str
    quote: str
    precondition: Condition
    grants: tuple[str, ...]
    landing: Landing
    direction: str
    explanation: str
    extension: Extension | None = None
    names: tuple[str, ...] = ()
    relies_on: tuple[Interpretation, ...] = ()
    materials: tuple[str, ...] = ()
    refers_to: tuple[Reference, ...] = ()
    card: tuple[str, ...] = ()
    amount: str = ""

    @property
    def covers_relatives(self) -> bool:
        """Whether the words themselves extend to close relatives."""
        return self.extension is not None


@dataclass(frozen=True, slots=True)
class LandingOrder:
    """The order of landing places that holds for a whole direction (三（一）6)."""

    quote: str
    landing: Landing
    direction: str
    title: str
    explanation: str
    relies_on: tuple[Interpretation, ...] = ()


@dataclass(frozen=True, slots=True)
class WayBack:
    """Whether a move can be undone: ``question`` as people ask it, the id of the pathway by which, and what is so after moving and coming back.

    ``after`` has ids of facts and options. What is told of it is worked out of the pathway, never written.
    """

    question: str
    provision: str
    after: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Guarantee:
    """What the text promises beyond settlement itself (保障).

    It applies to everyone where ``applies`` and ``places`` are empty, else to those who meet ``applies``, or whose
    household lands in one of ``places``. With a ``direction`` it is about settling there: whoever has no way there, because none is in
    question or all are closed, is concerned only by ``settled``, that is, as somebody who has settled there before. ``foremost_in`` is the
    direction in which it is what people worry about most: there it is told first to whom it applies.
    ``way_back`` is told with it: whether whoever moves could move back.
    """

    id: str
    title: str
    quote: str
    explanation: str
    applies: Condition | None = None
    places: tuple[Place, ...] = ()
    relies_on: tuple[Interpretation, ...] = ()
    foremost_in: str | None = None
    direction: str = ""
    settled: Condition | None = None
    way_back: WayBack | None = None

    def concerns(self, *, has_a_way: bool) -> Condition | None:
        """Who is concerned, given whether some way in :attr:`direction` is not closed; ``None`` where nobody is."""
        return self.applies if has_a_way or not self.direction else self.settled


@dataclass(frozen=True, slots=True)
class Uncodified:
    """A passage that makes no rule, with the reason.

    ``quote`` may shorten a long passage to its first and last words joined by ``…``.
    """

    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Publication:
    """The day (YYYY-MM-DD) on which the text was made public, and ``source``, where that can be looked up. Never guessed."""

    date: str
    source: str


@dataclass(frozen=True, slots=True)
class EffectiveDate:
    """The passage that says from when the text applies; ``date`` as YYYY-MM-DD.

    Where the words state no day but count from the publication (自公布之日起施行), ``published`` says when that was. ``until`` is the last day on
    which it applies, where the text limits that (有效期五年); empty where it is silent.
    """

    quote: str
    date: str
    published: Publication | None = None
    until: str = ""


@dataclass(frozen=True, slots=True)
class Replacement:
    """The document that takes the place of the whole text: its title without 《》, and the day (YYYY-MM-DD) from which it does."""

    title: str
    date: str

    @property
    def words(self) -> str:
        """What a reader of the older text must know first."""
        return f"自 {self.date} 起，这份文件由《{self.title}》代替，办事要按新的文件"


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: a term of the official text in plain words; ``quote`` shows it in its place."""

    term: str
    quote: str
    words: str
