"""Two versions of a policy over one list of questions, so that one situation can be put to both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policy_engine.model.fact import Fact
from policy_engine.model.policy import Policy
from policy_engine.reasoning.compilation import Compilation, compile_policy
from policy_engine.reasoning.diagram import SILENT


@dataclass(frozen=True, slots=True)
class CommonQuestion:
    """A question of either version. ``options`` are those of both, today's first; ``values`` what each is to (before, now).

    An option that one version does not have is 不清楚 to that version: it cannot tell.
    """

    fact: Fact
    options: tuple[str, ...]
    values: tuple[tuple[int, int], ...]

    def label(self, option: str, before: Fact | None) -> str:
        """The words of an answer, as whichever version has it puts them."""
        has = self.fact if option in {one.id for one in self.fact.options} else before
        return has.option(option).label if has is not None else option


@dataclass(frozen=True, eq=False, slots=True)
class CommonQuestions:
    """The diagrams of both versions; their levels are positions in ``questions``, their open terms lie below."""

    before: Compilation
    now: Compilation
    questions: tuple[CommonQuestion, ...]


def common_questions(before: Policy, now: Policy) -> CommonQuestions:
    """Both versions compiled over the questions of both, in the order in which today's are asked.

    Raises:
        PolicyFaults: the diagrams of one version become too large in that order.
    """
    ids = _merged([one.id for one in before.facts], [one.id for one in now.facts])
    was, comes = ({one.id: one for one in policy.facts} for policy in (before, now))
    return CommonQuestions(
        _over(before, tuple(was.get(one) or comes[one] for one in ids)),
        _over(now, tuple(comes.get(one) or was[one] for one in ids)),
        tuple(_common(was.get(one), comes.get(one)) for one in ids),
    )


def _over(policy: Policy, facts: tuple[Fact, ...]) -> Compilation:
    return compile_policy(policy if facts == policy.facts else replace(policy, facts=facts))


def _merged(before: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """Today's order; what only the earlier version asks comes where it came there, after the same question."""
    merged = list(now)
    for at, name in enumerate(before):
        if name not in merged:
            merged.insert(merged.index(before[at - 1]) + 1 if at else 0, name)
    return tuple(merged)


def _common(before: Fact | None, now: Fact | None) -> CommonQuestion:
    facts = [one for one in (now, before) if one is not None]
    options = tuple(dict.fromkeys(option.id for fact in facts for option in fact.options))
    values = zip(_values(before or facts[0], options), _values(now or facts[0], options), strict=True)
    return CommonQuestion(facts[0], options, tuple(values))


def _values(fact: Fact, options: Iterable[str]) -> list[int]:
    known = {option.id: position for position, option in enumerate(fact.options)}
    return [known.get(one, SILENT) for one in options]
