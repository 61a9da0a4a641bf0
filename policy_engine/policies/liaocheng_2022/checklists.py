"""What is asked together: education and skills, collective households, where a registration stands; a relative, a rented home, a village."""

from __future__ import annotations

from policy_engine.model.checklist import Checklist, ChecklistItem
from policy_engine.policies.liaocheng_2022.facts import homes, origin, relatives, village, village_family
from policy_engine.policies.liaocheng_2022.facts.collectives import TALENT_COLLECTIVE, UNIT_COLLECTIVE
from policy_engine.policies.liaocheng_2022.facts.registered_at import (
    REGISTERED_AT,
    REGISTERED_AT_WORK,
    REGISTERED_IN_VILLAGE,
    REGISTERED_WITH_RELATIVE,
    REGISTERED_WITH_SPONSOR,
)
from policy_engine.policies.liaocheng_2022.facts.talents import (
    GRADUATED_FROM,
    HAS_DIPLOMA,
    RECOGNISED_TALENT,
    STUDIES_AT,
    TITLE_OR_SKILL,
)

CHECKLISTS = (
    Checklist(
        "talents",
        "学历、职称、技能、人才认定，您有哪些？",
        "有几样选几样。自考的学历也算。",
        items=(
            ChecklistItem(HAS_DIPLOMA, "yes", "国家承认的中专、大专、本科、研究生学历"),
            ChecklistItem(HAS_DIPLOMA, "overseas", "国外或港澳台的学历，还没有认证"),
            ChecklistItem(HAS_DIPLOMA, "high_school", "只有普通高中毕业证，没有更高的学历"),
            ChecklistItem(TITLE_OR_SKILL, "yes", "专业技术职称，或者技术技能等级"),
            ChecklistItem(TITLE_OR_SKILL, "licence", "只有从业证书、执业证或者操作证"),
            ChecklistItem(RECOGNISED_TALENT, "yes", "聊城市人才工作领导小组办公室的人才认定"),
        ),
        otherwise=((HAS_DIPLOMA, "no"), (TITLE_OR_SKILL, "no"), (RECOGNISED_TALENT, "no")),
    ),
    Checklist(
        "schools",
        "您在读、毕业或者上过的学校，有下面哪几种？",
        "有几种选几种。",
        items=(
            ChecklistItem(GRADUATED_FROM, "university", "国内普通大学、大专，已经毕业"),
            ChecklistItem(STUDIES_AT, "university", "国内普通大学、大专、研究生，还在读"),
            ChecklistItem(STUDIES_AT, "vocational", "国内中专、职高、技校，在读或者毕业"),
            ChecklistItem(GRADUATED_FROM, "overseas", "国外或港澳台的大专以上，已经毕业"),
            ChecklistItem(STUDIES_AT, "overseas", "国外或港澳台的大专以上，还在读"),
            ChecklistItem(GRADUATED_FROM, "university_left", "国内普通大学、大专，结业、肄业或者退学，没有毕业证"),
            ChecklistItem(GRADUATED_FROM, "overseas_left", "国外或港澳台的大专以上，离校了，没有毕业证"),
            ChecklistItem(STUDIES_AT, "vocational_left", "国内中专、职高、技校，离校了，没有毕业证"),
            ChecklistItem(GRADUATED_FROM, "adult", "成人教育、自考、网络教育，已经毕业"),
            ChecklistItem(STUDIES_AT, "adult", "成人教育、自考、网络教育，还在读"),
        ),
        otherwise=((GRADUATED_FROM, "none"), (STUDIES_AT, "none")),
    ),
    Checklist(
        "collectives",
        "下面的集体户，您能落在哪些里？",
        "能落几种选几种。",
        items=(
            ChecklistItem(UNIT_COLLECTIVE, "yes", "自己单位的集体户"),
            ChecklistItem(UNIT_COLLECTIVE, "others", "学校的，或者爱人单位的集体户"),
            ChecklistItem(TALENT_COLLECTIVE, "yes", "当地的人才集体户"),
        ),
        otherwise=((UNIT_COLLECTIVE, "no"), (TALENT_COLLECTIVE, "no")),
    ),
    Checklist(
        "registered_town",
        "您现在的户口，就在下面哪一处？",
        "符合几处选几处。",
        items=(
            ChecklistItem(REGISTERED_AT, "own_home", "自己名下、想落户的那套有房产证的房子上"),
            ChecklistItem(REGISTERED_AT, "relative_home", "想落户的那套近亲属的房子上"),
            ChecklistItem(REGISTERED_AT, "rented_home", "现在租的房子上"),
            ChecklistItem(REGISTERED_AT, "dwelling", "现在住着的房子上，不是上面那几种"),
            ChecklistItem(REGISTERED_WITH_RELATIVE, "yes", "想投靠的那位近亲属的家庭户里，和他同一个户口簿"),
            ChecklistItem(REGISTERED_AT, "unit", "自己单位的集体户里"),
            ChecklistItem(REGISTERED_AT, "talent", "人才集体户里"),
            ChecklistItem(REGISTERED_AT, "community", "要落的那个社区的集体户里"),
        ),
        otherwise=((REGISTERED_AT, "other"), (REGISTERED_WITH_RELATIVE, "no")),
    ),
    Checklist(
        "registered_village",
        "您现在的户口，就在下面哪一处？",
        "符合几处选几处。",
        items=(
            ChecklistItem(REGISTERED_IN_VILLAGE, "origin", "老家村里（一直没有迁出过，或者已经迁回来了）"),
            ChecklistItem(REGISTERED_IN_VILLAGE, "township", "老家或者入伍地的乡镇集体户里"),
            ChecklistItem(REGISTERED_WITH_SPONSOR, "yes", "想投靠的那位村里亲人的户里，和他同一个户口簿"),
            ChecklistItem(REGISTERED_AT_WORK, "yes", "入乡返乡干活、创业的那个村"),
        ),
        otherwise=((REGISTERED_IN_VILLAGE, "other"), (REGISTERED_WITH_SPONSOR, "no"), (REGISTERED_AT_WORK, "no")),
    ),
)

TOGETHER = (
    (relatives.TOWN_SPONSOR, relatives.KINSHIP_PROOF, relatives.SPONSOR_HOUSEHOLD),
    (homes.DWELLING, homes.LEASE_REGISTERED, homes.OWNER_CONSENTS),
    (origin.MILITARY_SERVICE, origin.RURAL_ORIGIN, origin.ENLISTED_IN_LIAOCHENG),
    (village.MOVED_TO_TOWN, village.VILLAGE_LIVELIHOOD),
    (village_family.VILLAGE_SPONSOR, village_family.SPONSOR_VILLAGE_TIES, village_family.MARITAL_STATUS),
)
