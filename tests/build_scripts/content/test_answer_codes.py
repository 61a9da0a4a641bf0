"""Codes for links: derived from ids alone, all different, and the same next year."""

import dataclasses
import hashlib

import pytest

from build_scripts.content.answer_codes import link_table
from policy_engine.model.errors import PolicyFaults
from policy_engine.model.fact import UNKNOWN
from policy_engine.model.provision import Direction
from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.versions import share_code
from policy_engine.versions.share_code import ALPHABET, answer_code, token


def test_a_code_is_the_first_twenty_bits_of_the_hash() -> None:
    bits = f"{int(hashlib.sha256(b'town_home=none').hexdigest(), 16):0256b}"
    expected = "".join(ALPHABET[int(bits[at : at + 5], 2)] for at in range(0, 20, 5))
    assert answer_code("town_home", "none") == expected


def test_links_that_were_sent_keep_their_meaning() -> None:
    """Pinned for ever: these stand in links that people have."""
    pinned = {
        ("town_home", "none"): "6MXJ",
        ("town_home", "titled"): "72PJ",
        ("lease_registered", "yes"): "AZ07",
        ("lease_registered", "no"): "2SFX",
        ("habitual_residence", "unknown"): "YHBT",
    }
    assert {pair: answer_code(*pair) for pair in pinned} == pinned


def test_the_table_has_every_answer_each_with_a_code_of_its_own() -> None:
    codes = link_table(POLICY)["codes"]
    assert {fact: set(options) for fact, options in codes.items()} == {
        fact.id: {*(option.id for option in fact.options), UNKNOWN} for fact in POLICY.facts
    }
    told = [code for options in codes.values() for code in options.values()]
    assert len(set(told)) == len(told)


def test_another_order_of_questions_changes_no_code() -> None:
    turned = share_code.answer_codes(POLICY.facts[:3:-1])
    codes = link_table(POLICY)["codes"]
    assert all(codes[fact][option] == code for fact, option, code in turned)


def test_scopes_are_every_direction_all_of_them_and_every_clause_with_a_pathway_in_it_or_in_a_sentence() -> None:
    scopes = link_table(POLICY)["scopes"]
    assert scopes["ANY"] == {"direction": None, "clause": None}
    assert scopes["TOWN"] == {"direction": "town", "clause": None}
    assert scopes["3-2-1B"] == {"direction": None, "clause": "3.2.1b"}
    assert scopes["3-2-1"] == {"direction": None, "clause": "3.2.1"}
    assert {one["clause"] for one in scopes.values()} == {
        None,
        "3.2.1",
        *(POLICY.clause_of(provision.quote) for provision in POLICY.provisions),
    }


@pytest.mark.parametrize(
    ("words", "expected"), [("2022-08-01", "2022-08-01"), ("3.2.1b", "3-2-1B"), ("二版 v2.0", "-V2-0")]
)
def test_a_token_keeps_to_what_an_address_and_a_qr_code_hold(words: str, expected: str) -> None:
    assert token(words) == expected


def test_two_answers_with_one_code_stop_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = answer_code("town_home", "none")
    real = share_code.answer_code
    monkeypatch.setattr(
        share_code, "answer_code", lambda fact, option: taken if fact == "has_diploma" else real(fact, option)
    )
    with pytest.raises(PolicyFaults, match=r"town_home=none and has_diploma=yes and .* would both be 6MXJ"):
        link_table(POLICY)


def test_two_scopes_with_one_token_stop_the_build() -> None:
    clash = dataclasses.replace(POLICY, directions=(*POLICY.directions, Direction("any", "都行", "")))
    with pytest.raises(PolicyFaults, match="ANY in a link"):
        link_table(clash)
