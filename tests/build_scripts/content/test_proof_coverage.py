"""The page that shows what the official text became."""

import pytest

from build_scripts.content import addresses
from build_scripts.content.models.clauses import operative_clauses
from build_scripts.content.models.proof_coverage import coverage_view
from policy_engine.cli.commands import verify_command
from policy_engine.model.policy import Policy
from policy_engine.policies.liaocheng_2022 import POLICY as LIAOCHENG
from tests.build_scripts.rendered import rendered
from tests.build_scripts.sample_policy import POLICY as SAMPLE
from tests.policies.liaocheng_words import REFERENCE

both = pytest.mark.parametrize("policy", [SAMPLE, LIAOCHENG], ids=lambda policy: policy.id)


@both
def test_the_blocks_are_the_text_and_each_says_what_it_became(policy: Policy) -> None:
    view = coverage_view(policy)
    assert "".join(block.text for block in view.blocks) == policy.document.text
    operative = {addresses.clause_page(one) for one in operative_clauses(policy)}
    for block in view.blocks:
        assert bool(block.reason) == (block.kind == "uncodified")
        if block.kind in ("provision", "landing", "guarantee"):
            assert block.title
            assert block.target in operative
    assert all(block.spoken("statement") for block in view.blocks if block.kind == "provision")


def test_page_and_command_line_give_the_same_figures() -> None:
    view, said = coverage_view(LIAOCHENG), verify_command(REFERENCE).output
    page = rendered(LIAOCHENG)[addresses.COVERAGE]
    for kind, name in view.kinds:
        passages, characters = view.figures.passages[kind], view.figures.characters[kind]
        assert f"  {name}：{passages} 段，{characters} 个字符" in said
        assert f"{name}</th><td>{passages}</td><td>{characters}</td>" in page
    for role, name in view.roles:
        assert f"{name} {view.figures.words[role]} 个字符" in said
        assert f"{name}</span>：{view.figures.words[role]} 个字符" in page
    assert f"原文 {view.figures.total} 个字符" in said
    assert f"一共 {view.figures.total} 个字符" in page


def test_what_became_no_rule_stands_with_its_reason() -> None:
    page = rendered(LIAOCHENG)[addresses.COVERAGE]
    for one in LIAOCHENG.uncodified:
        assert f"为什么没有编成规则：{one.reason}" in page
