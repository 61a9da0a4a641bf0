"""What the text does not state, and who knows: which office that is depends on the matter."""

from __future__ import annotations

from dataclasses import dataclass

from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Unstated:
    """Matters on which the text is silent, what they are part of where that is not plain, and the offices to ask.

    No office stands here that is named neither by the text nor by the policy (its issuer, and where one applies).
    """

    matters: tuple[str, ...]
    whom: tuple[str, ...]
    about: str = ""


def who_knows(policy: Policy, passage_id: str) -> tuple[str, ...]:
    """The offices to ask how a clause, or a sentence of it, is carried out.

    Who settles asks where one applies. Another matter (land, a residence permit) is that of the offices which the text makes responsible for
    it; where it names none, the place of application is asked all the same.
    """
    quotes = {
        *(one.quote for one in policy.provisions),
        *(one.quote for one in policy.landing_orders),
        *(one.quote for one in policy.definitions),
        *(one.quote for one in policy.applying),
    }
    settles = {policy.clause_of(quote) for quote in quotes}
    if any(passage_id in (one, policy.document.clause_of(one).id) for one in settles):
        return (policy.ask_at,)
    return policy.agencies_of(passage_id) or (policy.ask_at,)


def unstated(policy: Policy, *offices: tuple[str, ...]) -> tuple[Unstated, ...]:
    """What the text leaves out: for each of some offices, or for that of settling, and last of itself."""
    settling = (policy.ask_at,)
    whom = sorted(set(offices) or {settling}, key=settling.__ne__)
    named = {one: "" if len(whom) == 1 else policy.vocabulary.grant if one == settling else "别的事" for one in whom}
    found = [Unstated(policy.not_stated, one, about) for one, about in named.items()]
    found.append(Unstated(policy.not_stated_of_itself, (policy.issuer,), "文件本身"))
    return tuple(one for one in found if one.matters)


def matters_unstated(policy: Policy, matters: tuple[str, ...]) -> tuple[Unstated, ...]:
    """Some of the matters that the text leaves out, by who knows about them."""
    found = ((tuple(one for one in group.matters if one in matters), group.whom) for group in unstated(policy))
    return tuple(Unstated(asked, whom) for asked, whom in found if asked)


def counter_unstated(policy: Policy) -> tuple[str, ...]:
    """What whoever goes to an office looks for and the text does not say: nowhere does it speak of that."""
    return tuple(one for one in ("窗口地址", "电话", "办公时间") if one not in policy.document.text)
