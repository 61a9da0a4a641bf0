"""Addresses are promises: these are the ones that others link to."""

import pytest

from build_scripts.content import addresses


@pytest.mark.parametrize(
    ("clause", "expected"), [("3.1.2", "c-3-1-2"), ("3.2.1b", "c-3-2-1b"), ("5", "c-5"), ("A1.2", "c-A1-2")]
)
def test_a_clause_has_one_permanent_anchor(clause: str, expected: str) -> None:
    assert addresses.anchor(clause) == expected
    assert addresses.in_text(clause) == f"text.md#{expected}"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("clauses/3.1.2.md", "text.md#c-3-1-2", "../../text/#c-3-1-2"),
        ("clauses/3.1.2.md", "clauses/3.1.3.md", "../3.1.3/"),
        ("clauses/3.1.2.md", "clauses/index.md", "../"),
        ("clauses/index.md", "clauses/3.1.2.md", "3.1.2/"),
        ("index.md", "quiz.md", "quiz/"),
        ("quiz.md", "index.md", "../"),
        ("text.md", "text.md#c-5", "#c-5"),
        ("text.md", "pathways.md", "../pathways/"),
    ],
)
def test_links_in_html_lead_from_built_page_to_built_page(source: str, target: str, expected: str) -> None:
    assert addresses.relative_url(source, target) == expected
