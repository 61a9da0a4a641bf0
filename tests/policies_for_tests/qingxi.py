"""虚构示例: a town that does not exist, whose rules list documents to bring, state fees, set deadlines and name offices, each for some pathways or people."""

from policy_engine.model.applying import Concern, Deadline, Fee, Material, Notice, Office
from policy_engine.model.clause import read_document
from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.model.integrity import checked
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Provision, Uncodified
from policy_engine.model.vocabulary import Vocabulary

TEXT = """清溪镇落户办法（虚构示例）
第一条 本办法是虚构示例,没有这个镇,谁也不能照着办事。
第二条 在清溪镇有自有房屋的人员,可在自有房屋处落户。
第三条 在清溪镇租房居住的人员,可在社区集体户落户。
第四条 配偶户口在清溪镇的人员,可在配偶户口所在地落户。
第五条 申请落户的,应当提交下列材料：
（一）居民户口簿原件；
（二）居民身份证原件和复印件；
（三）属已婚的,还应当提交结婚证复印件；
（四）投靠配偶的,还应当提交配偶的居民户口簿；
（五）租房居住的,还应当提交房屋租赁合同原件。
第六条 有自有房屋或者租房居住的人员落户,收取工本费每本10元。投靠配偶的人员落户,不收费。
第七条 投靠配偶的人员有自有房屋的,向城区派出所申请；租房居住的,向社区派出所申请。其他人员向镇派出所申请。公安派出所应当自受理之日起15个工作日内办结。有自有房屋的申请人应当自收到通知之日起30日内领取居民户口簿。
第八条 骗取落户的,撤销其户口登记。本办法施行前已经受理的申请,按原规定办理。
第九条 本办法自2024年1月1日起施行。《清溪镇落户暂行规定》同时废止。
"""
HOME = Fact(
    "home",
    "住的房子",
    "您在清溪镇住的房子是谁的？",
    (Option("own", "自己的"), Option("rented", "租的"), Option("none", "在清溪镇没有住处")),
    "原文写的是“有自有房屋”和“租房居住”。",
    "看不动产权证书，或者租房合同。",
)
SPOUSE = Fact(
    "spouse",
    "爱人的户口",
    "您爱人的户口在哪里？",
    (Option("here", "在清溪镇"), Option("elsewhere", "在别处"), Option("single", "没有结婚")),
    "原文写的是“配偶户口在清溪镇”。",
    "看爱人的户口簿。",
)
owns_home = holds(
    HOME, "own", sentence="您在清溪镇有自己的房子", denial="您在清溪镇没有自己的房子", wordings=("有自有房屋",)
)
rents_home = holds(HOME, "rented", sentence="您在清溪镇租房住", denial="您没有在清溪镇租房住", wordings=("租房居住",))
spouse_is_here = holds(
    SPOUSE,
    "here",
    sentence="您爱人的户口在清溪镇",
    denial="您爱人的户口不在清溪镇",
    wordings=("配偶户口在清溪镇",),
)
is_married = holds(SPOUSE, "here", "elsewhere", sentence="您结了婚", denial="您没有结婚", wordings=("属已婚",))


