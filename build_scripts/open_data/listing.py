"""The page about the open data: every file, and one clause as it stands in them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from build_scripts.open_data.published_files import FEED_FILE, FOLDER, TEXT_FILES, data_files
from build_scripts.open_data.text_data import clauses_data
from policy_engine.model.policy import Policy


@dataclass(frozen=True, slots=True)
class OpenFile:
    """One file below ``api/v1/``: what it holds, in words; ``schema`` is empty where the file is no JSON, then ``kind`` says what it is."""

    path: str
    about: str
    schema: str
    kind: str


def open_files(policy: Policy) -> tuple[OpenFile, ...]:
    """Every file, the text itself first."""
    return (
        *(OpenFile(one.path, one.about, "", one.kind) for one in TEXT_FILES),
        *(OpenFile(one.path, one.about, one.schema, "JSON") for one in data_files(policy)),
        OpenFile(FEED_FILE.path, FEED_FILE.about, "", FEED_FILE.kind),
    )


def downloads() -> tuple[tuple[str, str], ...]:
    """The text itself as files: what a link is called, and the file from the root of the site."""
    return tuple((one.kind, f"{FOLDER}/{one.path}") for one in TEXT_FILES)


def example_clause(policy: Policy, clause_id: str) -> str:
    """A clause as ``clauses.json`` has it, without its sentences."""
    (found,) = (one for one in clauses_data(policy)["clauses"] if one["id"] == clause_id)
    shown = {name: value for name, value in found.items() if name != "sentences"}
    return json.dumps(shown, ensure_ascii=False, indent=2)
