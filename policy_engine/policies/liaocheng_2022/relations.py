"""Who may apply with somebody, as people call them, and who of them is a close relative (Civil Code art. 1045)."""

from __future__ import annotations

from policy_engine.model.provision import Relation
from policy_engine.policies.liaocheng_2022.interpretations import persons

RELATIONS = (
    Relation("spouse", "爱人（领了结婚证的）", close=True, interpretation=persons.CLOSE_RELATIVES),
    Relation("child", "孩子", close=True, interpretation=persons.CLOSE_RELATIVES),
    Relation("parent", "父母", close=True, interpretation=persons.CLOSE_RELATIVES),
    Relation("sibling", "兄弟姐妹", close=True, interpretation=persons.CLOSE_RELATIVES),
    Relation(
        "grand", "爷爷奶奶、姥爷姥姥，或者孙子孙女、外孙外孙女", close=True, interpretation=persons.CLOSE_RELATIVES
    ),
    Relation("step", "继父母、继子女，有抚养教育关系的", close=True, interpretation=persons.STEP_RELATIVES),
    Relation("in_law", "公婆、岳父母、儿媳、女婿", close=False, interpretation=persons.IN_LAWS),
    Relation("other", "别的亲戚，或者男女朋友", close=False, interpretation=persons.CLOSE_RELATIVES),
)
