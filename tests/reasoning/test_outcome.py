"""What stands at the leaves of a diagram, and how one more place to choose from changes it."""

from policy_engine.reasoning.outcome import CLOSED, Outcome, also_at


def test_one_more_place_to_choose_from_is_listed_first() -> None:
    assert also_at("home")(Outcome("entitled", ("unit",))) == Outcome("entitled", ("home", "unit"))


def test_where_the_registration_stands_already_is_no_place_to_move_to() -> None:
    assert also_at("home")(Outcome("already_there", ("unit",))) == Outcome("entitled", ("home",))
    assert also_at("home")(CLOSED) == Outcome("entitled", ("home",))


def test_what_is_no_outcome_stays() -> None:
    assert also_at("home")(None) is None
