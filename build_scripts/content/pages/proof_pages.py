"""The pages that show that the rules say what the text says."""

from __future__ import annotations

from build_scripts.content import addresses
from build_scripts.content.lawyer_sheet.sheet import lawyer_sheet
from build_scripts.content.lawyer_sheet.signing import signatures, state_of
from build_scripts.content.models.accuracy import BASES, AccuracyView
from build_scripts.content.models.evidence import Evidence
from build_scripts.content.models.proof_coverage import coverage_view
from build_scripts.content.pages.page import MORE, SURVEY_RANK, Page
from policy_engine.model.policy import Policy

_STYLE = "assets/site/proof.css"


def proof_pages(policy: Policy, evidence: Evidence) -> tuple[Page, ...]:
    """The pages that show that the rules say what the text says."""
    name = policy.short_title
    return (
        Page(
            addresses.PROOF,
            "proof" if evidence.proof else "proof_to_come",
            "怎么证明规则没错",
            f"{name}：每条规则都有例子，问答的每一种走法都查过，点开就能看。",
            {
                "proof": evidence.proof,
                "accuracy": evidence.accuracy,
                "sheet": lawyer_sheet(policy),
                "signatures": signatures(policy.id),
            },
            menu=MORE,
            rank=SURVEY_RANK / 2,
            theme={"styles": [_STYLE]},
        ),
        Page(
            addresses.COVERAGE,
            "proof_coverage",
            "原文用到哪里了",
            f"{name}：原文的每一个字变成了什么，没有编成规则的写明原因。",
            {"coverage": coverage_view(policy)},
            rank=SURVEY_RANK / 2,
            theme={"styles": [_STYLE]},
        ),
        *_accuracy(policy, evidence.accuracy),
        *_lawyer_sheet(policy),
    )


def _accuracy(policy: Policy, found: AccuracyView | None) -> tuple[Page, ...]:
    if found is None:
        return ()
    about = f"{policy.short_title}：{found.total} 个照原文判定的例子，测一测对了多少，哪些原文写明，哪些靠一种读法。"
    says = {"accuracy": found, "bases": BASES}
    # The cases are no answers to a search: they would crowd out the clauses.
    theme = {"search": {"exclude": True}, "styles": [_STYLE]}
    return (Page(addresses.ACCURACY, "proof_accuracy", "测得准不准", about, says, theme=theme),)


def _lawyer_sheet(policy: Policy) -> tuple[Page, ...]:
    sheet = lawyer_sheet(policy)
    if sheet is None:
        return ()
    signed = signatures(policy.id)
    states = {one.name: state_of(one, signed) for one in sheet.items}
    says = {
        "sheet": sheet,
        "signatures": signed,
        "states": states,
        "counts": {kind: list(states.values()).count(kind) for kind in ("signed", "changed", "unsigned")},
    }
    about = (
        f"{policy.short_title}：给律师核对规则用的表，{len(sheet.cases)} 个例子，{len(sheet.conditions)} 个条件的问法和说法，"
        f"{len(sheet.readings)} 处读法，原文在旁边，可以打印、打勾、签字。"
    )
    theme = {"search": {"exclude": True}, "styles": ["assets/site/lawyer_sheet.css"], "hide": ["toc"]}
    return (Page(addresses.LAWYER_SHEET, "proof_lawyer_sheet", "请律师核对", about, says, theme=theme),)
