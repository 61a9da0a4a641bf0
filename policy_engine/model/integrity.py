"""The checks that a policy must pass before anything may use it.

Every check is a generator of faults, so that one run reports all of them together.
"""

from __future__ import annotations

from policy_engine.model import anchor_checks, applying_checks, date_checks, form_checks, part_checks, text_checks
from policy_engine.model.errors import Fault, PolicyFaults
from policy_engine.model.policy import Policy

PART_CHECKS = (
    part_checks.ids_that_clash,
    part_checks.names_that_clash,
    date_checks.days_that_are_none,
    date_checks.effect_that_the_text_does_not_state,
    date_checks.end_that_the_text_does_not_state,
    date_checks.replacements_in_the_past,
    part_checks.references_that_lead_nowhere,
    part_checks.family_routes_that_lead_nowhere,
    part_checks.agencies_that_the_text_does_not_name,
    part_checks.parts_without_use,
    form_checks.malformed_facts,
    form_checks.malformed_interpretations,
    form_checks.malformed_checklists,
    form_checks.malformed_pages,
    form_checks.malformed_actions,
    form_checks.malformed_extensions,
    form_checks.malformed_conditions,
    form_checks.malformed_vocabularies,
    form_checks.malformed_grants,
    form_checks.malformed_statements,
    applying_checks.malformed_applying,
    applying_checks.conditions_that_the_passage_does_not_state,
    applying_checks.words_of_materials_unaccounted_for,
    applying_checks.unwritten_and_yet_encoded,
)


def checked(policy: Policy) -> Policy:
    """The policy itself, once it is proved complete.

    Raises:
        PolicyFaults: with every fault found, each with clause, quote and nearest match.
    """
    found = faults(policy)
    if found:
        raise PolicyFaults(found)
    return policy


def faults(policy: Policy) -> tuple[Fault, ...]:
    """Everything that is wrong with a policy; empty when it may be used."""
    quotes = tuple(text_checks.quotes_not_found(policy))
    found = [
        *quotes,
        *(fault for check in PART_CHECKS for fault in check(policy)),
        *text_checks.characters_that_nobody_sees(policy),
        *text_checks.text_unaccounted_for(policy),
    ]
    if not quotes:
        # Only in passages that stand in the text can words be struck out and looked for.
        found += text_checks.words_unaccounted_for(policy)
        found += anchor_checks.statements_without_words(policy)
        found += anchor_checks.definitions_without_use(policy)
    return tuple(found)
