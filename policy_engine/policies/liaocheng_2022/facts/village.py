"""What ties a person to a village: origin, service, work, land and family there."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import persons, village

RURAL_ORIGIN = Fact(
    id="rural_origin",
    topic="老家",
    question="上大学或者参军以前，您的户口在村里吗？",
    options=(
        Option("liaocheng", "在，在聊城的村里"),
        Option("elsewhere", "在，在外地的村里"),
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
)

origin_is_in_liaocheng = holds(
    RURAL_ORIGIN,
    "liaocheng",
    sentence="您的老家在聊城的村里",
    denial="您的老家不在聊城的村里",
    wordings=("原籍",),
    relies_on={"elsewhere": village.ORIGIN_ELSEWHERE},
)

MILITARY_SERVICE = Fact(
    id="military_service",
    topic="退役和工作单位",
    question="您当过兵、已经退役了吗？现在有没有工作单位？",
    hint="退役，包括退伍、复员、转业。",
    options=(
        Option("no_unit", "已经退役，没有工作单位"),
        Option("own_business", "已经退役，自己开店或干个体"),
        Option("has_unit", "已经退役，有工作单位"),
        Option("none", "没有当过兵，或者还没退役"),
    ),
    why="原文三（二）1写的是“复退转军人未落实工作单位”，所以要问。",
    where="退役证件；有没有单位，看有没有接收安置或录用您的单位。",
)

is_veteran = holds(
    MILITARY_SERVICE,
    "no_unit",
    "own_business",
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
    open={"own_business": village.UNIT_NOT_SETTLED},
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

VILLAGE_WORK = Fact(
    id="village_work",
    topic="在村里干活或创业",
    question="您现在在聊城的村里上班、干活或创业吗？",
    options=(
        Option("working", "是，已经在干", remedy="到聊城的村里就业或者创业"),
        Option("planned", "打算回村干，还没开始"),
        Option("no", "没有"),
    ),
    why="原文三（二）1写的是“入乡返乡就业创业的，可在就业创业地申请落户”，所以要问。",
    where="看您干活或创业的地方在哪儿。",
)

works_in_a_village = holds(
    VILLAGE_WORK,
    "working",
    sentence="您在聊城的村里就业或者创业",
    denial="您没有在聊城的村里就业或者创业",
    wordings=("入乡返乡就业创业",),
    open={"planned": village.RURAL_WORK_PLANNED},
)

MOVED_TO_TOWN = Fact(
    id="moved_to_town",
    topic="户口迁进过城镇",
    question="您的户口，是从村里迁到城镇的吗？",
    options=(
        Option("yes", "是，我自己从村里迁到城镇的"),
        Option("family", "小时候随父母迁的，或者我在城里出生、老家在村里"),
        Option("no", "不是"),
    ),
    why="原文三（二）2写的是“进城落户农村人员”，所以要问。",
    where="户口簿上写的迁来时间和原来的地址。",
)

moved_from_village_to_town = holds(
    MOVED_TO_TOWN,
    "yes",
    sentence="您的户口是从村里迁到城镇的",
    denial="您的户口不是从村里迁到城镇的",
    wordings=("进城落户农村", "进城落户农村人口", "农业转移人口", "进城落户农民"),
    open={"family": village.MOVED_TO_TOWN},
)

VILLAGE_LIVELIHOOD = Fact(
    id="village_livelihood",
    topic="老家的宅基地和承包地",
    question="您在聊城的老家村里，还有宅基地和承包地吗？",
    options=(
        Option("both", "宅基地、承包地都有"),
        Option("homestead_only", "只有宅基地"),
        Option("land_only", "只有承包地"),
        Option("neither", "都没有"),
    ),
    why="原文三（二）2写的是“拥有农村宅基地使用权和土地承包经营权等基本生活基础”，所以要问。",
    where="宅基地、承包地的证书或合同，也可以问老家的村委会。",
)

has_village_livelihood = holds(
    VILLAGE_LIVELIHOOD,
    "both",
    sentence="您在老家村里有宅基地和承包地",
    denial="您在老家村里没有宅基地，也没有承包地",
    wordings=("拥有农村宅基地使用权和土地承包经营权等基本生活基础",),
    open={"homestead_only": village.BASIC_LIVELIHOOD, "land_only": village.BASIC_LIVELIHOOD},
)

VILLAGE_SPONSOR = Fact(
    id="village_sponsor",
    topic="投靠村里的谁",
    question="您想把户口迁到聊城村里的谁那里？",
    options=(
        Option("spouse", "我爱人"),
        Option("parents", "我父母"),
        Option("adult_child", "我成年的子女"),
        Option("other", "别的亲戚"),
        Option("none", "没有要投靠的人"),
    ),
    why="原文三（二）3写的是“夫妻投靠、未婚子女投靠父母、父母投靠成年子女”，所以要问。",
    where="这是您自己的打算。",
)

joins_spouse = holds(
    VILLAGE_SPONSOR,
    "spouse",
    sentence="您投靠的是爱人",
    denial="您投靠的不是爱人",
    wordings=("夫妻投靠",),
    relies_on={"other": persons.CLOSED_LIST_OF_SPONSORS},
)

joins_parents = holds(
    VILLAGE_SPONSOR,
    "parents",
    sentence="您投靠的是父母",
    denial="您投靠的不是父母",
    wordings=("未婚子女投靠父母",),
    relies_on={"other": persons.CLOSED_LIST_OF_SPONSORS},
)

joins_adult_child = holds(
    VILLAGE_SPONSOR,
    "adult_child",
    sentence="您投靠的是成年的子女",
    denial="您投靠的不是成年的子女",
    wordings=("父母投靠成年子女",),
    relies_on={"other": persons.CLOSED_LIST_OF_SPONSORS},
)

SPONSOR_VILLAGE_TIES = Fact(
    id="sponsor_village_ties",
    topic="亲人在村里的户口和宅基地",
    question="这位亲人在聊城的村里，有户口、有宅基地吗？",
    options=(
        Option("both", "都有，宅基地在他自己名下"),
        Option("family_homestead", "都有，宅基地在同一户的家人名下"),
        Option("hukou_only", "只有户口"),
        Option("homestead_only", "只有宅基地"),
        Option("neither", "都没有"),
    ),
    why="原文三（二）3写的是“被投靠人在农村具有宅基地和户籍登记”，所以要问。“被投靠人”就是这位亲人。",
    where="那位亲人的户口簿和宅基地证书。",
)

sponsor_has_homestead = holds(
    SPONSOR_VILLAGE_TIES,
    "both",
    "family_homestead",
    "homestead_only",
    sentence="这位亲人在村里有宅基地",
    denial="这位亲人在村里没有宅基地",
    wordings=("被投靠人在农村具有宅基地",),
    relies_on={"family_homestead": village.HOUSEHOLD_HOMESTEAD},
)

sponsor_registered_in_village = holds(
    SPONSOR_VILLAGE_TIES,
    "both",
    "family_homestead",
    "hukou_only",
    sentence="这位亲人的户口在村里",
    denial="这位亲人的户口不在村里",
    wordings=("户籍登记",),
)

MARITAL_STATUS = Fact(
    id="marital_status",
    topic="婚姻状况",
    question="您的婚姻状况是哪一种？",
    options=(
        Option("never_married", "没结过婚"),
        Option("divorced", "离婚了，现在单身"),
        Option("widowed", "爱人去世了，现在单身"),
        Option("married", "已婚"),
    ),
    why="原文三（二）3写的是“未婚子女投靠父母”，所以要问。",
    where="户口簿上的婚姻状况一栏。",
)

is_unmarried = holds(
    MARITAL_STATUS,
    "never_married",
    sentence="您没结过婚",
    denial="您已经结婚",
    wordings=("未婚子女",),
    open={"divorced": persons.UNMARRIED_CHILD, "widowed": persons.UNMARRIED_CHILD},
)
