"""Close relatives in town, and what can be said about them (Civil Code art. 1045)."""

from __future__ import annotations

from policy_engine.model.condition import Statement, holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import persons

_NEAR = "近亲属是：爱人、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。有好几位的，选最靠前的一项。"
_RELATIVES = (
    Option("spouse", "有，是我爱人"),
    Option("parent_or_child", "有，是我的父母或子女"),
    Option("sibling_or_grand", "有，是我的兄弟姐妹、（外）祖父母或（外）孙子女"),
    Option("step", "有，是继父母或继子女，有抚养教育关系"),
    Option("in_law", "只有公婆、岳父母、儿媳或女婿"),
    Option("none", "没有，或者只有其他亲戚、男女朋友"),
)
_WHERE = "问问家里人；谁是近亲属，看户口簿、结婚证、出生证明上的关系。"


def _close_relative(fact: Fact, sentence: str, denial: str, *wordings: str) -> Statement:
    """A statement that holds for the relatives whom the Civil Code calls close."""
    return holds(
        fact,
        "spouse",
        "parent_or_child",
        "sibling_or_grand",
        "step",
        sentence=sentence,
        denial=denial,
        wordings=wordings,
        relies_on={
            "sibling_or_grand": persons.CLOSE_RELATIVES,
            "step": persons.STEP_RELATIVES,
            "in_law": persons.IN_LAWS,
        },
    )


RELATIVE_HOME = Fact(
    id="relative_home",
    topic="近亲属的房子",
    question="您的近亲属里，有人在聊城的城里、县城或镇上有房、有房产证吗？",
    hint=_NEAR,
    options=_RELATIVES,
    why="原文三（一）1写的是房屋所有人“本人及其近亲属可申请落户”，所以要问。",
    where="房产证（不动产权证书）上写的名字和地址。",
)

relative_owns_titled_home = _close_relative(
    RELATIVE_HOME,
    "您的近亲属在聊城的城里、县城或镇上有房、有房产证",
    "您没有近亲属在聊城的城里、县城或镇上有房、有房产证",
    "近亲属",
    "合法不动产权房屋",
    "按居住房屋",
)

RELATIVE_IN_TOWN = Fact(
    id="relative_in_town",
    topic="近亲属住在城镇",
    question="您的近亲属里，有人在聊城的城里、县城或镇上居住、上班或做生意吗？",
    hint=_NEAR,
    options=_RELATIVES,
    why="原文三（一）开头写的是居住或就业的人员“本人及其近亲属可自主选择落户”，所以要问。",
    where=_WHERE,
)

relative_lives_or_works_in_town = _close_relative(
    RELATIVE_IN_TOWN,
    "您的近亲属在聊城的城里、县城或镇上居住、上班或做生意",
    "您没有近亲属在聊城的城里、县城或镇上居住、上班或做生意",
    "近亲属",
)

TOWN_SPONSOR = Fact(
    id="town_sponsor",
    topic="近亲属的户口",
    question="您的近亲属里，有人的户口在聊城的城里、县城或镇上吗？",
    hint=_NEAR,
    options=_RELATIVES,
    why="原文三（一）4写的是“被投靠人在城镇有户口登记”，所以要问。投靠，就是把户口迁到亲人那里；“被投靠人”就是那位亲人。",
    where="那位亲人的户口簿。",
)

sponsor_registered_in_town = holds(
    TOWN_SPONSOR,
    "spouse",
    "parent_or_child",
    "sibling_or_grand",
    "step",
    "in_law",
    sentence="您要投靠的亲人，户口在聊城的城里、县城或镇上",
    denial="您没有亲人的户口在聊城的城里、县城或镇上",
    wordings=("被投靠人在城镇有户口登记",),
)

sponsor_is_close_relative = _close_relative(
    TOWN_SPONSOR,
    "您要投靠的亲人是您的近亲属",
    "您要投靠的人不是您的近亲属",
    "凭夫妻、父(母)子(女)等近亲属关系",
    "近亲属家庭户",
)

KINSHIP_PROOF = Fact(
    id="kinship_proof",
    topic="亲属关系证明",
    question="您和这位亲人的关系，有材料能证明吗？",
    options=(
        Option("yes", "有", remedy="补办能证明亲属关系的材料"),
        Option("no", "没有"),
    ),
    why="原文三（一）4写的是“凭夫妻、父(母)子(女)等近亲属关系证明材料”，所以要问。",
    where="原文没有列出是哪几种材料，问迁入地派出所。",
)

kinship_can_be_proved = holds(
    KINSHIP_PROOF,
    "yes",
    sentence="您有材料能证明你们的亲属关系",
    denial="您没有材料能证明你们的亲属关系",
    wordings=("证明材料",),
)

SPONSOR_HOUSEHOLD = Fact(
    id="sponsor_household",
    topic="亲人的户口簿",
    question="这位亲人的户口，是自己家的，还是集体户？",
    options=(
        Option("family", "自己家的（家庭户）"),
        Option("collective", "集体户（挂在单位、社区等地方）"),
    ),
    why="原文三（一）6把“近亲属家庭户”排在集体户前面，所以要问。",
    where="那位亲人的户口簿，看“户别”一栏。",
)

sponsor_has_family_household = holds(
    SPONSOR_HOUSEHOLD,
    "family",
    sentence="这位亲人的户口是家庭户",
    denial="这位亲人的户口是集体户，不是家庭户",
    wordings=("近亲属家庭户",),
)
