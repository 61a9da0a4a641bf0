"""What the plan would say under readings that are not taken: for the proof that the rules follow the one that is.

Terms that decide by single options (somebody's in-laws, a vocational school …) say so in their readings; here stand the others.
"""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.condition import all_of, any_of
from policy_engine.model.landing import in_order, one_of
from policy_engine.policies.liaocheng_2022.facts.homes import (
    lives_in_own_or_relatives_home,
    owns_titled_town_home,
    owns_town_home,
)
from policy_engine.policies.liaocheng_2022.facts.origin import is_of_rural_origin
from policy_engine.policies.liaocheng_2022.facts.relatives import (
    relative_owns_titled_home,
    sponsor_has_family_household,
)
from policy_engine.policies.liaocheng_2022.facts.situation import registered_in_a_village
from policy_engine.policies.liaocheng_2022.facts.work import lives_where_working
from policy_engine.policies.liaocheng_2022.interpretations import landing, owners, town, village
from policy_engine.policies.liaocheng_2022.landing import (
    BY_TOWN_ORDER,
    COMMUNITY_COLLECTIVE,
    DWELLING,
    DWELLING_OR_COLLECTIVE,
    RELATIVE_OR_COLLECTIVE,
    RENTED_HOME_OR_COMMUNITY,
    TITLED_HOME,
    TOWNSHIP_COLLECTIVE,
)
from policy_engine.policies.liaocheng_2022.provisions.town import (
    EMPLOYEE,
    HOME_OWNER,
    JOINING_RELATIVES,
    LIVING_OR_WORKING_IN_TOWN,
    TALENT,
    TENANT,
)
from policy_engine.proving.alternative import Alternative

_ITEMS = (HOME_OWNER, TENANT, EMPLOYEE, JOINING_RELATIVES, TALENT)
_OWN_FAMILY = replace(relative_owns_titled_home, true=("spouse", "parent_or_child"))

ALTERNATIVES = (
    Alternative(
        town.LEAD_STANDS_ALONE,
        "introduction_only",
        LIVING_OR_WORKING_IN_TOWN.precondition,
        instead=all_of(LIVING_OR_WORKING_IN_TOWN.precondition, any_of(*(one.precondition for one in _ITEMS))),
    ),
    Alternative(owners.WHOSE_HOME, "whole_family", owns_town_home, instead=any_of(owns_town_home, _OWN_FAMILY)),
    Alternative(landing.STRICT_SEQUENCE, "free_choice", BY_TOWN_ORDER, instead=one_of(*BY_TOWN_ORDER.places)),
    Alternative(
        landing.RENTED_HOME_COMES_FIRST,
        "owned_only",
        TITLED_HOME,
        instead=replace(TITLED_HOME, available=any_of(owns_titled_town_home, relative_owns_titled_home)),
    ),
    Alternative(
        landing.COMMUNITY_COLLECTIVE_EXISTS,
        "only_where_set_up",
        COMMUNITY_COLLECTIVE,
        instead=replace(COMMUNITY_COLLECTIVE, available=any_of()),
    ),
    Alternative(landing.OWN_LANDING_FIRST, "order_only", RENTED_HOME_OR_COMMUNITY, instead=BY_TOWN_ORDER),
    Alternative(landing.OWN_LANDING_FIRST, "order_only", DWELLING_OR_COLLECTIVE, instead=BY_TOWN_ORDER),
    Alternative(
        landing.UNIT_BEFORE_COMMUNITY,
        "community_directly",
        DWELLING_OR_COLLECTIVE,
        instead=in_order(DWELLING_OR_COLLECTIVE.places[0], DWELLING_OR_COLLECTIVE.places[-1]),
    ),
    Alternative(
        landing.DWELLING,
        "own_home_only",
        DWELLING,
        instead=replace(
            DWELLING, available=all_of(lives_where_working, replace(lives_in_own_or_relatives_home, true=("own",)))
        ),
    ),
    Alternative(
        landing.WHOM_TO_JOIN,
        "family_household_first",
        RELATIVE_OR_COLLECTIVE,
        instead=replace(RELATIVE_OR_COLLECTIVE, may_pass=()),
    ),
    Alternative(
        landing.SPONSOR_IN_COLLECTIVE,
        "family_household_only",
        JOINING_RELATIVES.precondition,
        instead=all_of(JOINING_RELATIVES.precondition, sponsor_has_family_household),
    ),
    Alternative(village.RURAL_REGISTRATION, "now", is_of_rural_origin, instead=registered_in_a_village),
    Alternative(
        village.ENLISTMENT_PLACE,
        "enlistment_place_itself",
        TOWNSHIP_COLLECTIVE,
        instead=replace(TOWNSHIP_COLLECTIVE, id="enlistment_place"),
    ),
)
