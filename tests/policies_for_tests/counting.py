"""A town that does not exist, one of whose provisions asks for two of four, the other for points."""

from policy_engine.model.clause import read_document
from policy_engine.model.condition import Condition, Statement, all_of, at_least_of, holds, negate, points
from policy_engine.model.fact import Fact, Option
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Provision
from tests.policies_for_tests.settling import SETTLING

TEXT = """云台镇人才落户办法
第一条 在本镇工作,符合下列四项条件中两项以上的人员,可落户:大专以上学历;有技术证书;做过志愿者;受过表彰。
第二条 积分达到60分的人员,可落户:大专学历计30分,本科学历计50分,技术证书计20分,志愿服务计10分。
第三条 本办法自2024年1月1日起施行。
"""

SCHOOLING = Fact(
    "schooling",
    "学历",
    "您是什么学历？",
    (Option("bachelor", "本科"), Option("college", "大专"), Option("other", "都不是")),
    "原文按学历分。",
    "看毕业证书。",
)


def _fact(name: str, topic: str) -> Fact:
    options = (Option("yes", "是", f"去办{topic}"), Option("no", "不是"))
    return Fact(name, topic, f"{topic}，您有吗？", options, f"原文写的是“{topic}”。", "看证件。")


WORK, CERTIFICATE, SERVICE, HONOUR = (
    _fact(name, topic)
    for name, topic in (("work", "工作"), ("certificate", "技术证书"), ("service", "志愿者"), ("honour", "表彰"))
)


def _is(fact: Fact, *options: str, says: str, wordings: tuple[str, ...]) -> Statement:
    return holds(fact, *options, sentence=f"您{says}", denial=f"您没有{says}", wordings=wordings)


works = _is(WORK, "yes", says="在本镇工作", wordings=("在本镇工作",))
is_educated = _is(SCHOOLING, "college", "bachelor", says="读过大专", wordings=("大专以上学历",))
has_certificate = _is(CERTIFICATE, "yes", says="拿过技术证书", wordings=("有技术证书", "技术证书计20分"))
has_served = _is(SERVICE, "yes", says="做过志愿者", wordings=("做过志愿者", "志愿服务计10分"))
is_honoured = _is(HONOUR, "yes", says="受过表彰", wordings=("受过表彰",))
is_college = _is(SCHOOLING, "college", says="大专毕业", wordings=("大专学历计30分",))
is_bachelor = _is(SCHOOLING, "bachelor", says="本科毕业", wordings=("本科学历计50分",))

TWO_OF_FOUR = at_least_of(
    2, is_educated, has_certificate, has_served, is_honoured, wordings=("符合下列四项条件中两项以上",)
)
SIXTY = points(
    60, (30, is_college), (50, is_bachelor), (20, has_certificate), (10, has_served), wordings=("积分达到60分",)
)

_HOME = in_order(Place("home", "自己的家", "落户", "就是您的家。"))


def _provision(name: str, title: str, quote: str, condition: Condition) -> Provision:
    return Provision(name, title, quote, condition, ("落户",), _HOME, "town", f"{title}可以申请。")


_FIRST, _SECOND = (line.partition(" ")[2].removesuffix("。") for line in TEXT.splitlines()[1:3])
TALENT = _provision("talent", "四项里有两项", _FIRST, all_of(works, TWO_OF_FOUR))
POINTS = _provision("points", "积分落户", _SECOND, SIXTY)
NOT_TWO = negate(TWO_OF_FOUR)
"""What nobody's provision asks for, and a test does."""

POLICY = Policy(
    id="yuntai",
    title="云台镇人才落户办法",
    short_title="云台镇人才办法",
    issuer="云台镇人民政府",
    version="2024-01-01",
    checked_on="2026-01-02",
    next_check_due="2026-07-02",
    ask_at="派出所",
    vocabulary=SETTLING,
    document=read_document(TEXT),
    directions=(Direction("town", "云台镇"),),
    facts=(WORK, SCHOOLING, CERTIFICATE, SERVICE, HONOUR),
    provisions=(TALENT, POINTS),
    landing_orders=(),
    guarantees=(),
    interpretations=(),
    uncodified=(),
    effective=EffectiveDate("本办法自2024年1月1日起施行", "2024-01-01"),
)
