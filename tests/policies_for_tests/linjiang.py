"""虚构示例: a town that does not exist: conditions that stand as the items of a list, points for every year and taken off, ages by law, a last day."""

from policy_engine.model.clause import read_document
from policy_engine.model.comparison import at_least, for_each, less_than, number
from policy_engine.model.condition import all_of, any_of, holds, points
from policy_engine.model.fact import Fact, Option
from policy_engine.model.landing import Place, in_order
from policy_engine.model.overlap import Overlap
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Guarantee, Provision, Reference, Uncodified
from tests.policies_for_tests.settling import SETTLING

TEXT = """临江镇落户办法（虚构示例）
（2021年5月6日临江镇人民政府令第3号公布 自2021年6月1日起施行）
第一条 本办法是虚构示例,没有这个镇,谁也不能照着办事。
第二条 符合下列条件的人员,可以投靠配偶落户：
（一）结婚满3年；
（二）配偶在本镇有自有房屋。
已经生育子女并符合前款第二项条件的,不受结婚年限限制。
第三条 男性年满60周岁、女性年满55周岁的人员,可以投靠子女落户。未成年人可以投靠父母落户。
第四条 积分达到60分的人员,可以申请落户。
积分按照下列指标累计：
（一）学历：大专以上学历40分,技术证书10分；
（二）社会保险：累计参加社会保险每满1年积10分,最高30分。
有伪造材料行为的,扣减20分。
第五条 配偶、未成年子女可以随迁。
第六条 本办法自2021年6月1日起施行,有效期五年。
"""


def _fact(name: str, topic: str) -> Fact:
    return Fact(name, topic, f"{topic}，有吗？", (Option("yes", "有"), Option("no", "没有")), "原文要看。", "看证件。")


WHOM = Fact(
    "whom",
    "投靠谁",
    "您想投靠谁？",
    (Option("spouse", "爱人"), Option("child", "子女"), Option("parent", "父母"), Option("nobody", "谁也不投靠")),
    "原文按投靠谁分。",
    "照实填。",
)
SEX = Fact("sex", "性别", "您是男是女？", (Option("male", "男"), Option("female", "女")), "原文分男女。", "看身份证。")
AGE = number(
    "age",
    topic="年龄",
    question="您多少周岁？",
    unit="周岁",
    limits=(18, 55, 60),
    most=130,
    whole=True,
    why="原文写的是“年满60周岁”等。",
    where="看身份证。",
)
MARRIED, INSURED = (
    number(
        name, topic=topic, question=question, unit="年", limits=limits, most=100, why="原文写了几年。", where="查记录。"
    )
    for name, topic, question, limits in (
        ("married", "结婚", "您结婚几年了？", (3,)),
        ("insured", "社保", "您累计参加社会保险几年了？", (1, 2, 3)),
    )
)
HOME, CHILDREN, DEGREE, CERTIFICATE, FAKED = (
    _fact(name, topic)
    for name, topic in (
        ("home", "爱人的房子"),
        ("children", "孩子"),
        ("degree", "大专学历"),
        ("certificate", "技术证书"),
        ("faked", "伪造材料"),
    )
)

joins_spouse = holds(WHOM, "spouse", sentence="您投靠爱人", denial="您不投靠爱人", wordings=("投靠配偶",))
joins_child = holds(WHOM, "child", sentence="您投靠子女", denial="您不投靠子女", wordings=("投靠子女",))
joins_parent = holds(WHOM, "parent", sentence="您投靠父母", denial="您不投靠父母", wordings=("投靠父母",))
married = at_least(MARRIED, 3, sentence="您结婚满3年", denial="您结婚不满3年", wordings=("结婚满3年",))
has_home = holds(
    HOME,
    "yes",
    sentence="您爱人在镇上有房子",
    denial="您爱人在镇上没有房子",
    wordings=("配偶在本镇有自有房屋",),
)
has_children = holds(CHILDREN, "yes", sentence="您有孩子", denial="您没有孩子", wordings=("已经生育子女",))
is_male = holds(SEX, "male", sentence="您是男的", denial="您不是男的", wordings=("男性",))
is_female = holds(SEX, "female", sentence="您是女的", denial="您不是女的", wordings=("女性",))
is_sixty = at_least(AGE, 60, sentence="您满60周岁", denial="您不满60周岁", wordings=("年满60周岁",))
is_fifty_five = at_least(AGE, 55, sentence="您满55周岁", denial="您不满55周岁", wordings=("年满55周岁",))
is_minor = less_than(AGE, 18, sentence="您不满18周岁", denial="您满18周岁", wordings=("未成年人",))
has_degree = holds(DEGREE, "yes", sentence="您读过大专", denial="您没有读过大专", wordings=("大专以上学历40分",))
has_certificate = holds(
    CERTIFICATE, "yes", sentence="您有技术证书", denial="您没有技术证书", wordings=("技术证书10分",)
)
has_faked = holds(
    FAKED,
    "yes",
    sentence="您伪造过材料",
    denial="您没有伪造过材料",
    wordings=("有伪造材料行为的,扣减20分",),
)
for_every_year = for_each(
    10,
    INSURED,
    1,
    3,
    sentence="您参加社保满{}年",
    denial="您参加社保不满{}年",
    wordings=("累计参加社会保险每满1年积10分,最高30分",),
)
SIXTY = points(
    60, (40, has_degree), (10, has_certificate), *for_every_year, (-20, has_faked), wordings=("积分达到60分",)
)

