"""What is fed with hostile input, and what must hold whatever comes: clear errors, no crash, nothing half-read.

Each target takes bytes, as they come from a file, an address or a clipboard, and raises AssertionError (or anything else) where the promise is
broken.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from policy_engine.browser import handle
from policy_engine.citing.citation import resolve
from policy_engine.cli.outline import decode_text, outline_json, outline_text, parts_of_file
from policy_engine.cli.reading import read_answers_file
from policy_engine.cli.source import everyday_names
from policy_engine.model.clause import read_document
from policy_engine.model.document import Document
from policy_engine.model.errors import PolicyError, PolicyFaults
from policy_engine.policies.liaocheng_2022 import POLICY

OUTLINES = Path(__file__).parent.parent / "data" / "outlines"
_NAMES = everyday_names(POLICY)


def citation(data: bytes) -> None:
    """A citation as somebody typed it: it leads to passages that exist, or says in words why not."""
    found = resolve(POLICY.document, data.decode("utf-8", "replace"), _NAMES)
    assert all(POLICY.document.has(one) for one in (*found.clauses, *found.nearest))
    assert bool(found.clauses) == (found.status != "not_found")
    assert bool(found.note) == (found.status != "found")


def request(data: bytes) -> None:
    """A message to the engine: a reply in JSON, with faults in words where it is refused."""
    reply = json.loads(handle(data.decode("utf-8", "replace")))
    assert isinstance(reply["ok"], bool)
    assert reply["ok"] or all(one["problem"] for one in reply["faults"])
    assert reply["ok"] or reply["faults"]


def answers_file(data: bytes) -> None:
    """A file of answers on the command line: taken whole, or refused with every fault and its place."""
    before, sys.stdin = sys.stdin, SimpleNamespace(buffer=io.BytesIO(data))
    try:
        for fact, option in read_answers_file(POLICY, "-", "2026-11-28"):
            assert option == "unknown" or option in {one.id for one in POLICY.fact(fact).options}
    except PolicyFaults as error:
        faults = error.faults
    else:
        faults = ()
    finally:
        sys.stdin = before
    assert all(one.where and one.problem for one in faults)


def official_text(data: bytes) -> None:
    """The text of some policy: every character of it stands in exactly one passage, or it is no text at all."""
    try:
        text = decode_text(data)
    except PolicyError:
        return
    assert _whole(read_document(text)) == text
    parts = parts_of_file(text)
    assert "".join(_whole(one.document) for one in parts) == text
    outline_text(*parts)
    ids = [entry["id"] for entry in json.loads(outline_json(*parts))]
    assert len(ids) == len(set(ids))


def _whole(document: Document) -> str:
    return "".join(document.text[span.start : span.end] for span in document.spans)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "citation": citation,
    "request": request,
    "answers_file": answers_file,
    "official_text": official_text,
}


def seeds(target: str) -> list[bytes]:
    """Ordinary input, from which hostile input is made."""
    given = {fact.id: option.id for fact in POLICY.facts for option in fact.options[:1]}
    match target:
        case "citation":
            words = [
                "第三部分第（一）项第2目",
                "三（一）2第二句",
                "3.2.1b",
                "（二）至（三）",
                "租房落户、退地",
                "三㈠⒉",
                *_NAMES,
            ]
            return [one.encode() for one in words]
        case "request":
            kinds = [
                {"kind": "start"},
                {"kind": "step", "direction": "town", "answers": dict(list(given.items())[:4])},
                {"kind": "step", "clause": "3.2.1", "direction": None, "answers": {}},
                {"kind": "verdict", "answers": given},
            ]
            return [json.dumps(one).encode() for one in kinds]
        case "answers_file":
            return [json.dumps(one, indent=1).encode() for one in ({}, dict(list(given.items())[:3]), given)]
        case _:
            texts = [path.read_bytes() for path in sorted(OUTLINES.iterdir()) if path.is_file()]
            return [POLICY.document.text.encode()[:1500], *(one[:1500] for one in texts)]
