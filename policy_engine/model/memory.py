"""What has been worked out from a thing that never changes: kept with it, and gone with it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """The results of functions that always give the same for the same; whoever has the memory owns them."""

    def __init__(self) -> None:
        self._results: dict[Hashable, Any] = {}

    def once(self, work_out: Callable[..., T], *given: Hashable) -> T:
        """What ``work_out`` gives, worked out the first time it is asked for."""
        key = (work_out, *given)
        if key not in self._results:
            self._results[key] = work_out(*given)
        found: T = self._results[key]
        return found