OWNER = Provision(
    "owner",
    "有房子落户",
    "在清溪镇有自有房屋的人员,可在自有房屋处落户",
    owns_home,
    ("在清溪镇", "可在自有房屋处落户"),
    in_order(Place("own_home", "自己的房子", "自有房屋处", "户口落在自己的房子。")),
    "town",
    "在清溪镇有自己的房子，就可以申请。",
)
TENANT = Provision(
    "tenant",
    "租房落户",
    "在清溪镇租房居住的人员,可在社区集体户落户",
    rents_home,
    ("在清溪镇", "可在社区集体户落户"),
    in_order(Place("community", "社区集体户", "社区集体户", "户口落在社区集体户。")),
    "town",
    "在清溪镇租房住，就可以申请。",
)
JOINING = Provision(
    "joining",
    "投靠爱人落户",
    "配偶户口在清溪镇的人员,可在配偶户口所在地落户",
    spouse_is_here,
    ("可在配偶户口所在地落户",),
    in_order(Place("with_spouse", "爱人的户口上", "配偶户口所在地", "和爱人落在一起。")),
    "town",
    "爱人的户口在清溪镇，就可以申请。",
)
APPLYING = (
    Material("booklet", "居民户口簿", "居民户口簿原件", "原件"),
    Material("card", "居民身份证", "居民身份证原件和复印件", "原件和复印件"),
    Material(
        "marriage",
        "结婚证",
        "属已婚的,还应当提交结婚证复印件",
        "复印件",
        says=("还应当提交",),
        concern=Concern(only_if=is_married),
    ),
    Material(
        "spouse_booklet",
        "配偶的居民户口簿",
        "投靠配偶的,还应当提交配偶的居民户口簿",
        says=("投靠配偶的,还应当提交",),
        concern=Concern(("joining",)),
    ),
    Material(
        "lease",
        "房屋租赁合同",
        "租房居住的,还应当提交房屋租赁合同原件",
        "原件",
        says=("还应当提交",),
        concern=Concern(only_if=rents_home),
    ),
    Fee(
        "booklet_fee",
        "居民户口簿的工本费",
        "有自有房屋或者租房居住的人员落户,收取工本费每本10元",
        "每本10元",
        Concern(("owner", "tenant")),
    ),
    Fee("free", "投靠爱人", "投靠配偶的人员落户,不收费", "不收费", Concern(("joining",))),
    Deadline(
        "deciding", "办结", "公安派出所应当自受理之日起15个工作日内办结", "公安派出所", "自受理之日起15个工作日内"
    ),
    Deadline(
        "collecting",
        "领居民户口簿",
        "有自有房屋的申请人应当自收到通知之日起30日内领取居民户口簿",
        "申请人",
        "自收到通知之日起30日内",
        Concern(only_if=owns_home),
    ),
    Office(
        "city_office",
        "城区派出所",
        "投靠配偶的人员有自有房屋的,向城区派出所申请",
        ("投靠配偶的人员", "向", "申请"),
        Concern(("joining",), owns_home),
    ),
    Office(
        "community_office",
        "社区派出所",
        "租房居住的,向社区派出所申请",
        ("向", "申请"),
        Concern(("joining",), rents_home),
    ),
    Office(
        "town_office",
        "镇派出所",
        "其他人员向镇派出所申请",
        ("其他人员", "向", "申请"),
        Concern(("owner", "tenant")),
    ),
    Notice(
        "sanction", "cheating", "骗取落户有什么后果", "骗取落户的,撤销其户口登记", "靠造假办成的，户口登记会被撤销。"
    ),
    Notice(
        "transition",
        "pending",
        "以前受理的怎么办",
        "本办法施行前已经受理的申请,按原规定办理",
        "2024-01-01 以前已经受理的，还按原来的规定办。",
    ),
    Notice(
        "repeal",
        "earlier",
        "不再用的规定",
        "《清溪镇落户暂行规定》同时废止",
        "《清溪镇落户暂行规定》从那天起不再用。",
    ),
)
POLICY = checked(
    Policy(
        id="qingxi",
        title="清溪镇落户办法（虚构示例）",
        short_title="清溪镇落户办法（虚构示例）",
        issuer="清溪镇人民政府（虚构）",
        version="2024-01-01",
        checked_on="2026-11-28",
        next_check_due="2027-05-28",
        ask_at="派出所",
        vocabulary=Vocabulary(
            grant="落户",
            registration="户口",
            authority="公安机关",
            seal="户",
            site_name="清溪镇落户办法（虚构示例）",
            site_description="落户办法：原文、白话解读、能不能落户测一测。",
        ),
        document=read_document(TEXT),
        directions=(Direction("town", "清溪镇"),),
        facts=(HOME, SPOUSE),
        provisions=(OWNER, TENANT, JOINING),
        landing_orders=(),
        guarantees=(),
        interpretations=(),
        uncodified=(
            Uncodified("本办法是虚构示例,没有这个镇,谁也不能照着办事", "说明这是虚构的。"),
            Uncodified("申请落户的,应当提交下列材料：", "领起下面一样一样的材料。"),
        ),
        applying=APPLYING,
        effective=EffectiveDate("本办法自2024年1月1日起施行", "2024-01-01"),
    )
)
