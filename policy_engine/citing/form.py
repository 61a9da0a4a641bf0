"""How a clause is cited in words: 第三部分第（一）项第2目, or short 三（一）2.

Words that would lead to another clause as well, or to none, are no citation: "" then.
"""

from __future__ import annotations

from policy_engine.model.document import Clause, Document
from policy_engine.model.reading.numbering import chinese_numeral, path_of

# Titles, department lines and the like have no citation.
_CITED_IN_WORDS = frozenset({"numbered", "lead", "closing", "preamble", "attachment"})
_DEEPEST_LEAD = 3  # 三（一）引言; nobody speaks of the lead of a 目

_HEADS = {"part": "编", "chapter": "章", "section": "节", "article": "条"}
_UNITS = ("部分", "项", "目")
_NAMES = {"lead": "引言", "closing": "末段", "preamble": "序言"}
_AROUND = " .．、"
_DEEPER_UNIT = "点"


def formal_words(document: Document, clause_id: str) -> str:
    """The full form, "" for a clause that has none."""
    chain = _cited_chain(document, clause_id)
    if not chain:
        return ""
    units = _UNITS[1:] if chain[0].style in {*_HEADS, "dotted"} else _UNITS
    words, depth = "", 0
    for clause in chain:
        if _is_said_alike(clause):
            words += _alike(document, clause)
        else:
            unit = units[depth] if depth < len(units) else _DEEPER_UNIT
            words += f"第{_numeral(clause)}{unit}"
            depth += 1
    return words


def short_words(document: Document, clause_id: str) -> str:
    """The short form, "" for a clause that has none."""
    words, before = "", ""
    for clause in _cited_chain(document, clause_id):
        if before == "numeral" and clause.style != "bracketed":
            words += "、"
        if _is_said_alike(clause):
            words += _alike(document, clause)
        else:
            words += _numeral(clause)
            words += "." if clause.style == "decimal" and before != "bracketed" else ""
        before = clause.style
    return words


def _cited_chain(document: Document, clause_id: str) -> list[Clause]:
    """A clause and those above it, from the top, where their numbers lead to it alone; an article is cited without its chapter."""
    chain = [document.clause(clause_id)]
    while chain[0].parent is not None and chain[0].style != "article":
        chain.insert(0, document.clause(chain[0].parent))
    # 2.1.3 says by itself what stands above it.
    dotted = [at for at, one in enumerate(chain) if one.style == "dotted"]
    if dotted and all(_is_cited(document, one) for one in chain[: dotted[-1]]):
        del chain[dotted[-1] - len(path_of(chain[dotted[-1]].mark)) + 1 : dotted[-1]]
    is_too_deep = chain[-1].kind == "lead" and len(chain) > _DEEPEST_LEAD
    return chain if not is_too_deep and all(_is_cited(document, one) for one in chain) else []


def _is_cited(document: Document, clause: Clause) -> bool:
    """Whether people cite such a clause, and no other has its number, or its kind where it has none, in the same place."""
    if clause.kind == "paragraph":
        return clause.parent is not None
    if clause.inserted and not document.has(clause.id.rpartition("x")[0]):
        return False
    anywhere = clause.style == "article"
    return clause.kind in _CITED_IN_WORDS and not any(
        (one.kind, one.style, one.number, one.inserted) == (clause.kind, clause.style, clause.number, clause.inserted)
        and (anywhere or one.parent == clause.parent)
        for one in document.clauses
        if one is not clause and one.kind != "attachment"
    )


def _is_said_alike(clause: Clause) -> bool:
    """Whether both forms say it in the same words: it is not one of a numbered list of 一、（一）1."""
    return clause.style in {*_HEADS, "dotted"} or clause.number is None or clause.kind == "attachment"


def _alike(document: Document, clause: Clause) -> str:
    """The words for such a clause."""
    if clause.style == "dotted":
        return clause.mark.strip(_AROUND)
    if clause.style in _HEADS:
        inserted = f"之{chinese_numeral(clause.inserted)}" if clause.inserted else ""
        return f"第{chinese_numeral(clause.number or 0)}{_HEADS[clause.style]}{inserted}"
    if clause.kind == "attachment":
        return f"附件{clause.id.removeprefix('A')}"
    if clause.kind == "paragraph" and clause.parent is not None:
        above = document.clause(clause.parent)
        number = chinese_numeral(int(clause.id.rpartition("p")[2]))
        return f"第{number}{'款' if above.style == 'article' else '段'}"
    return _NAMES.get(clause.kind, "")


def _numeral(clause: Clause) -> str:
    """A clause's number as its style prints it, in full-width brackets."""
    number = clause.number or 0
    match clause.style:
        case "numeral":
            return chinese_numeral(number)
        case "bracketed":
            return f"（{chinese_numeral(number)}）"
        case "bracketed_decimal":
            return f"（{number}）"
        case _:
            return str(number)
