"""A town that does not exist, whose provisions set limits to a home's size, to an age and to how long somebody has lived there."""

from policy_engine.model.clause import read_document
from policy_engine.model.comparison import at_least, at_most, number, time_since
from policy_engine.model.condition import Condition, all_of, negate
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Provision
from policy_engine.model.quantity import Limit
from tests.policies_for_tests.settling import SETTLING

TEXT = """安澜镇购房落户办法
第一条 购买住房100平方米以上的人员,可落户。
第二条 购买住房九十平方米以上、居住满三年的人员,可落户。16周岁以下的人员,不可落户。
第三条 本办法自2024年1月1日起施行。
"""

AREA = number(
    "area",
    topic="住房面积",
    question="您买的房子有多少平方米？",
    unit="平方米",
    limits=(100, 90),
    most=10_000,
    why="原文写的是“100平方米以上”和“九十平方米以上”。",
    where="看不动产权证书上的建筑面积。",
)
YEARS = time_since(
    "years",
    topic="居住时间",
    question="您从哪一天起住在安澜镇，中间没有搬走过？",
    event="开始住的那一天",
    unit="年",
    limits=(3,),
    most=120,
    why="原文写的是“居住满三年”。",
    where="看居住证。",
)
AGE = number(
    "age",
    topic="年龄",
    question="您今年多少周岁？",
    unit="周岁",
    limits=(Limit(16, excluded=True),),
    most=150,
    why="原文写的是“16周岁以下”。",
    where="看身份证。",
    whole=True,
)
is_large = at_least(
    AREA,
    100,
    sentence="您的房子有100平方米以上",
    denial="您的房子没有100平方米",
    wordings=("购买住房100平方米以上",),
)
is_middling = at_least(
    AREA,
    90,
    sentence="您的房子有90平方米以上",
    denial="您的房子没有90平方米",
    wordings=("购买住房九十平方米以上",),
)
has_stayed = at_least(
    YEARS, 3, sentence="您在安澜镇住满了3年", denial="您在安澜镇没有住满3年", wordings=("居住满三年",)
)
is_young = at_most(AGE, 16, sentence="您不超过16周岁", denial="您超过16周岁", wordings=("16周岁以下",))

_HOME = in_order(Place("home", "自己的家", "落户", "就是您的家。"))


def _provision(name: str, title: str, quote: str, condition: Condition) -> Provision:
    return Provision(name, title, quote, condition, ("落户", "不可"), _HOME, "town", f"{title}可以申请。")


LARGE = _provision("large", "买大房子", "购买住房100平方米以上的人员,可落户", is_large)
MIDDLING = _provision(
    "middling",
    "买房住满三年",
    "购买住房九十平方米以上、居住满三年的人员,可落户。16周岁以下的人员,不可落户",
    all_of(is_middling, has_stayed, negate(is_young)),
)
POLICY = Policy(
    id="anlan",
    title="安澜镇购房落户办法",
    short_title="安澜镇购房办法",
    issuer="安澜镇人民政府",
    version="2024-01-01",
    checked_on="2026-01-02",
    next_check_due="2026-07-02",
    ask_at="派出所",
    vocabulary=SETTLING,
    document=read_document(TEXT),
    directions=(Direction("town", "安澜镇"),),
    facts=(AREA, YEARS, AGE),
    provisions=(LARGE, MIDDLING),
    landing_orders=(),
    guarantees=(),
    interpretations=(),
    uncodified=(),
    effective=EffectiveDate("本办法自2024年1月1日起施行", "2024-01-01"),
)
