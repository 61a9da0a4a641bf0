"""The table for reviewers follows the policy."""

from build_scripts.dev.question_table import TABLE, question_table
from policy_engine.policies.liaocheng_2022 import POLICY


def test_the_table_is_that_of_the_policy_in_force() -> None:
    assert TABLE.read_text(encoding="utf-8") == question_table(POLICY), "run python -m build_scripts.dev.question_table"


def test_every_question_stands_beside_words_of_the_text() -> None:
    rows = question_table(POLICY).splitlines()[-len(POLICY.facts) :]
    for fact, row in zip(POLICY.facts, rows, strict=True):
        assert fact.question in row
        quoted = row.split("|")[-2]
        assert "“" in quoted
        assert all(words in POLICY.document.text for words in quoted.strip(" “”").split("”<br>“"))
