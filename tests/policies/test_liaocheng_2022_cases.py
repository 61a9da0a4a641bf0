"""The worked cases of the Liaocheng policy show every provision from every side (tests/test_cases.py runs them)."""

from build_scripts.content.worked_cases import worked_cases
from policy_engine.model.condition import statements
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning.compilation import compile_policy
from tests.policies.liaocheng_words import each_provision

CASES = worked_cases(POLICY.id)


def test_there_are_as_many_cases_as_ever() -> None:
    assert len(CASES) >= 70


NEVER_THERE_ALREADY = {"talent"}
"""Talents are registered elsewhere (非本市户籍)."""


@each_provision
def test_every_provision_is_shown_from_every_side(provision: Provision) -> None:
    """Met, met with nothing to move, not met, not meant, not asked, 不清楚, and left open by the text: at least one case each.

    The last only where a statement of the provision turns on an open term.
    """
    statuses = {"entitled", "already_there", "undetermined", "not_entitled", "not_concerned"}
    if provision.id in NEVER_THERE_ALREADY:
        statuses.remove("already_there")
    compilation = compile_policy(POLICY)
    assert compilation.space.leaves(compilation.status(compilation.pathways[provision.id].settled)) == statuses
    cases = [case.expect[provision.id] for case in CASES if provision.id in case.expect]
    seen = {expected["status"] for expected in cases}
    seen |= {reason for expected in cases for reason in ("missing", "unsure", "open_terms") if expected.get(reason)}
    can_be_open = any(statement.open for statement in statements(provision.precondition))
    assert seen == statuses | {"missing", "unsure"} | ({"open_terms"} if can_be_open else set())


def test_every_open_term_and_every_answer_occurs() -> None:
    """No option of any question, and no open term, goes without a case."""
    turned_on = {
        interpretation.id
        for provision in POLICY.provisions
        for statement in statements(provision.precondition)
        for _, interpretation in statement.open
    }
    shown = {term for case in CASES for expected in case.expect.values() for term in expected.get("open_terms", [])}
    assert shown == turned_on
    answered = {pair for case in CASES for pair in case.answers.items()}
    options = {(fact.id, option.id) for fact in POLICY.facts for option in fact.options}
    assert options <= answered, sorted(options - answered)
