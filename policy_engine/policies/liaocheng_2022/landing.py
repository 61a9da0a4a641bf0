"""Where the household lands: the places that the text names, and the order of 三（一）6."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.condition import all_of, any_of
from policy_engine.model.landing import Landing, Place, in_order, one_of
from policy_engine.model.provision import Direction, LandingOrder
from policy_engine.policies.liaocheng_2022.facts import registered_at
from policy_engine.policies.liaocheng_2022.facts.collectives import talent_collective_is_open, unit_collective_is_open
from policy_engine.policies.liaocheng_2022.facts.homes import (
    DWELLING as LIVED_IN,
)
from policy_engine.policies.liaocheng_2022.facts.homes import (
    TOWN_HOME,
    lease_is_registered,
    lives_in_own_or_relatives_home,
    lives_in_rented_home,
    owner_consents,
    owns_titled_town_home,
    rents_titled_home,
)
from policy_engine.policies.liaocheng_2022.facts.origin import origin_is_in_liaocheng
from policy_engine.policies.liaocheng_2022.facts.relatives import (
    RELATIVE_HOME,
    has_relatives_in_both,
    relative_owns_titled_home,
    sponsor_has_family_household,
    sponsor_is_close_relative,
    sponsor_registered_in_town,
)
from policy_engine.policies.liaocheng_2022.facts.village_family import VILLAGE_SPONSOR
from policy_engine.policies.liaocheng_2022.facts.work import lives_where_working
from policy_engine.policies.liaocheng_2022.interpretations import landing as readings
from policy_engine.policies.liaocheng_2022.interpretations import village

TOWN = Direction("town", "城里、县城或镇上", "把户口落在聊城的城区、县城或者镇上")
VILLAGE = Direction("village", "村里", "把户口落在聊城的村里")

_lease_counts_as_home = replace(
    lease_is_registered, relies_on=(*lease_is_registered.relies_on, ("yes", readings.RENTED_HOME_COMES_FIRST))
)
"""三（一）6 does not name rented homes: whoever lands in one there does so by a reading."""

_HOMES = (
    (TOWN_HOME, "titled", "您自己的那套房子"),
    (TOWN_HOME, "co_titled", "您和别人共有的那套房子"),
    (RELATIVE_HOME, "spouse", "您爱人的那套房子"),
    (RELATIVE_HOME, "parent_or_child", "您父母或子女的那套房子"),
    (RELATIVE_HOME, "sibling_or_grand", "您兄弟姐妹、（外）祖父母或（外）孙子女的那套房子"),
    (RELATIVE_HOME, "step", "您继父母或继子女的那套房子"),
)

TITLED_HOME = Place(
    id="titled_home",
    name="有房产证的房子",
    quote="合法不动产权房屋",
    explanation="自己的、近亲属的有证房子；租的有证房子，合同备了案、房东也同意的，也算。房子是别人的，先和房主、户主说好。",
    available=any_of(
        owns_titled_town_home,
        relative_owns_titled_home,
        all_of(rents_titled_home, _lease_counts_as_home, owner_consents),
    ),
    already=registered_at.at_titled_home,
    nouns=(*_HOMES, (LIVED_IN, "rented_titled", "您租的那套房子")),
)
RELATIVE_HOUSEHOLD = Place(
    id="relative_household",
    name="近亲属的家庭户",
    quote="近亲属家庭户",
    explanation="落在近亲属自己家的户口簿上。先和户主说好。",
    available=all_of(sponsor_registered_in_town, sponsor_is_close_relative, sponsor_has_family_household),
    already=registered_at.at_relative_household,
)
UNIT_COLLECTIVE = Place(
    id="unit_collective",
    name="单位集体户",
    quote="单位集体户",
    explanation="落在您单位的集体户里。",
    available=unit_collective_is_open,
    already=registered_at.at_unit_collective,
)
TALENT_COLLECTIVE = Place(
    id="talent_collective",
    name="人才集体户",
    quote="人才集体户",
    explanation="落在当地为人才设的集体户里。",
    available=talent_collective_is_open,
    already=registered_at.at_talent_collective,
)
COMMUNITY_COLLECTIVE = Place(
    id="community_collective",
    name="社区集体户",
    quote="社区集体户",
    explanation="前面几处都落不了的，落在社区的集体户里。租房的，原文写的是“租住房屋所在地的社区集体户”；就业的，写的是“在就业地”的“所在社区集体户”。别的情况是哪个社区，原文没有写，问迁入地派出所。",
    relies_on=(readings.COMMUNITY_COLLECTIVE_EXISTS,),
    already=registered_at.at_community_collective,
)

OWNED_HOME = Place(
    id="owned_home",
    name="自己或近亲属的那套房子",
    quote="合法不动产权的房屋",
    explanation="户口落在有合法不动产权的那套房子上。房子是近亲属的，先和房主、户主、共有人说好。",
    already=registered_at.at_titled_home,
    nouns=_HOMES,
)
RENTED_HOME = Place(
    id="rented_home",
    name="租的房子",
    quote="租赁房屋处",
    explanation="房东同意的，落在租的房子上。",
    available=owner_consents,
    already=registered_at.at_rented_home,
    nouns=((LIVED_IN, "rented_titled", "您租的那套房子"),),
)
DWELLING = Place(
    id="dwelling",
    name="住的房子",
    quote="居住房屋",
    explanation="落在您在就业的地方住着的房子上。租的房子要房东同意；近亲属的房子，先和房主、户主说好。",
    available=all_of(
        lives_where_working,
        any_of(lives_in_own_or_relatives_home, all_of(lives_in_rented_home, owner_consents)),
    ),
    already=registered_at.at_dwelling,
    nouns=(
        (LIVED_IN, "own", "您住着的自己的房子"),
        (LIVED_IN, "relative", "您住着的近亲属的房子"),
        (LIVED_IN, "rented_titled", "您租的那套房子"),
    ),
)

ORIGIN_VILLAGE = Place(
    id="origin_village",
    name="聊城的老家村里",
    quote="原籍",
    explanation="户口落回老家所在的村。",
    already=registered_at.at_origin,
)
VETERAN_ORIGIN_VILLAGE = Place(
    id="veteran_origin_village",
    name="聊城的老家村里",
    quote="原籍农村",
    explanation="户口落回老家所在的村。老家在聊城的才行。",
    available=origin_is_in_liaocheng,
)
TOWNSHIP_COLLECTIVE = Place(
    id="township_collective",
    name="入伍地或老家的乡镇集体户",
    quote="入伍地或原籍所在乡镇集体户",
    relies_on=(village.ENLISTMENT_PLACE,),
    explanation="落在入伍的地方，或者老家所在乡镇的集体户里。",
    already=registered_at.at_township_collective,
)
RURAL_WORKPLACE = Place(
    id="rural_workplace",
    name="乡村就业创业的地方",
    quote="就业创业地",
    explanation="落在您入乡返乡就业或者创业的地方。",
    already=registered_at.at_rural_workplace,
)
SPONSOR_VILLAGE = Place(
    id="sponsor_village",
    name="被投靠人在村里的户口",
    quote="被投靠人在农村具有宅基地和户籍登记",
    explanation="落到您投靠的亲人那里。",
    already=registered_at.at_sponsor,
    nouns=(
        (VILLAGE_SPONSOR, "spouse", "您爱人在村里的户口"),
        (VILLAGE_SPONSOR, "parents", "您父母在村里的户口"),
        (VILLAGE_SPONSOR, "adult_child", "您子女在村里的户口"),
    ),
)

_LADDER = (TITLED_HOME, RELATIVE_HOUSEHOLD, UNIT_COLLECTIVE, TALENT_COLLECTIVE, COMMUNITY_COLLECTIVE)
_LADDER_WORDS = "合法不动产权房屋、近亲属家庭户、单位集体户、人才集体户、社区集体户"

BY_TOWN_ORDER = in_order(*_LADDER, quote=_LADDER_WORDS, relies_on=(readings.STRICT_SEQUENCE,))
"""For provisions that name no place: 三（一）6 names it for them."""

ON_OWNED_HOME = in_order(OWNED_HOME, quote="合法不动产权的房屋")
RENTED_HOME_OR_COMMUNITY = in_order(RENTED_HOME, COMMUNITY_COLLECTIVE, quote="在租赁房屋处或租住房屋所在地的社区集体户")
DWELLING_OR_COLLECTIVE = in_order(DWELLING, UNIT_COLLECTIVE, COMMUNITY_COLLECTIVE, quote="按居住房屋或所在社区集体户")
RELATIVE_OR_COLLECTIVE = in_order(
    RELATIVE_HOUSEHOLD,
    UNIT_COLLECTIVE,
    TALENT_COLLECTIVE,
    COMMUNITY_COLLECTIVE,
    quote=_LADDER_WORDS,
    may_pass=((RELATIVE_HOUSEHOLD, has_relatives_in_both),),
    relies_on=(readings.STRICT_SEQUENCE,),
)
BACK_TO_ORIGIN = in_order(ORIGIN_VILLAGE, quote="原籍")
ORIGIN_OR_TOWNSHIP: Landing = one_of(
    VETERAN_ORIGIN_VILLAGE,
    TOWNSHIP_COLLECTIVE,
    quote="可将户口落回原籍农村;也可将户口落在入伍地或原籍所在乡镇集体户",
)
AT_RURAL_WORKPLACE = in_order(RURAL_WORKPLACE, quote="就业创业地")
WITH_RURAL_SPONSOR = in_order(SPONSOR_VILLAGE, quote="被投靠人在农村具有宅基地和户籍登记")

TOWN_ORDER = LandingOrder(
    quote="符合落户条件人员,应依次按照在合法不动产权房屋、近亲属家庭户、单位集体户、人才集体户、社区集体户申请落户。各县(市、区)应根据需要设立社区集体户,方便人员落户。",
    landing=BY_TOWN_ORDER,
    direction=TOWN.id,
    title="在城镇落户，落在哪里",
    explanation="从第一处往下看：前面的能落，就落前面的；都落不了，落社区集体户。",
    relies_on=(
        readings.STRICT_SEQUENCE,
        readings.RENTED_HOME_COMES_FIRST,
        readings.COMMUNITY_COLLECTIVE_EXISTS,
    ),
)
