"""The official text coloured by what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.content import addresses
from build_scripts.content.models.naming import ClauseName, name_of
from policy_engine.model.policy import Policy
from policy_engine.model.wording import WordRole, Words
from policy_engine.proving.coverage import (
    KIND_NAMES,
    ROLE_NAMES,
    CoverageFigures,
    Stretch,
    StretchKind,
    coverage,
    coverage_figures,
)


@dataclass(frozen=True, slots=True)
class CoverageBlock:
    """One passage: its official words, what became of them and where that is shown.

    ``title`` names what it became, ``reason`` says why it became no rule (empty for all others), ``target`` is the page that shows it,
    with an anchor where it has one. ``words`` are the roles of the words inside a provision. All ``text`` joined is the official text.
    """

    kind: StretchKind
    text: str
    words: tuple[Words, ...]
    clause: ClauseName | None
    title: str
    reason: str
    target: str

    @property
    def link(self) -> str:
        """What the link to the page says."""
        if self.kind == "department":
            return "看责任部门"
        cite = self.clause.short if self.clause and self.clause.short != self.clause.id else ""
        return f"{cite} {self.title or '看原文这一处'}".strip()

    def spoken(self, role: WordRole) -> tuple[str, ...]:
        """The phrases with a role, for whoever cannot see the marks."""
        return tuple(dict.fromkeys(one.text for one in self.words if one.role == role))


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The page: the blocks in the order of the text, and the figures with their names."""

    blocks: tuple[CoverageBlock, ...]
    figures: CoverageFigures
    kinds: tuple[tuple[StretchKind, str], ...]
    roles: tuple[tuple[WordRole, str], ...]


def coverage_view(policy: Policy) -> CoverageView:
    """Everything that the page of the coverage says."""
    blocks = tuple(_block(policy, one) for one in _headings_joined(coverage(policy)))
    figures = coverage_figures(policy)
    kinds = tuple((kind, policy.vocabulary.fill(name)) for kind, name in KIND_NAMES.items() if figures.passages[kind])
    roles = tuple((role, name) for role, name in ROLE_NAMES.items() if figures.words[role])
    return CoverageView(blocks, figures, kinds, roles)


def _headings_joined(stretches: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """Neighbouring headings, numbers and line ends as one; a mark between two passages goes with the first."""
    held: Stretch | None = None
    for one in stretches:
        if held is not None and (one.kind == "separator" or held.kind == one.kind == "heading"):
            held = replace(held, clause=held.clause or one.clause, text=held.text + one.text)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _block(policy: Policy, stretch: Stretch) -> CoverageBlock:
    return CoverageBlock(
        kind=stretch.kind,
        text=stretch.text,
        words=stretch.words,
        clause=name_of(policy, stretch.clause) if stretch.clause else None,
        title=_title(policy, stretch),
        reason=stretch.owner if stretch.kind == "uncodified" else "",
        target=_target(stretch),
    )


def _title(policy: Policy, stretch: Stretch) -> str:
    match stretch.kind:
        case "provision":
            return policy.provision(stretch.owner).title
        case "guarantee":
            return next(one.title for one in policy.guarantees if one.id == stretch.owner)
        case "definition":
            return next(one.title for one in policy.definitions if one.id == stretch.owner)
        case "landing":
            return next(one.title for one in policy.landing_orders if one.direction == stretch.owner)
        case _:
            return next((one.title for one in policy.applying if one.id == stretch.owner), "")


def _target(stretch: Stretch) -> str:
    match stretch.kind:
        case "department":
            return addresses.DEPARTMENTS
        case "uncodified" | "heading" | "separator" | "unaccounted":
            return addresses.in_text(stretch.clause) if stretch.clause else ""
        case _:
            return addresses.clause_page(stretch.clause)
