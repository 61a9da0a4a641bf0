"""Work in the country, and land in a village: what 三（二）1 and 2 turn on."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import village, village_family

VILLAGE_WORK = Fact(
    id="village_work",
    topic="在乡村干活或创业",
    question="您现在在聊城的村里或者乡镇上班、干活或创业吗？",
    options=(
        Option("working", "是，在村里，已经在干", remedy="到聊城的村里就业或者创业"),
        Option("township", "是，在乡政府所在地、镇上、城中村或者开发区代管的村，已经在干"),
        Option("atypical", "在村里实习、干季节活，或者给外地单位远程干活", rare=True),
        Option("planned", "打算回乡干，还没开始"),
        Option("no", "没有"),
    ),
    why="原文三（二）1写的是“入乡返乡就业创业的，可在就业创业地申请落户”，所以要问。",
    where="看您干活或创业的地方在哪儿。",
)

works_in_a_village = holds(
    VILLAGE_WORK,
    "working",
    sentence="您在聊城的村里就业或者创业",
    denial="您没有在聊城的村里或者乡镇就业创业",
    wordings=("入乡返乡就业创业",),
    open={
        "township": village.COUNTRY,
        "atypical": village.RURAL_EMPLOYMENT,
        "planned": village.RURAL_WORK_PLANNED,
    },
    open_as="rural_work",
)

MOVED_TO_TOWN = Fact(
    id="moved_to_town",
    topic="户口从哪里迁来",
    question="您的户口，是从村里迁到城镇的吗？",
    options=(
        Option("yes", "是，我自己从村里迁到城镇的"),
        Option("as_child", "是，小时候随父母迁的"),
        Option("born_in_town", "不是，我在城里出生，老家在村里"),
        Option("no", "不是"),
    ),
    why="原文三（二）2写的是“进城落户农村人员”，所以要问。",
    where="户口簿上写的迁来时间和原来的地址。",
)

moved_from_village_to_town = holds(
    MOVED_TO_TOWN,
    "yes",
    "as_child",
    sentence="您的户口是从村里迁到城镇的",
    denial="您的户口不是从村里迁到城镇的",
    wordings=("进城落户农村", "进城落户农村人口", "农业转移人口", "进城落户农民"),
    open={"born_in_town": village.MOVED_TO_TOWN},
    relies_on={"as_child": village.MOVED_AS_CHILD},
)

VILLAGE_LIVELIHOOD = Fact(
    id="village_livelihood",
    topic="老家的宅基地和承包地",
    question="您在聊城的老家村里，还有宅基地和承包地吗？",
    options=(
        Option("both", "宅基地、承包地都有"),
        Option("homestead_only", "只有宅基地"),
        Option("land_only", "只有承包地"),
        Option("family", "有，写的是老家家人的名字（去世的父母也算）", rare=True),
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
    open={
        "homestead_only": village_family.BASIC_LIVELIHOOD,
        "land_only": village_family.BASIC_LIVELIHOOD,
        "family": village_family.FAMILY_LIVELIHOOD,
    },
    open_as="livelihood",
)
