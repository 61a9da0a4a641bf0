"""What to do instead, for somebody whom a policy does not concern (不归这份文件管)."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.interpretation import Interpretation


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where somebody turns whom the policy does not concern.

    ``words`` tell a resident what to do instead, as an action. ``quotes`` are official words that bear on it, verbatim. ``interpretation``
    is the reading by which the policy does not concern them; ``None`` where the text itself says so.
    """

    words: str
    quotes: tuple[str, ...] = ()
    interpretation: Interpretation | None = None
