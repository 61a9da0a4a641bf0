"""Where a person is registered and lives, and what can be said about it."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022 import elsewhere
from policy_engine.policies.liaocheng_2022.interpretations import persons, talents, town, village

CURRENT_HUKOU = Fact(
    id="current_hukou",
    topic="现在的户口",
    question="您现在的户口在哪儿？",
    hint="镇下面的村，算村里。",
    options=(
        Option("liaocheng_town", "聊城的城里、县城或镇上"),
        Option("liaocheng_village", "聊城的村里"),
        Option("other_town", "外地的城里、县城或镇上"),
        Option("other_village", "外地的村里"),
        Option("demobilised", "刚退伍，户口还没落下"),
        Option("in_transit", "已经从原来的地方迁出，还没在别处落下（手里有迁移证）", rare=True),
        Option("converted_here", "聊城的城中村、乡政府所在地、开发区代管的村，或者后来村改居的社区", rare=True),
        Option("converted_elsewhere", "外地的城中村、乡政府所在地，或者后来村改居的社区", rare=True),
        Option("serving", "我是现役军人", rare=True),
        Option("overseas_chinese", "我是定居国外的中国公民（华侨）", rare=True, elsewhere=elsewhere.OVERSEAS_CHINESE),
        Option("newborn", "刚出生，或者从没上过户口", rare=True, elsewhere=elsewhere.NEVER_REGISTERED),
        Option("cancelled", "户口被注销了，要恢复", rare=True, elsewhere=elsewhere.CANCELLED),
        Option("records", "户口不迁，只想改名字、改年龄或者分户", rare=True, elsewhere=elsewhere.OTHER_RECORDS),
        Option("none", "没有内地户口（外国人、港澳台居民）", elsewhere=elsewhere.NO_MAINLAND_HUKOU),
        Option("stay", "户口不想迁，只想住在聊城、办居住证", elsewhere=elsewhere.STAYING),
    ),
    why="原文三（一）5写的是“非本市户籍人员”，四（二）写的是“进城落户农村人口”，所以要先问户口。没有内地户口的人，原文没有讲到。",
    where="户口簿上的地址。“镇上”指镇的街区，不包括镇下面的村。军人家属，看自己户口簿上的地址。户口在单位或学校集体户里的，问保管户口的单位或学校。",
)

has_mainland_hukou = holds(
    CURRENT_HUKOU,
    "liaocheng_town",
    "liaocheng_village",
    "other_town",
    "other_village",
    "demobilised",
    "in_transit",
    "converted_here",
    "converted_elsewhere",
    sentence="您有内地的户口可以迁",
    denial="您没有内地的户口可以迁，或者要办的不是迁户口",
    wordings=("登记城镇户口", "户口落回", "落户", "投靠人"),
    open={"serving": persons.SERVING},
    relies_on=dict.fromkeys(("none", "overseas_chinese", "newborn", "cancelled", "records"), persons.OUTSIDE_THE_PLAN),
    open_as="registration",
)
"""Whom the plan reaches: every passage is about where an existing registration goes, and says so in its own words.

