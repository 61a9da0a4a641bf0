"""Close relatives in town, and what can be said about them (Civil Code art. 1045)."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import homes, landing, owners, persons, town

_NEAR = "近亲属是：爱人、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。"
_FIRST = "有好几位的，选最靠前的一项。"
_CLOSE = (
    Option("spouse", "有，是我爱人（领了结婚证）"),
    Option("parent_or_child", "有，是我的父母或子女（办了登记的养父母、养子女也算）"),
    Option("sibling_or_grand", "有，是我的兄弟姐妹、（外）祖父母或（外）孙子女"),
    Option("step", "有，是继父母或继子女，有抚养教育关系"),
)
_CLOSE_IDS = tuple(option.id for option in _CLOSE)
_PARTNER = Option("partner", "有，是没领结婚证的爱人、对象，或者没办登记的养父母、养子女", rare=True)
_DISTANT = (
    Option("in_law", "只有公婆、岳父母、儿媳或女婿"),
    Option("none", "没有，或者只有其他亲戚"),
)
_WHERE = f"问问家里人；谁是近亲属，看户口簿、结婚证、出生证明上的关系。{_NEAR}"


_READINGS = {
    "sibling_or_grand": persons.CLOSE_RELATIVES,
    "step": persons.STEP_RELATIVES,
    "in_law": persons.IN_LAWS,
}

RELATIVE_HOME = Fact(
    id="relative_home",
    topic="近亲属的房子",
    question="您的近亲属里，有人在聊城的城里、县城或镇上有房、有房产证吗？",
    hint=_FIRST,
    options=(
        *_CLOSE,
        _PARTNER,
        Option("non_residential", "近亲属只有商铺、商住公寓或办公用房，有房产证", rare=True),
        Option("edge", "近亲属的房子有房产证，但在城中村、乡政府所在地，或开发区代管的村", rare=True),
        Option("spouse_titled", "近亲属结婚以后买的，房产证上只写了他爱人的名字", rare=True),
        Option("inherited", "近亲属继承的，房产证还没办下来", rare=True),
        Option("self_built", "近亲属依法自己盖的，房产证还没办下来", rare=True),
        Option("adjudicated", "法院判决、裁定给近亲属的，房产证还没办下来", rare=True),
        Option("resettled", "近亲属拆迁安置的，房产证还没办下来", rare=True),
        Option("residence_right", "近亲属只有别人房子的居住权", rare=True),
        Option("off_plan", "近亲属买的、别人给的、离婚协议分的，房产证还没办下来"),
        *_DISTANT,
    ),
    why="原文三（一）1写的是房屋所有人“本人及其近亲属可申请落户”，所以要问。",
    where=f"房产证（不动产权证书）上写的名字和地址。{_NEAR}",
)

relative_owns_titled_home = holds(
    RELATIVE_HOME,
    *_CLOSE_IDS,
    sentence="您的近亲属在聊城的城里、县城或镇上有房、有房产证",
    denial="您没有近亲属在聊城的城里、县城或镇上有房、有房产证",
    wordings=("近亲属", "合法不动产权房屋"),
    open={
        "partner": persons.UNREGISTERED_MARRIAGE,
        "non_residential": homes.NON_RESIDENTIAL,
        "edge": homes.EDGE_HOME,
        "spouse_titled": homes.MARITAL_HOME,
        "inherited": homes.LEGAL_TITLE,
        "self_built": homes.LEGAL_TITLE,
        "adjudicated": homes.ADJUDICATED_HOME,
        "resettled": homes.RESETTLEMENT_HOME,
    },
    relies_on={
        **_READINGS,
        "spouse": owners.RELATIVES_OWN_HOME,
        "parent_or_child": owners.RELATIVES_OWN_HOME,
        "off_plan": homes.OFF_PLAN,
        "residence_right": homes.RESIDENCE_RIGHT,
    },
    open_as="titled_home",
)

RELATIVE_IN_TOWN = Fact(
    id="relative_in_town",
    topic="近亲属住在城镇",
    question="您的近亲属里，有人在聊城的城里、县城或镇上居住、上班或做生意吗？",
    hint=_FIRST,
    options=(
        *_CLOSE,
        _PARTNER,
        Option("edge", "近亲属住在或上班在城中村、乡政府所在地，或开发区代管的村", rare=True),
        Option("atypical", "近亲属在城里实习、干季节活、给外地单位远程干活，或者单位在城里、人派在外地", rare=True),
        Option("agreed", "近亲属在城里的工作说好了，还没开始", rare=True),
        Option("alternating", "近亲属在城里和别处轮着住", rare=True),
        *_DISTANT,
    ),
    why="原文三（一）开头写的是居住或就业的人员“本人及其近亲属可自主选择落户”，所以要问。",
    where=_WHERE,
)

relative_lives_or_works_in_town = holds(
    RELATIVE_IN_TOWN,
    *_CLOSE_IDS,
    sentence="您的近亲属在聊城的城里、县城或镇上居住、上班或做生意",
    denial="您没有近亲属在聊城的城里、县城或镇上居住、上班或做生意",
    wordings=("近亲属",),
    open={
        "partner": persons.UNREGISTERED_MARRIAGE,
        "edge": town.URBAN_AREA,
        "atypical": town.EMPLOYMENT,
        "agreed": town.WORK_AGREED,
        "alternating": town.ALTERNATING,
    },
    relies_on=_READINGS,
    open_as="living_or_working",
)

TOWN_SPONSOR = Fact(
    id="town_sponsor",
    topic="近亲属的户口",
    question="您的近亲属里，有人的户口在聊城的城里、县城或镇上吗？",
    hint=_FIRST,
    options=(
        *_CLOSE,
        _PARTNER,
        Option("edge", "近亲属的户口在城中村、乡政府所在地、开发区代管的村，或者村改居的社区", rare=True),
        *_DISTANT,
    ),
    why="原文三（一）4写的是“被投靠人在城镇有户口登记”，所以要问。投靠，就是把户口迁到亲人那里；“被投靠人”就是那位亲人。",
    where=f"那位亲人的户口簿。{_NEAR}",
)

sponsor_registered_in_town = holds(
    TOWN_SPONSOR,
    *_CLOSE_IDS,
    "partner",
    "in_law",
    sentence="您要投靠的亲人，户口在聊城的城里、县城或镇上",
    denial="您的近亲属和公婆、岳父母、儿媳、女婿，没有人的户口在聊城的城里、县城或镇上",
    wordings=("被投靠人在城镇有户口登记",),
    open={"edge": landing.EDGE_REGISTRATION},
    open_as="sponsor",
)

sponsor_is_close_relative = holds(
    TOWN_SPONSOR,
    *_CLOSE_IDS,
    "edge",
    sentence="您要投靠的亲人是您的近亲属",
    denial="您没有近亲属的户口在聊城，可以投靠",
    wordings=("凭夫妻、父(母)子(女)等近亲属关系", "近亲属家庭户"),
    open={"partner": persons.UNREGISTERED_MARRIAGE},
    relies_on=_READINGS,
    open_as="sponsor",
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
    question="户口在城里的近亲属，有哪一位的户口是家庭户吗？",
    hint="家庭户，就是自己家的户口簿。",
    options=(
        Option("family", "有，是自己家的（家庭户）"),
        Option("mixed", "有的是家庭户，有的是集体户"),
        Option("collective", "没有，都是集体户"),
    ),
    why="原文三（一）6把“近亲属家庭户”排在集体户前面，所以要问。",
    where="那位亲人的户口簿，看“户别”一栏。集体户，是挂在单位、社区等地方的户口。",
)

sponsor_has_family_household = holds(
    SPONSOR_HOUSEHOLD,
    "family",
    "mixed",
    sentence="您有近亲属的户口是家庭户",
    denial="您的近亲属户口在集体户，不是家庭户",
    wordings=("近亲属家庭户",),
)

has_relatives_in_both = holds(
    SPONSOR_HOUSEHOLD,
    "mixed",
    sentence="您的近亲属有的是家庭户，有的是集体户，投靠谁由您自己选",
    denial="您的近亲属不是有的家庭户、有的集体户",
    wordings=("投靠人",),
    relies_on={"mixed": landing.WHOM_TO_JOIN},
)
