"""The command that decides a printed result anew, in plain Chinese and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policy_engine.citing.citation import short_citation
from policy_engine.cli.reply import NOT_SO, Reply, as_json
from policy_engine.cli.result_text import result_text
from policy_engine.cli.source import policy_in_force
from policy_engine.cli.verdict_json import verdict_json
from policy_engine.reasoning.closing_lines import edition_words
from policy_engine.reasoning.conclusion import Enquiry
from policy_engine.reasoning.words import STATUSES
from policy_engine.versions.rechecking import Change, Outcome, Recheck, recheck
from policy_engine.versions.share_code import read_code

_WHAT_A_CODE_IS = (
    "核对码里只有回答和版本，没有结论，也不是防伪的签名。结论以上面重新算出来的为准；纸上写的不一样，就不要用那张纸。"
)


def recheck_command(reference: str, code: str, today: str, *, json: bool) -> Reply:
    """What has become of the result of a code on the day ``today``; exit code 1 if it does not hold any longer, or that cannot be told."""
    found = recheck(policy_in_force(reference), read_code(code), today)
    return Reply(as_json(recheck_json(found)) if json else recheck_text(found), code=0 if found.holds else NOT_SO)


def recheck_text(found: Recheck) -> str:
    """How the code stands, what changed, and the whole verdict by the rules in force."""
    blocks = ["\n".join(_standing(found)), *("\n".join(_change(found, one)) for one in found.changes)]
    return "\n\n".join(
        [
            *blocks,
            result_text(
                found.verdict.policy, found.verdict.answers, Enquiry(found.shared.direction, found.shared.clause)
            ),
            _WHAT_A_CODE_IS,
        ]
    )


def _standing(found: Recheck) -> Iterator[str]:
    now = edition_words(found.verdict.policy.version, found.verdict.policy.revision)
    then = edition_words(found.code.version, found.code.revision)
    if found.made_for is None:
        yield f"核对码是完整的，但它是按 {then}做的，这里没有那一版的规则：当时的结论没法核对。"
        yield f"下面是同样的回答按现在的规则（{now}）的结论。"
    elif found.is_of_today:
        yield f"核对码是完整的，是按现在的规则（{now}）做的。"
    else:
        yield f"核对码是完整的，是按 {then}做的；现在用的是 {now}。"
        if found.is_of_same_text:
            yield "原文一个字没有变，变的是本站对原文的读法和问法。"
        count = len(found.changes)
        yield f"有 {count} 处和当时不一样：" if count else "按现在的规则，结论和当时一样。"
    if found.shared.reworded:
        count = len(found.shared.reworded)
        yield f"有 {count} 个回答，题目或者选项后来改了，没有算进去，要重新回答：{'；'.join(found.shared.reworded)}"
    if found.shared.aged:
        made = f"按 {found.code.day} " if found.code.day else "早先"
        count, aged = len(found.shared.aged), "；".join(found.shared.aged)
        yield f"有 {count} 个回答是{made}算的时间，到今天可能不一样了，没有算进去，要重新回答：{aged}"
    if found.shared.unread:
        yield f"有 {len(found.shared.unread)} 个回答对不上现在的问题，没有算进去：{'、'.join(found.shared.unread)}"


def _change(found: Recheck, change: Change) -> Iterator[str]:
    before, now = change.before, change.now
    shown = change.shown
    policy = found.made_for.policy if now is None and found.made_for else found.verdict.policy
    yield f"{shown.title}（{short_citation(policy.document, shown.clause)}）"
    lands = policy.vocabulary.registration
    yield f"  当时：{_outcome_words(lands, before, '没有这条路')}"
    yield f"  现在：{_outcome_words(lands, now, '没有这条路了')}"
    if change.is_amended and not found.is_of_same_text:
        yield "  原文改了："
        yield from (f"    {label}：{one.words}" for label, one in (("当时", before), ("现在", now)) if one)


def _outcome_words(lands: str, outcome: Outcome | None, absent: str) -> str:
    if outcome is None:
        return absent
    places = "、".join(outcome.places.values())
    return STATUSES[outcome.status] + (f"，{lands}落在{places}" if places else "")


def recheck_json(found: Recheck) -> dict[str, Any]:
    """The same for other programs: ``holds`` is null where it cannot be told."""
    return {
        "version": found.code.version,
        "revision": found.code.revision,
        "in_force": found.verdict.policy.version,
        "revision_in_force": found.verdict.policy.revision,
        "is_version_known": found.made_for is not None,
        "holds": found.holds,
        "scope": {"direction": found.shared.direction, "clause": found.shared.clause},
        "unread": list(found.shared.unread),
        "reworded": list(found.shared.reworded),
        "day": found.code.day,
        "aged": list(found.shared.aged),
        "changes": [{"before": _outcome_json(one.before), "now": _outcome_json(one.now)} for one in found.changes],
        "verdict": verdict_json(found.verdict),
    }


def _outcome_json(outcome: Outcome | None) -> dict[str, Any] | None:
    if outcome is None:
        return None
    return {
        "provision": outcome.pathway,
        "clause": outcome.clause,
        "words": outcome.words,
        "status": outcome.status,
        "places": list(outcome.places),
    }
