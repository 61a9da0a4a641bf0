"""Facts about working in a town, and what the conditions say about them."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import landing, town

TOWN_WORK = Fact(
    id="town_work",
    topic="在城镇上班或做生意",
    question="您现在在聊城的城里、县城或镇上上班、打工或做生意吗？",
    hint="送外卖、打零工、摆摊、开店都算。",
    options=(
        Option("working", "是，已经在干", remedy="在聊城的城里、县城或镇上上班、打工或做生意"),
        Option("other_county", "是，已经在干，不过和住的地方不在同一个县（市、区）"),
        Option("atypical", "在实习、干季节活，在这里给外地单位远程干活，或者单位在这里、人派在外地"),
        Option("edge", "在干，但地点是城中村、乡政府所在地，或开发区代管的村"),
        Option("agreed", "说好了，还没开始"),
        Option("none", "没有"),
    ),
    why="原文三（一）3写的是“已在我市城镇就业(录聘用、务工、经商等)”，所以要问。",
    where="看您的劳动合同、营业执照，或者您干活的地方在哪儿。",
)

works_in_town = holds(
    TOWN_WORK,
    "working",
    "other_county",
    sentence="您在聊城的城里、县城或镇上上班、打工或做生意",
    denial="您没有在聊城的城里、县城或镇上上班、打工或做生意",
    wordings=("就业",),
    open={"atypical": town.EMPLOYMENT, "edge": town.URBAN_AREA, "agreed": town.WORK_AGREED},
    open_as="living_or_working",
)
"""The lead of 三（一）, which says 就业 without 已."""

already_works_in_town = holds(
    TOWN_WORK,
    "working",
    "other_county",
    sentence="您已经在聊城的城里、县城或镇上上班、打工或做生意",
    denial="您还没有在聊城的城里、县城或镇上上班、打工或做生意",
    wordings=("已在我市城镇就业(录聘用、务工、经商等)",),
    open={"atypical": town.EMPLOYMENT, "edge": town.URBAN_AREA},
    relies_on={"agreed": town.ALREADY_WORKING},
    open_as="living_or_working",
)
"""三（一）3, which says 已."""

lives_where_working = holds(
    TOWN_WORK,
    "working",
    "atypical",
    "edge",
    sentence="您住在上班、做生意的那个县（市、区）",
    denial="您没有在聊城的城里、县城或镇上上班、打工或做生意",
    wordings=("在就业地",),
    open={"other_county": landing.PLACE_OF_WORK},
    open_as="dwelling",
)
"""The same item: 居住房屋 is one at the place of work."""
