"""A policy as small as can have every kind of line in the text for people."""

from policy_engine.model.condition import all_of, any_of, negate
from policy_engine.model.landing import Place, in_order, one_of
from tests.drafting import Draft, make_fact, make_interpretation, make_statement, write_policy

WORK = make_fact("work", 3, doable=[False, True])
HOME = make_fact("home", 3)


TERM, TAKEN = make_interpretation("term"), make_interpretation("taken", taken="wide")
works = make_statement(WORK, "o1", character="天", relies_on={"o1": TAKEN})
has_home = make_statement(HOME, "o1", character="地", turns_on={"o2": TERM})
elsewhere = make_statement(WORK, "o2", character="玄")
HOUSE = Place("place_甲", "甲处", "甲处", "", available=has_home)
HALL = Place("place_乙", "乙处", "乙处", "")
SMALL = write_policy(
    Draft(
        provisions=(
            (all_of(works, has_home), in_order(HOUSE, HALL), "town", ()),
            (any_of(works, has_home), one_of(HOUSE, HALL), "town", ()),
            (negate(elsewhere), in_order(HOUSE, HALL), "town", ()),
            (works, in_order(HALL), "village", ()),
        ),
        orders=(("town", in_order(HOUSE, HALL)),),
        guarantees=((None, ()), (has_home, ()), (None, (HALL,))),
    ),
    (WORK, HOME),
    (TERM, TAKEN),
)
