"""One of several parts, by the id under which it is published."""

from __future__ import annotations

from typing import Protocol, TypeVar

from policy_engine.model.errors import PolicyError


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


def by_id(items: tuple[_N, ...], wanted: str) -> _N:
    """The part with this id.

    Raises:
        PolicyError: there is none.
    """
    for item in items:
        if item.id == wanted:
            return item
    raise PolicyError(f"there is no {wanted!r}")
