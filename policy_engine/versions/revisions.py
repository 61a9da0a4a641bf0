"""Every encoding of a version's text as it was published: what it asked, and what it said.

A better reading of the same text is a new revision. The one before is kept as data, beside the policy and outside what ships, so that a
printed result is still decided by the rules for which it was made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy
from policy_engine.reasoning.published import published_interview
from policy_engine.reasoning.report import Json

_KEPT = (
    *("format", "policy", "title", "version", "revision", "effective", "checked_on", "next_check_due", "superseded_by"),
    *("directions", "facts", "outcomes", "nodes", "pathways", "orders", "places"),
)
"""What of the published interview is kept: the questions, and where their answers lead."""

_RAISE = "raise Policy.revision, then run `python -m policy_engine freeze`"
_AGAIN = "only while nobody has been given this revision: `python -m policy_engine freeze --again`"


def published_revision(policy: Policy) -> Json:
    """Today's encoding in the form in which it is kept."""
    published = published_interview(policy)
    return {key: published[key] for key in _KEPT}


def kept_revisions(policy: Policy) -> tuple[Json, ...]:
    """The kept encodings of the policy's version before today's, the newest first."""
    numbers = range(policy.revision - 1, 0, -1) if policy.revisions_package else ()
    found = (_kept(policy, number) for number in numbers)
    return tuple(one for one in found if one is not None)


def revision_faults(policy: Policy) -> Iterator[Fault]:
    """Whether what decides is what was kept of this revision, and every earlier revision is there. Words may differ."""
    if not policy.revisions_package:
        return
    for number in range(1, policy.revision):
        if _kept(policy, number) is None:
            yield Fault(
                _name(policy, number),
                "this earlier revision is not kept",
                remedy="take it from the history of the repository",
            )
    kept = _kept(policy, policy.revision)
    if kept is None:
        yield Fault(
            _name(policy, policy.revision),
            "today's revision is not kept",
            remedy="run `python -m policy_engine freeze`",
        )
    else:
        changed = "、".join(_changed_parts(kept, published_revision(policy)))
        if changed:
            problem = f"what decides has changed ({changed}), and the revision is still {policy.revision}"
            yield Fault(_name(policy, policy.revision), problem, remedy=f"{_RAISE}; {_AGAIN}")


def freeze(policy: Policy, *, again: bool = False) -> Path:
    """Keep today's encoding under its number; the file that was written.

    Raises:
        PolicyFaults: the policy has no place for it, or this revision is kept already and would decide otherwise now.
    """
    if not policy.revisions_package:
        raise PolicyFaults((Fault(policy.id, "it has no folder for revisions", remedy="set Policy.revisions_package"),))
    found = tuple(revision_faults(policy))
    if not again and any(_RAISE in one.remedy for one in found):
        raise PolicyFaults(found)
    path = Path(str(_file(policy, policy.revision)))
    path.parent.mkdir(exist_ok=True)
    path.write_text(_text(published_revision(policy)), encoding="utf-8")
    return path


def _changed_parts(kept: Json, now: Json) -> Iterator[str]:
    """Which of the things that decide differ, in words."""
    for name, part in (("questions and options", _asked), ("pathways", _pathways), ("outcomes", _outcomes)):
        if part(kept) != part(now):
            yield name


def _asked(revision: Json) -> list[object]:
    return [(fact["id"], [option["id"] for option in fact["options"]]) for fact in revision["facts"]]


def _pathways(revision: Json) -> list[object]:
    return [(one["id"], one["clause"], one["direction"]) for one in revision["pathways"]]


def _outcomes(revision: Json) -> list[object]:
    return [revision["outcomes"], revision["nodes"], [one["root"] for one in revision["pathways"]], revision["orders"]]


def _text(revision: Json) -> str:
    """JSON with a line for every question, node and pathway, so that a comparison of two files can be read."""

    def lines(value: object) -> str:
        if isinstance(value, list) and value:
            return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n]"
        return json.dumps(value, ensure_ascii=False)

    return "{\n" + ",\n".join(f"{json.dumps(key)}: {lines(value)}" for key, value in revision.items()) + "\n}\n"


def _kept(policy: Policy, number: int) -> Json | None:
    file = _file(policy, number)
    found: Json | None = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
    return found


def _file(policy: Policy, number: int) -> Traversable:
    return files(policy.revisions_package).joinpath("revisions", _name(policy, number))


def _name(policy: Policy, number: int) -> str:
    return f"{policy.version}_{number}.json"