No clause states it as a condition, so no clause lists it as one.
"""

_BETWEEN_TWO_PLACES = {"demobilised": persons.DEMOBILISED, "in_transit": persons.IN_TRANSIT, "serving": persons.SERVING}
"""Whose registration is on its way: whether it is here or elsewhere, in a village or a town, the text leaves open."""

registered_outside_liaocheng = holds(
    CURRENT_HUKOU,
    "other_town",
    "other_village",
    "converted_elsewhere",
    sentence="您的户口不在聊城",
    denial="您的户口在聊城",
    wordings=("以上非本市户籍",),
    open=_BETWEEN_TWO_PLACES,
    relies_on={
        "none": persons.OUTSIDE_THE_PLAN,
        "liaocheng_town": talents.ALL_KINDS_FROM_ELSEWHERE,
        "liaocheng_village": talents.ALL_KINDS_FROM_ELSEWHERE,
        "converted_here": talents.ALL_KINDS_FROM_ELSEWHERE,
    },
    open_as="registration",
)

registered_in_a_village = holds(
    CURRENT_HUKOU,
    "liaocheng_village",
    "other_village",
    sentence="您的户口在村里",
    denial="您的户口不在村里",
    wordings=("进城落户农村人口", "农业转移人口", "进城落户农民"),
    open={
        **_BETWEEN_TWO_PLACES,
        "converted_here": village.CONVERTED_VILLAGE,
        "converted_elsewhere": village.CONVERTED_VILLAGE,
    },
    open_as="registration",
)

registered_in_a_town = holds(
    CURRENT_HUKOU,
    "liaocheng_town",
    "other_town",
    sentence="您的户口在城镇",
    denial="您的户口不在城镇",
    wordings=("进城落户农村人口", "进城落户农民"),
    open={
        **_BETWEEN_TWO_PLACES,
        "converted_here": village.CONVERTED_VILLAGE,
        "converted_elsewhere": village.CONVERTED_VILLAGE,
    },
    open_as="registration",
)

is_registered_away = holds(
    CURRENT_HUKOU,
    "other_town",
    "other_village",
    "converted_elsewhere",
    sentence="您的户口在外地",
    denial="您的户口不在外地",
    wordings=("流动人口",),
    open={
        "liaocheng_town": village.RESIDENCE_PERMIT_WITHIN_CITY,
        "liaocheng_village": village.RESIDENCE_PERMIT_WITHIN_CITY,
        "converted_here": village.RESIDENCE_PERMIT_WITHIN_CITY,
        "stay": village.RESIDENCE_PERMIT_WITHIN_CITY,
        "records": village.RESIDENCE_PERMIT_WITHIN_CITY,
        **_BETWEEN_TWO_PLACES,
    },
    open_as="registration",
)
"""四（一）: who lives elsewhere than where the household is registered; whoever moves nothing may be registered elsewhere or in Liaocheng."""

is_registered_beyond_liaocheng = holds(
    CURRENT_HUKOU,
    "other_town",
    "other_village",
    "converted_elsewhere",
    sentence="您的户口在外地",
    denial="您的户口不在外地",
    wordings=("符合条件的流动人口",),
)
"""四（一）: certain without asking at which home the registration stands."""

HABITUAL_RESIDENCE = Fact(
    id="habitual_residence",
    topic="平时住在哪里",
    question="您平时住在哪儿？",
    hint="租房、宿舍也算。",
    options=(
        Option("town", "聊城的城里、县城或镇上", remedy="搬到聊城的城里、县城或镇上居住"),
        Option("edge", "聊城的城中村、乡政府所在地，或开发区代管的村"),
        Option("home_village", "聊城的老家村里", remedy="搬回聊城的老家村里居住"),
        Option("other_village", "聊城别的村里", remedy="搬到聊城的村里居住"),
        Option("alternating", "几个地方轮着住，或者没有固定住处，分不出哪里是经常住的", rare=True),
        Option("elsewhere", "不在聊城"),
    ),
    why="原文三（一）开头写的是“在我市城镇居住或就业的人员”，三（二）2和3写的是“经常居住”，所以要问。",
    where="您自己最清楚：现在经常在哪儿过日子。租房住、住亲友家、住宿舍都算住。",
)

lives_in_liaocheng = holds(
    HABITUAL_RESIDENCE,
    "town",
    "edge",
    "home_village",
    "other_village",
    sentence="您平时住在聊城",
    denial="您平时不住在聊城",
    wordings=("流动人口",),
    open={"alternating": town.ALTERNATING},
)
"""四（一）: the other half of 流动人口."""

lives_in_town = holds(
    HABITUAL_RESIDENCE,
    "town",
    sentence="您平时住在聊城的城里、县城或镇上",
    denial="您平时不住在聊城的城里、县城或镇上",
    wordings=("在我市城镇居住",),
    open={"edge": town.URBAN_AREA, "alternating": town.ALTERNATING},
    open_as="living_or_working",
)

lives_in_home_village = holds(
    HABITUAL_RESIDENCE,
    "home_village",
    sentence="您已经回聊城的老家村里居住",
    denial="您平时不住在聊城的老家村里",
    wordings=("回原籍经常居住",),
    open={"edge": village.RURAL_AREA, "alternating": town.ALTERNATING},
    open_as="rural_area",
)

lives_in_a_village = holds(
    HABITUAL_RESIDENCE,
    "home_village",
    "other_village",
    sentence="您平时住在聊城的村里",
    denial="您平时不住在聊城的村里",
    wordings=("投靠人在农村经常居住生活",),
    open={"edge": village.RURAL_AREA, "alternating": town.ALTERNATING},
    open_as="rural_area",
)
