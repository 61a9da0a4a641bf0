"""A code decided anew: by the rules for which it was made, by those in force, and where the two differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_engine.model.answers import read_answers
from policy_engine.model.policy import Policy
from policy_engine.reasoning.report import Json
from policy_engine.reasoning.status import Status, common_status
from policy_engine.reasoning.verdict import Verdict, assess
from policy_engine.versions.editions import Edition, editions
from policy_engine.versions.share_code import SharedAnswers, SharedCode, answers_in


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one encoding says about one pathway: ``places`` is where the household lands, names by ids, as far as that is certain.

    ``words`` are the official words of the clause in which the pathway stands.
    """

    pathway: str
    title: str
    clause: str
    words: str
    status: Status
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A pathway whose outcome is not what it was; ``None`` for the encoding that has no such pathway."""

    before: Outcome | None
    now: Outcome | None

    @property
    def shown(self) -> Outcome:
        """The pathway as it is, or was."""
        return next(one for one in (self.now, self.before) if one is not None)

    @property
    def is_amended(self) -> bool:
        """The clause has other words now; otherwise what changed lies elsewhere, such as in a question or an interpretation."""
        return self.before is None or self.now is None or self.before.words != self.now.words


@dataclass(frozen=True, slots=True)
class Recheck:
    """What has become of a result.

    ``verdict`` is that of the rules in force for the answers that they can read and that time has not changed. ``made_for`` is the encoding
    by which the code was made, ``None`` if it is not known; then nobody can tell what was said. ``changes`` are the pathways that come out
    otherwise.
    """

    code: SharedCode
    shared: SharedAnswers
    verdict: Verdict
    made_for: Edition | None
    changes: tuple[Change, ...]

    @property
    def is_of_same_text(self) -> bool:
        """It was made for the text in force: what differs, if anything, is how the text is read."""
        return self.made_for is not None and self.made_for.policy is self.verdict.policy

    @property
    def is_of_today(self) -> bool:
        """It was made by the encoding in force."""
        return self.is_of_same_text and self.code.revision == self.verdict.policy.revision

    @property
    def holds(self) -> bool | None:
        """Whether the rules in force say what was said; ``None`` if that cannot be told."""
        if self.made_for is None or self.shared.aged or (self.is_of_today and self.shared.unread):
            return None
        return not self.changes


def recheck(policy: Policy, code: SharedCode, today: str = "") -> Recheck:
    """Decide a code anew by the policy in force on the day ``today``, and by the encoding by which it was made.

    Whether the rules differ is told of the day on which the code was made.

    Raises:
        PolicyError: the policy names earlier versions that cannot be read.
    """
    known = editions(policy)
    newest = known[0]
    made_for = next((one for one in known if one.token == code.edition), None)
    reworded = newest.reworded_since(made_for) if made_for else {}
    shared = answers_in(newest.codes, code, reworded, today)
    verdict = assess(policy, read_answers(policy.facts, dict(shared.answers), today))
    if made_for is None or made_for is newest:
        return Recheck(code, shared, verdict, made_for, ())
    then = answers_in(made_for.codes, code, {})
    same_day = answers_in(newest.codes, code, reworded)
    changes = _changes(_outcomes(made_for, then), _outcomes(newest, same_day), made_for)
    return Recheck(code, shared, verdict, made_for, tuple(changes))


def _changes(then: Mapping[str, Outcome], now: Mapping[str, Outcome], made_for: Edition) -> Iterator[Change]:
    """Every pathway that comes out otherwise: those that were, in the order of the text then, and those that are new."""
    moved = {one.old: one.new for one in made_for.moved}
    successors = {name: tuple(one for one in moved.get(name, (name,)) if one in now) for name in then}
    for name, was in then.items():
        for successor in successors[name] or (None,):
            yield from _change(was, now[successor] if successor else None)
    succeeding = {one for some in successors.values() for one in some}
    for name, outcome in now.items():
        if name not in succeeding:
            yield from _change(None, outcome)


def _change(before: Outcome | None, now: Outcome | None) -> Iterator[Change]:
    """A change if the person's outcome is another; a pathway that there is not is as good as one that is closed."""
    was, comes = ((one.status, tuple(one.places)) if one else ("not_entitled", ()) for one in (before, now))
    if was != comes:
        yield Change(before, now)


def _outcomes(edition: Edition, shared: SharedAnswers) -> dict[str, Outcome]:
    """By pathway, those that the interview was about: what the paper says nothing of cannot have changed on it."""
    return {
        one["id"]: _outcome(edition, one, shared)
        for one in edition.interview["pathways"]
        if _is_meant(edition, shared, one)
    }


def _is_meant(edition: Edition, shared: SharedAnswers, pathway: Json) -> bool:
    if shared.clause is not None:
        return shared.clause in {pathway["clause"], edition.policy.document.clause_of(pathway["clause"]).id}
    return shared.direction in {None, pathway["direction"]}


def _outcome(edition: Edition, pathway: Json, shared: SharedAnswers) -> Outcome:
    ends = edition.outcomes(pathway["root"], dict(shared.answers))
    status = common_status(one["status"] for one in ends)
    places = (ends[0]["places"] or ()) if len(ends) == 1 else ()
    return Outcome(
        pathway=pathway["id"],
        title=pathway["title"],
        clause=pathway["clause"],
        words=edition.policy.document.words(pathway["clause"]),
        status=status,
        places={one: edition.interview["places"][one] for one in places},
    )
