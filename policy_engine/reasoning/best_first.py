"""The shortest and the longest walk through a graph of states, without looking at all of them.

Every state has an *optimistic* value: at most the true one where the shortest walk is sought, at least the true one where the
longest is. What looks best is followed first, and what is learned on the way corrects the optimism of the states behind
(Korf 1990, "Real-Time Heuristic Search"). A state is settled once its best successor is, so the values are exact; how good
the optimism is decides only how many states are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from policy_engine.model.errors import PolicyError

S = TypeVar("S", bound=Hashable)

Estimate = tuple[int, bool]
"""An optimistic number of steps, and whether it is the exact one."""


class TooManyStatesError(PolicyError):
    """More states than can be held would have to be looked at."""


class BestFirst(Generic[S]):
    """Exact numbers of steps from any state; holds nothing but its memo.

    ``after`` gives the states that can follow one that is no end, and always leads to an end; the estimate of an end is exact.
    ``sign`` is 1 for the fewest steps and -1 for the most.
    """

    def __init__(
        self, sign: int, estimate: Callable[[S], Estimate], after: Callable[[S], Sequence[S]], most: Callable[[], int]
    ) -> None:
        self._sign = sign
        self._estimate = estimate
        self._after = after
        self._most = most
        self._found: dict[S, int] = {}
        self._exact: set[S] = set()

    def steps(self, start: S) -> int:
        """The fewest or the most steps from a state to an end.

        Raises:
            TooManyStatesError: more states than can be held would have to be looked at.
        """
        self._look(start)
        way = [(start, self._following(start))]
        while start not in self._exact:
            state, following = way[-1]
            best = min(following, key=self._rank)
            steps = self._found[best] + 1
            corrected, self._found[state] = steps != self._found[state], steps
            if best in self._exact:
                self._exact.add(state)
                way.pop()
            elif corrected and len(way) > 1:
                way.pop()  # another state may look better now
            else:
                way.append((best, self._following(best)))
        return self._found[start]

    def _rank(self, state: S) -> tuple[int, bool]:
        return self._found[state] * self._sign, state not in self._exact

    def _following(self, state: S) -> Sequence[S]:
        following = () if state in self._exact else self._after(state)
        for one in following:
            self._look(one)
        return following

    def _look(self, state: S) -> None:
        if state not in self._found:
            if len(self._found) >= self._most():
                raise TooManyStatesError(f"more than {self._most()} states would have to be looked at")
            self._found[state], exact = self._estimate(state)
            if exact:
                self._exact.add(state)
