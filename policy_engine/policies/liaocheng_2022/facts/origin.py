"""Where a person comes from, and military service: what 三（二）1 turns on."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import village

RURAL_ORIGIN = Fact(
    id="rural_origin",
    topic="老家",
    question="上大学或者参军以前，您的户口在村里吗？",
    options=(
        Option("liaocheng", "在，在聊城的村里"),
        Option("elsewhere", "在，在外地的村里"),
        Option("edge", "在聊城的城中村、乡政府所在地，或者后来村改居的村", rare=True),
        Option("no", "不在村里"),
    ),
    why="原文三（二）1写的是“农村籍”和“原籍”，所以要问。",
    where="老的户口簿，或者问父母。",
)

is_of_rural_origin = holds(
    RURAL_ORIGIN,
    "liaocheng",
    "elsewhere",
    sentence="您原来的户口在村里",
    denial="您原来的户口不在村里",
    wordings=("农村籍",),
    open={"edge": village.RURAL_AREA},
)

origin_is_in_liaocheng = holds(
    RURAL_ORIGIN,
    "liaocheng",
    "edge",
    sentence="您的老家在聊城",
    denial="您的老家不在聊城的村里",
    wordings=("原籍", "原籍农村"),
    relies_on={"elsewhere": village.ORIGIN_ELSEWHERE},
)

MILITARY_SERVICE = Fact(
    id="military_service",
    topic="退役和工作单位",
    question="您退役以后，有工作单位了吗？",
    hint="没有当过兵的，选最后一项。",
    options=(
        Option("no_unit", "已经退役，没有工作单位"),
        Option("own_business", "已经退役，自己开店或干个体"),
        Option("left_unit", "已经退役，有过工作单位，后来没有了", rare=True),
        Option("has_unit", "已经退役，有工作单位"),
        Option("none", "没有当过兵，或者还没退役"),
    ),
    why="原文三（二）1写的是“复退转军人未落实工作单位”，所以要问。",
    where="您自己的退役证件，还有现在上班的地方。退役，包括退伍、复员、转业。",
)

is_veteran = holds(
    MILITARY_SERVICE,
    "no_unit",
    "own_business",
    "left_unit",
    "has_unit",
    sentence="您已经退役",
    denial="您不是退役军人",
    wordings=("复退转军人",),
)

has_no_unit_yet = holds(
    MILITARY_SERVICE,
    "no_unit",
    sentence="您退役后还没有工作单位",
    denial="您不是还没有工作单位的退役军人",
    wordings=("未落实工作单位",),
    open={"own_business": village.UNIT_NOT_SETTLED, "left_unit": village.UNIT_LOST},
    open_as="no_unit",
)

ENLISTED_IN_LIAOCHENG = Fact(
    id="enlisted_in_liaocheng",
    topic="入伍的地方",
    question="您是从聊城入伍的吗？",
    options=(Option("yes", "是"), Option("no", "不是")),
    why="原文三（二）1写的是“也可将户口落在入伍地或原籍所在乡镇集体户”，所以要问。",
    where="入伍通知书、退役证件。",
)

enlisted_in_liaocheng = holds(
    ENLISTED_IN_LIAOCHENG,
    "yes",
    sentence="您是从聊城入伍的",
    denial="您不是从聊城入伍的",
    wordings=("入伍地",),
    relies_on={"yes": village.ENLISTMENT_PLACE},
)
