"""At which of the places that the plan names a registration stands already: there is nothing to move to where it is."""

from __future__ import annotations

from policy_engine.model.condition import Statement, all_of, any_of, holds, negate
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.facts.homes import DWELLING, owns_titled_town_home
from policy_engine.policies.liaocheng_2022.facts.relatives import relative_owns_titled_home
from policy_engine.policies.liaocheng_2022.facts.situation import CURRENT_HUKOU

REGISTERED_AT = Fact(
    id="registered_at",
    topic="户口登记的那一处",
    question="您现在的户口，具体就在下面哪一处吗？",
    hint="有两套房子的，看要落的那套。",
    options=(
        Option("own_home", "就在自己名下、想落户的那套有房产证的房子上"),
        Option("relative_home", "就在想落户的那套近亲属的房子上"),
        Option("rented_home", "就在现在租的房子上"),
        Option("dwelling", "就在现在住着的房子上，不是上面那几种", rare=True),
        Option("unit", "就在自己单位的集体户里", rare=True),
        Option("talent", "就在人才集体户里", rare=True),
        Option("community", "就在要落的那个社区的集体户里"),
        Option("other", "都不是"),
    ),
    why="原文三（一）6写的是在哪一处“申请落户”；户口已经在那一处的，没有要迁的，所以要问。",
    where="户口簿上的地址和户别。",
)

REGISTERED_WITH_RELATIVE = Fact(
    id="registered_with_relative",
    topic="户口和近亲属在一起",
    question="您现在的户口，就在想投靠的那位近亲属的家庭户里吗？",
    options=(Option("yes", "就在那里，和他同一个户口簿"), Option("no", "不在")),
    why="原文三（一）6写的落户地方里有“近亲属家庭户”；户口已经在那一户的，没有要迁的，所以要问。",
    where="户口簿上写的户主和家人。",
)

REGISTERED_IN_VILLAGE = Fact(
    id="registered_in_village",
    topic="户口登记的那个村",
    question="您现在的户口，就在老家的村里，或者老家、入伍地的乡镇集体户吗？",
    hint="本来就在那里的，不用再落。",
    options=(
        Option("origin", "就在老家村里（一直没有迁出过，或者已经迁回来了）"),
        Option("township", "就在老家或者入伍地的乡镇集体户里", rare=True),
        Option("other", "都不是"),
    ),
    why="原文三（二）写的是户口“落回原籍”；户口已经在那里的，没有要迁的，所以要问。",
    where="户口簿上的地址和户别。",
)

REGISTERED_WITH_SPONSOR = Fact(
    id="registered_with_sponsor",
    topic="户口和村里的家人在一起",
    question="您现在的户口，就在想投靠的那位村里亲人的户里吗？",
    options=(Option("yes", "就在那里，和他同一个户口簿"), Option("no", "不在")),
    why="原文三（二）3写的是“可以申请办理夫妻投靠、未婚子女投靠父母、父母投靠成年子女”；户口已经在那一户的，没有要迁的，所以要问。",
    where="户口簿上写的户主和家人。",
)

REGISTERED_AT_WORK = Fact(
    id="registered_at_work",
    topic="户口和干活的地方",
    question="您现在的户口，就在入乡返乡干活、创业的那个村吗？",
    options=(Option("yes", "就在那里"), Option("no", "不在")),
    why="原文三（二）1写的是“可在就业创业地申请落户”；户口已经在那里的，没有要迁的，所以要问。",
    where="户口簿上的地址。",
)


def _stands(option: str, where: str, fact: Fact = REGISTERED_AT) -> Statement:
    return holds(
        fact,
        option,
        sentence=f"您的户口已经在{where}",
        denial=f"您的户口不在{where}",
        wordings=("落户",),
    )


_in_a_liaocheng_town = holds(
    CURRENT_HUKOU,
    "liaocheng_town",
    "converted_here",
    sentence="您的户口已经在聊城的城镇",
    denial="您的户口不在聊城的城镇",
    wordings=("登记城镇户口",),
)
_in_a_liaocheng_village = holds(
    CURRENT_HUKOU,
    "liaocheng_village",
    sentence="您的户口已经在聊城的村里",
    denial="您的户口不在聊城的村里",
    wordings=("户口落回",),
)
_lives_in_own_home = holds(
    DWELLING,
    "own",
    "own_shop",
    "edge",
    sentence="您住在自己的房子里",
    denial="您不住在自己的房子里",
    wordings=("居住房屋",),
)
_lives_with_a_relative = holds(
    DWELLING,
    "relative",
    "own_shop",
    "edge",
    sentence="您住在近亲属的房子里",
    denial="您不住在近亲属的房子里",
    wordings=("居住房屋",),
)
_lives_in_a_rented_home = holds(
    DWELLING,
    "rented_titled",
    "rented_untitled",
    "rented_shop",
    "rented_edge",
    "rented_pending",
    sentence="您住在租的房子里",
    denial="您不住在租的房子里",
    wordings=("居住房屋",),
)
_at_own_home = _stands("own_home", "自己的那套房子上")
_at_relative_home = _stands("relative_home", "近亲属的那套房子上")
_at_rented_home = _stands("rented_home", "租的房子上")
_at_another_dwelling = _stands("dwelling", "现在住着的房子上")

# Whoever also has a home of their own, and is registered on a relative's or a rented one, can still move to it.
at_titled_home = all_of(
    _in_a_liaocheng_town,
    any_of(
        all_of(owns_titled_town_home, _at_own_home),
        all_of(negate(owns_titled_town_home), relative_owns_titled_home, _at_relative_home),
        all_of(negate(owns_titled_town_home), negate(relative_owns_titled_home), _at_rented_home),
    ),
)
lives_where_registered = any_of(
    all_of(_lives_in_own_home, _at_own_home),
    all_of(_lives_with_a_relative, _at_relative_home),
    all_of(_lives_in_a_rented_home, _at_rented_home),
    _at_another_dwelling,
)
at_dwelling = all_of(_in_a_liaocheng_town, lives_where_registered)
at_rented_home = all_of(_in_a_liaocheng_town, _at_rented_home)
at_relative_household = all_of(_in_a_liaocheng_town, _stands("yes", "那位近亲属的家庭户里", REGISTERED_WITH_RELATIVE))
at_unit_collective = all_of(_in_a_liaocheng_town, _stands("unit", "单位的集体户里"))
at_talent_collective = all_of(_in_a_liaocheng_town, _stands("talent", "人才集体户里"))
at_community_collective = all_of(_in_a_liaocheng_town, _stands("community", "那个社区的集体户里"))
at_origin = all_of(_in_a_liaocheng_village, _stands("origin", "老家村里", REGISTERED_IN_VILLAGE))
at_township_collective = all_of(
    any_of(_in_a_liaocheng_village, _in_a_liaocheng_town),
    _stands("township", "老家或者入伍地的乡镇集体户里", REGISTERED_IN_VILLAGE),
)
at_rural_workplace = all_of(_in_a_liaocheng_village, _stands("yes", "干活、创业的那个地方", REGISTERED_AT_WORK))
at_sponsor = all_of(_in_a_liaocheng_village, _stands("yes", "那位亲人的户里", REGISTERED_WITH_SPONSOR))
