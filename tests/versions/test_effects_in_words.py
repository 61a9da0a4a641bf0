"""The effects of an amendment in words, with an example."""

from dataclasses import replace
from fractions import Fraction

import pytest

from policy_engine.model.condition import all_of, any_of, negate
from policy_engine.versions.comparison import PathwayChange, compare
from policy_engine.versions.earlier import Moved, listed_versions
from policy_engine.versions.effect_words import effect_words, share_words
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN
from tests.policies_for_tests.wangshan.facts import has_contract, is_graduate, spouse_is_here
from tests.policies_for_tests.wangshan.first_version import FIRST


def ids(change: PathwayChange) -> tuple[str | None, str | None]:
    return None if change.before is None else change.before.id, None if change.now is None else change.now.id


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Fraction(0), "0"),
        (Fraction(1), "全部"),
        (Fraction(1, 2), "50.0%"),
        (Fraction(1, 126), "0.79%"),
        (Fraction(1, 100_000), "0.0010%"),
        (Fraction(999_999, 1_000_000), "99.9999%"),
    ],
)
def test_a_share_in_words(share: Fraction, words: str) -> None:
    assert share_words(share) == words


def test_an_effect_in_words() -> None:
    moved = replace(
        WANGSHAN,
        version="2099-01-01",
        provisions=(replace(WANGSHAN.provisions[0], landing=WANGSHAN.provisions[1].landing), *WANGSHAN.provisions[1:]),
    )
    (holder,) = compare(WANGSHAN, moved).affected
    (effect,) = holder.effects.found
    assert (effect.kind, effect_words(WANGSHAN.vocabulary, effect)) == (
        "lands_elsewhere",
        "照样可以办，户口落的地方不一样了",
    )
    assert holder.effects.open_before == holder.effects.open_now == effect.share


def test_the_smallest_example_is_not_just_the_first_one_that_leaves_questions_out() -> None:
    """Without the first answer two more are needed; with it none."""
    either_way = any_of(is_graduate, all_of(spouse_is_here, has_contract))
    wider = (*WANGSHAN.provisions[:2], replace(WANGSHAN.provisions[2], precondition=either_way), WANGSHAN.provisions[3])
    closed = (*wider[:2], replace(wider[2], precondition=all_of(is_graduate, negate(is_graduate))), wider[3])
    asked_first = tuple(sorted(WANGSHAN.facts, key=lambda fact: fact.id != "school"))
    before, now = (
        replace(WANGSHAN, version=date, facts=asked_first, provisions=provisions)
        for date, provisions in (("2098-01-01", closed), ("2099-01-01", wider))
    )
    (graduate,) = compare(before, now).affected
    (effect,) = graduate.effects.found
    assert dict(effect.witness.pairs) == {"school": "yes"}


def test_a_pathway_under_another_id_is_found_by_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    (earlier,) = listed_versions(WANGSHAN)
    renamed = replace(WANGSHAN, provisions=tuple(replace(one, id=f"new_{one.id}") for one in WANGSHAN.provisions))
    table = tuple(Moved(one.id, (f"new_{one.id}",)) for one in FIRST.provisions if one.id != "returning")
    monkeypatch.setattr(
        "tests.policies_for_tests.wangshan.history.EARLIER", (replace(earlier, moved=(*earlier.moved, *table)),)
    )
    assert [ids(one) for one in compare(FIRST, renamed).pathways] == [
        ("holder", "new_holder"),
        (None, "new_worker"),
        ("graduate", "new_graduate"),
        ("joining", "new_joining"),
        ("returning", None),
    ]
