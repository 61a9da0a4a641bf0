"""A whole verdict in plain Chinese, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from policy_engine.citing.citation import short_citation
from policy_engine.cli.pathway_text import STATUS_WORDS, landing_lines, pathway_lines
from policy_engine.reasoning.verdict import GuaranteeVerdict, OrderVerdict, Verdict
from policy_engine.reasoning.words import answer_label

_BEST_FIRST = ("entitled", "undetermined", "not_entitled")
_APPLIES_WORDS = {True: "适用", False: "不适用", None: "要看情况"}


def verdict_text(verdict: Verdict) -> str:
    """The answers, every pathway with the best first, the landing order, the guarantees, what the text leaves unsaid."""
    ordered = sorted(verdict.pathways, key=lambda one: (not one.is_certain, _BEST_FIRST.index(one.status)))
    blocks = [
        _heading(verdict),
        _answers(verdict),
        _summary(verdict),
        *(pathway_lines(verdict, pathway) for pathway in ordered),
        *(_order(verdict, order) for order in verdict.orders if order.status != "not_entitled"),
        _guarantees(verdict),
        _unstated(verdict),
    ]
    return "\n\n".join(text for text in ("\n".join(block) for block in blocks) if text)


def _heading(verdict: Verdict) -> Iterator[str]:
    policy = verdict.policy
    yield policy.title
    if policy.superseded_by is not None:
        yield f"注意：{policy.superseded_by.words}。"
    yield f"{policy.effective.date} 起施行；{policy.checked_on} 核对过原文，下次应在 {policy.next_check_due} 以前核对"


def _answers(verdict: Verdict) -> Iterator[str]:
    if verdict.answers:
        yield "您的回答："
    for fact_id, answer in verdict.answers:
        fact = verdict.policy.fact(fact_id)
        yield f"  {fact.question}{answer_label(fact, answer)}"


def _summary(verdict: Verdict) -> Iterator[str]:
    for status in _BEST_FIRST:
        titles = [pathway.provision.title for pathway in verdict.pathways if pathway.status == status]
        if titles:
            yield f"{STATUS_WORDS[status]}：{'、'.join(titles)}"


def _order(verdict: Verdict, order: OrderVerdict) -> Iterator[str]:
    clause = short_citation(verdict.policy.document, order.clause)
    yield f"{order.order.title}（{clause}）：“{order.order.quote}”"
    yield from landing_lines(verdict.policy, order.landing)


def _guarantees(verdict: Verdict) -> Iterator[str]:
    if verdict.guarantees:
        yield "另外，方案还写明："
    yield from (_guarantee_text(verdict, one) for one in verdict.guarantees)


def _guarantee_text(verdict: Verdict, found: GuaranteeVerdict) -> str:
    clause = short_citation(verdict.policy.document, found.clause)
    return f"  [{_APPLIES_WORDS[found.applies]}] {found.guarantee.title}——“{found.guarantee.quote}”（{clause}）"


def _unstated(verdict: Verdict) -> Iterator[str]:
    policy = verdict.policy
    if policy.not_stated:
        yield f"原文没有写：{'、'.join(policy.not_stated)}。请问{policy.ask_at}。"
