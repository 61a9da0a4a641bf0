"""What is asked together: education and skills, and the collective households that would take somebody in; a relative, a rented home, a village."""

from __future__ import annotations

from policy_engine.model.checklist import Checklist, ChecklistItem
from policy_engine.policies.liaocheng_2022.facts import homes, origin, relatives, village, village_family
from policy_engine.policies.liaocheng_2022.facts.collectives import TALENT_COLLECTIVE, UNIT_COLLECTIVE
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
            ChecklistItem(GRADUATED_FROM, "university_left", "国内普通大学、大专，结业或者肄业，没有毕业证"),
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
)

TOGETHER = (
    (relatives.TOWN_SPONSOR, relatives.KINSHIP_PROOF, relatives.SPONSOR_HOUSEHOLD),
    (homes.DWELLING, homes.LEASE_REGISTERED, homes.OWNER_CONSENTS),
    (origin.MILITARY_SERVICE, origin.RURAL_ORIGIN, origin.ENLISTED_IN_LIAOCHENG),
    (village.MOVED_TO_TOWN, village.VILLAGE_LIVELIHOOD),
    (village_family.VILLAGE_SPONSOR, village_family.SPONSOR_VILLAGE_TIES, village_family.MARITAL_STATUS),
)
