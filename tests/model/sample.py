"""A small policy with one of everything, for tests that break one thing at a time."""

from __future__ import annotations

from dataclasses import replace

from policy_engine.model.clause import read_document
from policy_engine.model.condition import all_of, holds, negate
from policy_engine.model.fact import Fact, Option
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.model.provision import (
    Direction,
    EffectiveDate,
    Guarantee,
    LandingOrder,
    Provision,
    Term,
    Uncodified,
)
from tests.policies_for_tests.settling import SETTLING

TEXT = """某市人民政府
关于户口迁移的实施方案
为便利群众,制定本方案。
一、落户途径
(一)城镇落户
1.住房落户。有自有住房的人员,可落户。
2.租房落户。无自有住房、租房并备案的人员,可在租赁房屋处或社区集体户落户。
(市公安局负责)
(二)农村落户
1.家在农村的,可落户农村。退役的,也可落户农村集体户。
二、落户顺序
应依次按照租赁房屋处、社区集体户落户。
三、保障
不得收取费用。
本方案自2022年8月1日起执行。
"""

READINGS = (Reading("wide", "算", counts=True), Reading("narrow", "不算", counts=False))
OWNERSHIP = Interpretation("ownership", "自有", "自有住房", READINGS, taken="wide", why="原文没有解释")
FILING = Interpretation("filing", "备案", "租房并备案", READINGS, taken=None, why="原文没有解释")


def fact(fact_id: str, *options: str) -> Fact:
    choices = tuple(Option(option, option) for option in options or ("yes", "no"))
    return Fact(fact_id, topic=fact_id, question=f"{fact_id}？", options=choices, why="原文要看", where="证件上")


HOME = fact("home", "own", "shared", "none")
LEASE = fact("lease", "filed", "pending", "none")
ORIGIN = fact("origin")
SERVICE = fact("service")

OWNS_HOME = holds(
    HOME,
    "own",
    "shared",
    sentence="您有房",
    denial="您没有房",
    wordings=("有自有住房", "自有住房"),
    relies_on={"shared": OWNERSHIP},
)
HAS_NO_HOME = holds(
    HOME,
    "own",
    "shared",
    sentence="您有房",
    denial="您没有房",
    wordings=("无自有住房",),
    relies_on={"shared": OWNERSHIP},
)
LEASE_FILED = holds(
    LEASE, "filed", sentence="备案了", denial="没备案", wordings=("租房并备案",), open={"pending": FILING}
)
RURAL = holds(ORIGIN, "yes", sentence="您家在农村", denial="您家不在农村", wordings=("家在农村",))
SERVED = holds(SERVICE, "yes", sentence="您退役了", denial="您没有当过兵", wordings=("退役",))

RENTED = Place("rented", "租的房子", "租赁房屋处", "", available=LEASE_FILED)
COMMUNITY = Place("community", "社区集体户", "社区集体户", "")
VILLAGE = Place("village_home", "老家", "落户农村", "")
VILLAGE_COLLECTIVE = Place("village_collective", "村集体户", "农村集体户", "")


def _provision(provision_id: str, title: str, quote: str) -> Provision:
    return Provision(
        id=provision_id,
        title=title,
        quote=quote,
        precondition=OWNS_HOME,
        grants=("落户",),
        landing=in_order(COMMUNITY),
        direction="town",
        explanation="",
        names=(f"{title}怎么办",),
    )


OWNER = _provision("owner", "住房落户", "有自有住房的人员,可落户。")
TENANT = replace(
    _provision("tenant", "租房落户", "无自有住房、租房并备案的人员,可在租赁房屋处或社区集体户落户。"),
    precondition=all_of(negate(HAS_NO_HOME), LEASE_FILED),
    grants=("在租赁房屋处或社区集体户落户",),
    landing=in_order(RENTED, COMMUNITY),
    materials=("备案",),
    relies_on=(OWNERSHIP,),
)
VILLAGER = replace(
    _provision("villager", "回村落户", "家在农村的,可落户农村。"),
    precondition=RURAL,
    grants=("落户农村",),
    landing=in_order(VILLAGE),
    direction="village",
)
VETERAN = replace(
    _provision("veteran", "退役落户", "退役的,也可落户农村集体户。"),
    precondition=SERVED,
    grants=("落户农村集体户",),
    landing=one_of(VILLAGE_COLLECTIVE),
    direction="village",
)

POLICY = Policy(
    id="sample",
    title="关于户口迁移的实施方案",
    short_title="户口迁移方案",
    issuer="某市人民政府",
    version="2022-08-01",
    checked_on="2026-01-01",
    next_check_due="2026-07-01",
    ask_at="迁入地派出所",
    vocabulary=SETTLING,
    document=read_document(TEXT),
    directions=(Direction("town", "城里"), Direction("village", "村里")),
    facts=(HOME, LEASE, ORIGIN, SERVICE),
    provisions=(OWNER, TENANT, VILLAGER, VETERAN),
    landing_orders=(
        LandingOrder(
            quote="应依次按照租赁房屋处、社区集体户落户。",
            landing=in_order(RENTED, COMMUNITY),
            direction="town",
            title="落户顺序",
            explanation="",
            relies_on=(OWNERSHIP,),
        ),
    ),
    guarantees=(Guarantee("no_fee", "不收费", "不得收取费用。", "", applies=OWNS_HOME, relies_on=(OWNERSHIP,)),),
    interpretations=(OWNERSHIP, FILING),
    uncodified=(Uncodified("为便利…本方案。", "说明目的，没有权利义务"),),
    effective=EffectiveDate("本方案自2022年8月1日起执行。", "2022-08-01"),
    terms=(Term("社区集体户", "社区集体户", "户口集中落在社区"),),
    names=(("3", ("收不收钱",)),),
)
