"""A code decided anew: by the rules for which it was made, by those in force, and where the two differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_engine.model.policy import Policy
from policy_engine.model.provision import Provision
from policy_engine.reasoning.compilation import Status
from policy_engine.reasoning.verdict import PathwayVerdict, Verdict, assess
from policy_engine.versions.earlier import EarlierVersion, listed_versions
from policy_engine.versions.share_code import SharedAnswers, SharedCode, answers_in, token


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one version says about one pathway: ``places`` are the ids of where the household lands, as far as that is certain.

    ``words`` are the official words of the clause in which the pathway stands.
    """

    provision: Provision
    clause: str
    words: str
    status: Status
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A pathway whose outcome is not what it was; ``None`` for the version that has no such pathway."""

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

    ``verdict`` is that of the rules in force for the answers that they can read. ``made_for`` is the version for which the code was
    made, ``None`` if its rules are not known; then nobody can tell what was said. ``changes`` are the pathways that come out otherwise.
    """

    code: SharedCode
    shared: SharedAnswers
    verdict: Verdict
    made_for: Policy | None
    changes: tuple[Change, ...]

    @property
    def holds(self) -> bool | None:
        """Whether the rules in force say what was said; ``None`` if that cannot be told."""
        if self.made_for is None or (self.made_for is self.verdict.policy and self.shared.unread):
            return None
        return not self.changes


def recheck(policy: Policy, code: SharedCode) -> Recheck:
    """Decide a code anew by the policy in force, and by the version for which it was made.

    Raises:
        PolicyError: the policy names earlier versions that cannot be read.
    """
    shared = answers_in(policy, code)
    verdict = assess(policy, shared.answers)
    if code.version == token(policy.version):
        return Recheck(code, shared, verdict, policy, ())
    earlier = next((one for one in listed_versions(policy) if token(one.policy.version) == code.version), None)
    if earlier is None:
        return Recheck(code, shared, verdict, None, ())
    then = answers_in(earlier.policy, code)
    changes = _changes(_outcomes(assess(earlier.policy, then.answers), then), _outcomes(verdict, shared), earlier)
    return Recheck(code, shared, verdict, earlier.policy, tuple(changes))


def _changes(then: Mapping[str, Outcome], now: Mapping[str, Outcome], earlier: EarlierVersion) -> Iterator[Change]:
    """Every pathway that comes out otherwise: those that were, in the order of the text then, and those that are new."""
    moved = {one.old: one.new for one in earlier.moved}
    heirs = {name: tuple(one for one in moved.get(name, (name,)) if one in now) for name in then}
    for name, was in then.items():
        for heir in heirs[name] or (None,):
            yield from _change(was, now[heir] if heir else None)
    inherited = {heir for some in heirs.values() for heir in some}
    for name, outcome in now.items():
        if name not in inherited:
            yield from _change(None, outcome)


def _change(before: Outcome | None, now: Outcome | None) -> Iterator[Change]:
    """A change if the person fares otherwise; a pathway that there is not is as good as one that is closed."""
    closed = ("not_entitled", ())
    was, comes = ((one.status, one.places) if one else closed for one in (before, now))
    if was != comes:
        yield Change(before, now)


def _outcomes(verdict: Verdict, shared: SharedAnswers) -> dict[str, Outcome]:
    """By provision, those that the interview was about: what the paper says nothing of cannot have changed on it."""
    return {one.provision.id: _outcome(verdict, one) for one in verdict.pathways if _is_meant(verdict, shared, one)}


def _is_meant(verdict: Verdict, shared: SharedAnswers, pathway: PathwayVerdict) -> bool:
    if shared.clause is not None:
        return shared.clause in {pathway.clause, verdict.policy.document.clause_of(pathway.clause).id}
    return shared.direction in {None, pathway.provision.direction}


def _outcome(verdict: Verdict, pathway: PathwayVerdict) -> Outcome:
    landing = pathway.landing
    certain = landing.certain and pathway.status == "entitled"
    places = tuple(one.place.id for one in landing.places if certain and one.state in ("here", "choice"))
    words = verdict.policy.document.words(pathway.clause)
    return Outcome(pathway.provision, pathway.clause, words, pathway.status, places)
