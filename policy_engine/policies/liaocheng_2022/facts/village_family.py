"""Family in a village: what 三（二）3 turns on."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import persons, village, village_family

VILLAGE_SPONSOR = Fact(
    id="village_sponsor",
    topic="投靠村里的谁",
    question="您想投靠聊城村里的哪位家人？",
    hint="投靠，就是把户口迁到他那里。",
    options=(
        Option("spouse", "我爱人（领了结婚证）"),
        Option("parents", "我父母（养父母也算）"),
        Option("adult_child", "我成年的子女（养子女也算）"),
        Option("step_parents", "抚养教育过我的继父、继母", rare=True),
        Option("step_child", "我抚养教育过的继子女，已经成年", rare=True),
        Option("partner", "没领结婚证的爱人、对象", rare=True),
        Option("other", "别的亲戚，或者没成年的子女"),
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
    open={"partner": persons.UNREGISTERED_MARRIAGE},
    relies_on={"other": persons.CLOSED_LIST_OF_SPONSORS},
    open_as="rural_sponsor",
)

joins_parents = holds(
    VILLAGE_SPONSOR,
    "parents",
    "step_parents",
    sentence="您投靠的是父母",
    denial="您投靠的不是父母",
    wordings=("子女投靠父母",),
    relies_on={"other": persons.CLOSED_LIST_OF_SPONSORS, "step_parents": persons.STEP_RELATIVES},
)

joins_adult_child = holds(
    VILLAGE_SPONSOR,
    "adult_child",
    "step_child",
    sentence="您投靠的是成年的子女",
    denial="您投靠的不是成年的子女",
    wordings=("父母投靠成年子女",),
    relies_on={"other": persons.CLOSED_LIST_OF_SPONSORS, "step_child": persons.STEP_RELATIVES},
)

SPONSOR_VILLAGE_TIES = Fact(
    id="sponsor_village_ties",
    topic="亲人在村里的户口和宅基地",
    question="这位亲人在聊城的村里，有户口和宅基地吗？",
    hint="和他住同一个村的，选前面几项。",
    options=(
        Option("both", "都有，宅基地在他自己名下"),
        Option("family_homestead", "都有，宅基地在同一户的家人名下"),
        Option("divided_homestead", "有户口，宅基地在分了户的家人名下"),
        Option("other_village", "都有，但我平时住在另一个村", rare=True),
        Option("edge", "都有，但在城中村、乡政府所在地、开发区代管的村，或者已经村改居", rare=True),
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
    "other_village",
    "edge",
    "homestead_only",
    sentence="这位亲人在村里有宅基地",
    denial="这位亲人在村里没有宅基地",
    wordings=("被投靠人在农村具有宅基地",),
    open={"divided_homestead": village_family.DIVIDED_HOUSEHOLD},
    relies_on={"family_homestead": village_family.HOUSEHOLD_HOMESTEAD},
    open_as="rural_sponsor",
)

sponsor_registered_in_village = holds(
    SPONSOR_VILLAGE_TIES,
    "both",
    "family_homestead",
    "divided_homestead",
    "hukou_only",
    sentence="这位亲人的户口在村里",
    denial="这位亲人的户口不在村里",
    wordings=("户籍登记",),
    open={"other_village": village_family.ANOTHER_VILLAGE, "edge": village.RURAL_AREA},
    open_as="rural_sponsor",
)

MARITAL_STATUS = Fact(
    id="marital_status",
    topic="婚姻状况",
    question="您的婚姻状况是哪一种？",
    options=(
        Option("never_married", "未婚"),
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
    sentence="您未婚",
    denial="您已经结婚",
    wordings=("未婚",),
    open={"divorced": persons.UNMARRIED_CHILD, "widowed": persons.UNMARRIED_CHILD},
)