_PLACE = in_order(Place("home", "家里", "落户", "落在家里。"))


def _passage(first: str, last: str) -> str:
    begin = TEXT.index(first)
    return TEXT[begin : TEXT.index(last, begin) + len(last)]


SPOUSE = Provision(
    "spouse",
    "投靠爱人",
    _passage("符合下列条件的人员", "配偶在本镇有自有房屋"),
    all_of(joins_spouse, married, has_home),
    ("符合下列条件", "可以", "落户"),
    _PLACE,
    "town",
    "结婚满3年，爱人在镇上有房子，就可以。",
)
WITH_CHILDREN = Provision(
    "with_children",
    "有孩子的，投靠爱人",
    "已经生育子女并符合前款第二项条件的,不受结婚年限限制",
    all_of(joins_spouse, has_children, has_home),
    ("不受结婚年限限制",),
    in_order(Place("home_too", "家里", "不受结婚年限限制", "落在家里。")),
    "town",
    "有孩子的，不看结婚几年。",
    refers_to=(Reference("符合前款第二项条件", to=SPOUSE.quote),),
)
OLD = Provision(
    "old",
    "投靠子女",
    "男性年满60周岁、女性年满55周岁的人员,可以投靠子女落户",
    all_of(any_of(all_of(is_male, is_sixty), all_of(is_female, is_fifty_five)), joins_child),
    ("可以", "落户"),
    _PLACE,
    "town",
    "父亲满60周岁、母亲满55周岁，可以投靠子女。",
)
YOUNG = Provision(
    "young",
    "投靠父母",
    "未成年人可以投靠父母落户",
    all_of(is_minor, joins_parent),
    ("可以", "落户"),
    _PLACE,
    "town",
    "不满18周岁，可以投靠父母。",
)
POINTS = Provision(
    "points",
    "积分落户",
    _passage("积分达到60分的人员", "扣减20分"),
    SIXTY,
    ("可以申请落户", "积分按照下列指标累计", "学历", "社会保险"),
    _PLACE,
    "town",
    "积分到60分，就可以申请。",
)
POLICY = Policy(
    id="linjiang",
    title="临江镇落户办法（虚构示例）",
    short_title="临江镇落户办法（虚构示例）",
    issuer="临江镇人民政府（虚构）",
    version="2021-06-01",
    checked_on="2026-11-28",
    next_check_due="2027-05-28",
    ask_at="派出所",
    vocabulary=SETTLING,
    document=read_document(TEXT),
    directions=(Direction("town", "临江镇"),),
    facts=(WHOM, SEX, AGE, MARRIED, HOME, CHILDREN, DEGREE, CERTIFICATE, INSURED, FAKED),
    provisions=(SPOUSE, WITH_CHILDREN, OLD, YOUNG, POINTS),
    landing_orders=(),
    guarantees=(Guarantee("family", "家里人可以随迁", "配偶、未成年子女可以随迁", "爱人、没有成年的子女可以一起迁。"),),
    interpretations=(),
    uncodified=(Uncodified("本办法是虚构示例,没有这个镇,谁也不能照着办事", "说明这是虚构的。"),),
    effective=EffectiveDate("本办法自2021年6月1日起施行,有效期五年", "2021-06-01", until="2026-05-31"),
    overlaps=(Overlap(is_male, is_female, "原文男女分开写。"),),
)
