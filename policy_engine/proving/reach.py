"""That whoever a policy does not reach is told what to do instead, and nobody else is."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.model.errors import Fault
from policy_engine.reasoning.compilation import Compilation


def reach_faults(compilation: Compilation) -> Iterator[Fault]:
    """Answers that lead out of the policy without a word, and answers with such a word that do not lead out of it."""
    policy, space = compilation.policy, compilation.space
    reached = space.leaf(value=True) if policy.reach is None else compilation.truth(policy.reach)
    for fact in policy.facts:
        for value, option in enumerate(fact.options):
            left = space.restrict(reached, {compilation.levels[fact.id]: value})
            if option.elsewhere is not None and space.leaves(left) != {False}:
                remedy = "let Policy.reach fail for it, or take the words away"
                yield Fault(
                    f"fact {fact.id}, option {option.id}",
                    "says what to do instead, and the policy reaches whoever gives it",
                    remedy=remedy,
                )
    if False in _leaves_in_silence(compilation, compilation.without_readings(reached)):
        remedy = "give the option by which Policy.reach fails an Elsewhere that says what to do instead"
        yield Fault("reach", "whom the policy does not reach is not told what to do instead", remedy=remedy)


def _leaves_in_silence(compilation: Compilation, root: int) -> set[object]:
    """Where answers lead for certain none of which says what to do instead."""
    space, facts = compilation.space, compilation.policy.facts
    waiting, seen, ends = [root], {root}, set[object]()
    while waiting:
        node = waiting.pop()
        if space.is_leaf(node):
            ends.add(space.value(node))
            continue
        level, children = space.level(node), space.children(node)
        options = facts[level].options if level < len(facts) else ()
        kept = {child for at, child in enumerate(children) if not (options and options[at].elsewhere)}
        waiting += kept - seen
        seen |= kept
    return ends
