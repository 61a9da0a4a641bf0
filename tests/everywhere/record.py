"""What the comparison found, as the page shows it, and for which rules and which code that holds."""

import hashlib
import json
from pathlib import Path

from build_scripts.content.models.proof_records import RECORDED
from policy_engine.model.policy import Policy
from tests.everywhere.account import interview
from tests.everywhere.deciding import what_decides
from tests.everywhere.places import Account
from tests.everywhere.walker import edges

RECORD = RECORDED / "everywhere.json"
ROOT = Path(__file__).parents[2]
DECIDING = (
    "policy_engine/browser.py",
    "policy_engine/model/**/*.py",
    "policy_engine/reasoning/**/*.py",
    "docs/assets/quiz/deciding/diagram*.js",
    "docs/assets/quiz/deciding/given.js",
    "docs/assets/quiz/deciding/published_interview.js",
    "tests/everywhere/account.py",
)
"""The code that decides a verdict, in the engine and without it; not what reads the text or proves the rules. Of the policy itself: `what_decides`."""
NOT_DECIDING = ("policy_engine/model/reading/", "policy_engine/citing/", "policy_engine/proving/")


def code_digest(policy: Policy) -> str:
    """The SHA-256 over what of a policy decides, and over all files that decide a verdict, with their names."""
    found = sorted({path.relative_to(ROOT).as_posix() for pattern in DECIDING for path in ROOT.glob(pattern)})
    whole = hashlib.sha256(json.dumps(what_decides(policy), ensure_ascii=False, sort_keys=True).encode())
    for name in found:
        if not name.startswith(NOT_DECIDING):
            whole.update(f"{name}\0{hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def figures(policy: Policy, accounts: list[Account]) -> str:
    """The record; every account is equal to the others."""
    graph = interview(policy)
    nodes, node_answers = edges(policy)
    versions = {name: version for one in accounts for name, version in one.versions.items()}
    found = {
        "policy": policy.id,
        "version": policy.version,
        "code": code_digest(policy),
        "states": len(graph.follow),
        "answers": graph.answers,
        "paths": graph.paths,
        "nodes": nodes,
        "node_answers": node_answers,
        "bytes": accounts[0].size,
        "chain": accounts[0].chained,
        "versions": versions,
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
