"""Homes in town, owned and rented, and what can be said about them."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import homes

TOWN_HOME = Fact(
    id="town_home",
    topic="自己的房子",
    question="您在聊城的城里、县城或镇上，有自己名下的房子吗？",
    hint="房产证，正式名称是“不动产权证书”。几项都符合的，选最靠前的一项。",
    options=(
        Option("titled", "有，房产证上是我一个人的名字", remedy="在聊城的城里、县城或镇上买房，办好房产证"),
        Option("co_titled", "有，房产证上是我和别人的名字"),
        Option("no_title_yet", "买了、继承了或自己盖了，房产证还没办下来"),
        Option("non_residential", "只有商铺、商住公寓或办公用房，有房产证"),
        Option("untitled", "有房，但是小产权房，或者没有房产证"),
        Option("elsewhere", "聊城没有，只在外地的城镇有房"),
        Option("none", "没有"),
    ),
    why="原文三（一）1写的是“拥有合法不动产权的房屋所有人”，三（一）2写的是“在城镇无自有房屋”，所以要问。",
    where="房产证（不动产权证书）上写的名字和地址。",
)

owns_titled_town_home = holds(
    TOWN_HOME,
    "titled",
    "co_titled",
    sentence="您在聊城的城里、县城或镇上有自己名下、有房产证的房子",
    denial="您在聊城的城里、县城或镇上没有自己名下、有房产证的房子",
    wordings=("拥有合法不动产权的房屋所有人", "合法不动产权房屋", "按居住房屋"),
    open={"no_title_yet": homes.LEGAL_TITLE, "non_residential": homes.NON_RESIDENTIAL},
    relies_on={"co_titled": homes.CO_OWNERSHIP, "elsewhere": homes.TITLED_HOME_IN_TOWN},
)

owns_town_home = holds(
    TOWN_HOME,
    "titled",
    "co_titled",
    sentence="您在城镇有自己的房子",
    denial="您在城镇没有自己的房子",
    wordings=("在城镇无自有房屋",),
    open={
        "no_title_yet": homes.OWN_HOME,
        "non_residential": homes.OWN_HOME,
        "untitled": homes.OWN_HOME,
        "elsewhere": homes.OWN_HOME,
    },
    relies_on={"co_titled": homes.CO_OWNERSHIP},
)
"""Asked positively; 三（一）2 requires the contrary."""

RENTED_HOME = Fact(
    id="rented_home",
    topic="租的房子",
    question="您在聊城的城里、县城或镇上租住的房子，有房产证吗？",
    options=(
        Option("titled", "有房产证", remedy="租一套有房产证的房子"),
        Option("untitled", "没有房产证"),
        Option("not_renting", "我没有租房"),
    ),
    why="原文三（一）2写的是“租住合法不动产权房屋”，所以要问。",
    where="请房东给您看房产证（不动产权证书）。",
)

rents_titled_home = holds(
    RENTED_HOME,
    "titled",
    sentence="您租住的房子有房产证",
    denial="您没有租住有房产证的房子",
    wordings=("租住合法不动产权房屋", "合法不动产权房屋", "按居住房屋"),
)

LEASE_REGISTERED = Fact(
    id="lease_registered",
    topic="租房合同备案",
    question="您的租房合同，在房管部门登记备案了吗？",
    hint="备案，就是到房管部门登记这份租房合同。",
    options=(
        Option("yes", "备案了", remedy="到房管部门办理房屋租赁登记备案"),
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
    relies_on={"no": homes.LEASE_REGISTRATION},
)

OWNER_CONSENTS = Fact(
    id="owner_consents",
    topic="房东同意落户",
    question="房东同意您把户口落在他的房子上吗？",
    options=(Option("yes", "同意"), Option("no", "不同意")),
    why="原文三（一）2写的是“区别不同情形，可在租赁房屋处或租住房屋所在地的社区集体户落户”。我们的理解是看房东同不同意，所以要问。",
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
