"""Homes in town: one's own, the one lived in, and what can be said about them."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import homes, landing, owners

TOWN_HOME = Fact(
    id="town_home",
    topic="自己的房子",
    question="您在聊城的城里、县城或镇上，有自己名下的房子吗？",
    hint="几项都符合的，选最靠前的一项。",
    options=(
        Option("titled", "有，房产证上是我一个人的名字", remedy="在聊城的城里、县城或镇上买房，办好房产证"),
        Option("co_titled", "有，房产证上是我和别人的名字"),
        Option("spouse_titled", "结婚以后买的，房产证上只写了爱人的名字"),
        Option("non_residential", "只有商铺、商住公寓或办公用房，有房产证"),
        Option("edge", "有房产证，但在城中村、乡政府所在地，或开发区代管的村", rare=True),
        Option("inherited", "继承的，房产证还没办到我名下", rare=True),
        Option("self_built", "依法自己盖的，房产证还没办下来", rare=True),
        Option("adjudicated", "法院判决、裁定给我的，房产证还没办到我名下", rare=True),
        Option("resettled", "拆迁安置的房子，房产证还没办下来", rare=True),
        Option("off_plan", "买的、别人给的、离婚协议分的，房产证还没办到我名下（新房、期房都算）"),
        Option("untitled", "有房，但是小产权房，或者没有房产证"),
        Option("elsewhere", "聊城没有，只在外地的城镇有房"),
        Option("residence_right", "只有别人房子的居住权，不是房主", rare=True),
        Option("none", "没有（只在村里有房的，也选这一项）"),
    ),
    why="原文三（一）1写的是“拥有合法不动产权的房屋所有人”，三（一）2写的是“在城镇无自有房屋”，所以要问。",
    where="房产证（不动产权证书）上写的名字和地址；还没有证的，看购房合同、判决书、安置协议。",
)

owns_titled_town_home = holds(
    TOWN_HOME,
    "titled",
    "co_titled",
    sentence="您在聊城的城里、县城或镇上有自己名下、有房产证的房子",
    denial="您在聊城的城里、县城或镇上没有自己名下、有房产证的房子",
    wordings=("拥有合法不动产权的房屋所有人", "合法不动产权房屋"),
    open={
        "spouse_titled": homes.MARITAL_HOME,
        "non_residential": homes.NON_RESIDENTIAL,
        "edge": homes.EDGE_HOME,
        "inherited": homes.LEGAL_TITLE,
        "self_built": homes.LEGAL_TITLE,
        "adjudicated": homes.ADJUDICATED_HOME,
        "resettled": homes.RESETTLEMENT_HOME,
    },
    relies_on={
        "co_titled": owners.CO_OWNERSHIP,
        "off_plan": homes.OFF_PLAN,
        "elsewhere": homes.TITLED_HOME_IN_TOWN,
        "residence_right": homes.RESIDENCE_RIGHT,
    },
    open_as="titled_home",
)

owns_town_home = holds(
    TOWN_HOME,
    "titled",
    "co_titled",
    sentence="您在城镇有自己的房子",
    denial="您在城镇没有自己的房子",
    wordings=("在城镇无自有房屋",),
    open={
        "spouse_titled": owners.SPOUSES_HOME,
        "non_residential": owners.OWN_HOME,
        "edge": owners.OWN_HOME,
        "inherited": owners.OWN_HOME,
        "self_built": owners.OWN_HOME,
        "adjudicated": owners.OWN_HOME,
        "resettled": owners.OWN_HOME,
        "off_plan": owners.OWN_HOME,
        "untitled": owners.OWN_HOME,
        "elsewhere": owners.OWN_HOME,
    },
    relies_on={"co_titled": owners.CO_OWNERSHIP, "residence_right": homes.RESIDENCE_RIGHT},
    open_as="own_home",
)
"""Asked positively; 三（一）2 requires the contrary."""

DWELLING = Fact(
    id="dwelling",
    topic="住的房子",
    question="您在聊城的城里、县城或镇上，住的是什么房子？",
    hint="只选一个：您平时住着的那一处。",
    options=(
        Option("own", "自己的房子，有房产证"),
        Option("relative", "近亲属的房子，有房产证"),
        Option("rented_titled", "租的房子，有房产证", remedy="租一套有房产证的房子住"),
        Option("rented_untitled", "租的房子，没有房产证"),
        Option("untitled", "自己或近亲属的房子，没有房产证"),
        Option("friends", "亲戚、朋友、雇主的房子，不是租的，也不是近亲属的"),
        Option("dormitory", "单位、学校的宿舍，养老院这一类机构"),
        Option("rented_shop", "租的商铺、商住公寓或办公用房，有房产证", rare=True),
        Option("rented_edge", "租的，在城中村、乡政府所在地，或开发区代管的村", rare=True),
        Option("rented_pending", "租的，房东的房产证还没办下来", rare=True),
        Option("rented_only", "租了有房产证的房子，平时不住那里", rare=True),
        Option("own_shop", "自己或近亲属的商铺、商住公寓或办公用房，有房产证", rare=True),
        Option("edge", "自己或近亲属的房子，在城中村、乡政府所在地，或开发区代管的村", rare=True),
        Option("none", "不住在聊城的城里、县城或镇上，也没在那里租房"),
    ),
    why="原文三（一）2写的是“租住合法不动产权房屋”，三（一）3写的是“在就业地按居住房屋或所在社区集体户”，所以要问。",
    where="房产证（不动产权证书）；租房的，请房东给您看。",
)

rents_titled_home = holds(
    DWELLING,
    "rented_titled",
    sentence="您租住的房子有房产证",
    denial="您没有租住有房产证的房子",
    wordings=("租住合法不动产权房屋", "合法不动产权房屋"),
    open={
        "rented_shop": homes.NON_RESIDENTIAL,
        "rented_edge": homes.EDGE_HOME,
        "rented_pending": homes.LEGAL_TITLE,
        "rented_only": homes.LIVING_IN_THE_RENTED_HOME,
    },
    open_as="titled_home",
)

lives_in_own_or_relatives_home = holds(
    DWELLING,
    "own",
    "relative",
    sentence="您住在自己或者近亲属的、有房产证的房子里",
    denial="您没有住在自己或者近亲属的房子里",
    wordings=("按居住房屋",),
    open={
        "untitled": landing.DWELLING_TITLE,
        "friends": landing.DWELLING_OF_OTHERS,
        "own_shop": homes.NON_RESIDENTIAL,
        "edge": homes.EDGE_HOME,
    },
    relies_on={"dormitory": landing.DWELLING, "relative": landing.DWELLING},
    open_as="dwelling",
)

lives_in_rented_home = holds(
    DWELLING,
    "rented_titled",
    sentence="您住在租的、有房产证的房子里",
    denial="您没有住在租的房子里",
    wordings=("按居住房屋",),
    open={
        "rented_untitled": landing.DWELLING_TITLE,
        "rented_shop": homes.NON_RESIDENTIAL,
        "rented_edge": homes.EDGE_HOME,
        "rented_pending": landing.DWELLING_TITLE,
        "rented_only": homes.LIVING_IN_THE_RENTED_HOME,
    },
    relies_on={"rented_titled": landing.DWELLING},
    open_as="dwelling",
)

LEASE_REGISTERED = Fact(
    id="lease_registered",
    topic="租房合同备案",
    question="您的租房合同，在房管部门登记备案了吗？",
    hint="备案，就是到房管部门登记这份租房合同。",
    options=(
        Option("yes", "备案了", remedy="到房管部门办理房屋租赁登记备案"),
        Option("spouse", "备案了，合同上是爱人、别的家人或者单位的名字", rare=True),
        Option("no", "没有备案"),
    ),
    why="原文三（一）2写的是“经房管部门租赁登记备案”，所以要问。",
    where="看手里有没有租赁登记备案的证明，或者问房东。",
)

lease_is_registered = holds(
    LEASE_REGISTERED,
    "yes",
    sentence="您的租房合同在房管部门备了案",
    denial="您的租房合同没有在房管部门备案",
    wordings=("经房管部门租赁登记备案", "合法不动产权房屋"),
    open={"spouse": homes.SPOUSES_LEASE},
    relies_on={"no": homes.LEASE_REGISTRATION},
    open_as="titled_home",
)

OWNER_CONSENTS = Fact(
    id="owner_consents",
    topic="房东同意落户",
    question="房东同意您把户口落在他的房子上吗？",
    options=(Option("yes", "同意"), Option("no", "不同意")),
    why="原文三（一）2写的是“区别不同情形，可在租赁房屋处或租住房屋所在地的社区集体户落户”。按本站读法，看房东同不同意，所以要问。",
    where="问房东。",
)

owner_consents = holds(
    OWNER_CONSENTS,
    "yes",
    sentence="房东同意您把户口落在他的房子上",
    denial="房东不同意您把户口落在他的房子上",
    wordings=("可在租赁房屋处或租住房屋所在地的社区集体户", "合法不动产权房屋", "按居住房屋"),
    relies_on={"no": homes.DIFFERENT_CIRCUMSTANCES},
)
