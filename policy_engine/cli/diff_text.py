"""The command that tells what an amendment changes, in plain Chinese and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policy_engine.citing.citation import short_citation
from policy_engine.cli.reply import Reply, as_json
from policy_engine.cli.source import version_named
from policy_engine.model.policy import Policy
from policy_engine.versions.comparison import Comparison, PathwayChange, compare
from policy_engine.versions.effect_words import HOW_COUNTED, effect_words, share_words
from policy_engine.versions.effects import Effects
from policy_engine.versions.text_changes import ClauseChange

_CLAUSE_WORDS = {"amended": "改了", "added": "新增", "repealed": "废止", "moved": "换了编号，字没有改"}
_STRETCH_MARKS = {"stays": "{}", "goes": "[-{}-]", "comes": "{{+{}+}}"}


def diff_command(reference: str, old: str, new: str, *, json: bool) -> Reply:
    """What changed between two versions: the text clause by clause, and for whom."""
    found = compare(version_named(old, reference), version_named(new, reference))
    return Reply(as_json(comparison_json(found)) if json else comparison_text(found))


def comparison_text(found: Comparison) -> str:
    """The text with what goes in [-…-] and what comes in {+…+}, then every pathway in which somebody fares otherwise."""
    blocks = [
        (f"{found.before.version} 版 → {found.now.version} 版  {found.now.title}",),
        _clauses(found),
        (f"{found.now.vocabulary.whether}，几条路合起来看：", *_effects(found, found.together, "  ")),
        *(_pathway(found, one) for one in found.affected),
        _unaffected(found),
        (HOW_COUNTED,),
    ]
    return "\n\n".join(text for text in ("\n".join(block) for block in blocks) if text)


def _clauses(found: Comparison) -> Iterator[str]:
    yield f"原文：{len(found.clauses)} 处不同" if found.clauses else "原文：一个字也没有改"
    for one in found.clauses:
        yield f"  {_clause_name(found, one)}：{_CLAUSE_WORDS[one.kind]}"
        if one.kind != "moved":
            yield f"    {''.join(_STRETCH_MARKS[part.kind].format(part.words) for part in one.stretches)}"


def _clause_name(found: Comparison, change: ClauseChange) -> str:
    names = [
        short_citation(policy.document, one) or one
        for policy, one in ((found.before, change.before), (found.now, change.now))
        if one is not None
    ]
    return " → ".join(dict.fromkeys(names))


def _pathway(found: Comparison, change: PathwayChange) -> Iterator[str]:
    yield f"{_pathway_name(found, change)}："
    yield from _effects(found, change.effects, "  ")


def _pathway_name(found: Comparison, change: PathwayChange) -> str:
    policy, shown = found.before if change.now is None else found.now, change.shown
    state = "（新增的）" if change.before is None else "（没有了）" if change.now is None else ""
    return f"{shown.title}（{short_citation(policy.document, policy.clause_of(shown.quote))}）{state}"


def _effects(found: Comparison, effects: Effects, indent: str) -> Iterator[str]:
    before, now = share_words(effects.open_before), share_words(effects.open_now)
    yield f"{indent}可以办的情形：原来 {before}，现在 {now}"
    if not effects.found:
        yield f"{indent}没有人受影响"
    for one in effects.found:
        words = effect_words(found.now.vocabulary, one)
        yield f"{indent}{words}：{share_words(one.share)} 的情形（{one.share}）。最小的例子，{len(one.witness)} 个回答："
        yield from (f"{indent}    {topic}：{label}" for topic, label in found.example(one))


def _unaffected(found: Comparison) -> Iterator[str]:
    names = [_pathway_name(found, one) for one in found.pathways if not one.effects.found]
    if names:
        yield f"没有人受影响的路：{'、'.join(names)}"


def comparison_json(found: Comparison) -> dict[str, Any]:
    """The same for other programs; shares are exact, as fractions."""
    return {
        "before": _version_json(found.before),
        "now": _version_json(found.now),
        "clauses": [
            {
                "kind": one.kind,
                "before": one.before,
                "now": one.now,
                "stretches": [{"kind": part.kind, "words": part.words} for part in one.stretches],
            }
            for one in found.clauses
        ],
        "together": _effects_json(found.together),
        "pathways": [
            {
                "before": None if one.before is None else one.before.id,
                "now": None if one.now is None else one.now.id,
                **_effects_json(one.effects),
            }
            for one in found.pathways
        ],
    }


def _version_json(policy: Policy) -> dict[str, str]:
    return {"policy": policy.id, "version": policy.version}


def _effects_json(effects: Effects) -> dict[str, Any]:
    return {
        "open_before": str(effects.open_before),
        "open_now": str(effects.open_now),
        "effects": [
            {
                "kind": one.kind,
                "before": one.before.status,
                "now": one.now.status,
                "share": str(one.share),
                "witness": dict(one.witness.pairs),
            }
            for one in effects.found
        ],
    }
