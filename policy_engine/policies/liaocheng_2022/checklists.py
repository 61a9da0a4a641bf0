"""What is asked together: education and skills, and the collective households that would take somebody in."""

from __future__ import annotations

from policy_engine.model.checklist import Checklist, ChecklistItem
from policy_engine.policies.liaocheng_2022.facts.collectives import TALENT_COLLECTIVE, UNIT_COLLECTIVE
from policy_engine.policies.liaocheng_2022.facts.talents import HAS_DIPLOMA, RECOGNISED_TALENT, TITLE_OR_SKILL

CHECKLISTS = (
    Checklist(
        "talents",
        "学历、职称、技能、人才认定，您有哪些？",
        "有几样选几样。成人教育、自考的学历，国家承认的也算；职称比如工程师、教师的职称，技能等级比如电工、焊工的等级证书。",
        items=(
            ChecklistItem(HAS_DIPLOMA, "yes", "国家承认的中专、大专、本科、研究生学历"),
            ChecklistItem(HAS_DIPLOMA, "high_school", "只有普通高中毕业证，没有更高的学历"),
            ChecklistItem(TITLE_OR_SKILL, "yes", "专业技术职称，或者技术技能等级"),
            ChecklistItem(RECOGNISED_TALENT, "yes", "聊城市人才工作领导小组办公室的人才认定"),
        ),
        otherwise=((HAS_DIPLOMA, "no"), (TITLE_OR_SKILL, "no"), (RECOGNISED_TALENT, "no")),
    ),
    Checklist(
        "collectives",
        "下面的集体户，您能落在哪些里？",
        "能落几种选几种。单位集体户，就是职工的户口一起挂在单位名下；人才集体户，就是为来当地的人才设的集体户。",
        items=(
            ChecklistItem(UNIT_COLLECTIVE, "yes", "自己单位的集体户"),
            ChecklistItem(TALENT_COLLECTIVE, "yes", "当地的人才集体户"),
        ),
        otherwise=((UNIT_COLLECTIVE, "no"), (TALENT_COLLECTIVE, "no")),
    ),
)
