"""A town that does not exist, whose provisions have conditions in other clauses: one refers to an article, and a definition is read with all."""

from policy_engine.model.clause import read_document
from policy_engine.model.condition import all_of, holds
from policy_engine.model.fact import Fact, Option
from policy_engine.model.landing import Place, in_order
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Definition, Direction, EffectiveDate, Provision, Reference, Uncodified
from tests.policies_for_tests.settling import SETTLING

TEXT = """云溪镇户口准入办法
第一条 为便利群众,制定本办法。
第二条 户口准入基本条件为有合法固定住所,此外,还应符合本办法规定的具体条件。
第三条 下列人员可落户：
（一）从事经商的人员,可落户；
（二）符合第二条规定条件的退役人员,可落户；
（三）具备上述条件的毕业人员,可落户。
第四条 本办法所称合法固定住所是指具有房屋产权证的自建住房。
第五条 伪造房屋产权证、从事经商的,依法处理。
第六条 本办法自2024年1月1日起施行。
"""
_YES_NO = (Option("yes", "是"), Option("no", "不是"))


def _fact(fact_id: str, topic: str) -> Fact:
    return Fact(fact_id, topic, f"{topic}有吗？", _YES_NO, "原文要看。", "看证件。")


DEED, TRADE, SERVICE, DEGREE = (
    _fact("deed", "房产证"),
    _fact("trade", "生意"),
    _fact("service", "退役证"),
    _fact("degree", "毕业证"),
)
has_home = holds(
    DEED, "yes", sentence="您有房产证", denial="您没有房产证", wordings=("具有房屋产权证", "有合法固定住所")
)
trades = holds(TRADE, "yes", sentence="您做生意", denial="您不做生意", wordings=("从事经商",))
served = holds(SERVICE, "yes", sentence="您退役了", denial="您没有当过兵", wordings=("退役",))
graduated = holds(DEGREE, "yes", sentence="您毕业了", denial="您没有毕业", wordings=("毕业",))

_HOME = in_order(Place("home", "自己的家", "落户", "就是您的家。"))
_BASIC = "户口准入基本条件为有合法固定住所"
GENERAL = Reference("还应符合本办法规定的具体条件", to=_BASIC)
TRADER = Provision(
    "trader",
    "做生意能落户",
    "从事经商的人员,可落户",
    all_of(has_home, trades),
    ("落户",),
    _HOME,
    "town",
    "做生意就可以申请。",
    refers_to=(GENERAL,),
)
VETERAN = Provision(
    "veteran",
    "退役能落户",
    "符合第二条规定条件的退役人员,可落户",
    all_of(has_home, served),
    ("落户",),
    _HOME,
    "town",
    "退役了就可以申请。",
    refers_to=(Reference("符合第二条规定条件", to=_BASIC),),
)
GRADUATE = Provision(
    "graduate",
    "毕业能落户",
    "具备上述条件的毕业人员,可落户",
    all_of(has_home, graduated),
    ("落户",),
    _HOME,
    "town",
    "毕业了就可以申请。",
    refers_to=(Reference("具备上述条件", to=_BASIC),),
)
POLICY = Policy(
    id="yunxi",
    title="云溪镇户口准入办法",
    short_title="云溪镇户口办法",
    issuer="云溪镇人民政府",
    version="2024-01-01",
    checked_on="2026-01-02",
    next_check_due="2026-07-02",
    ask_at="派出所",
    vocabulary=SETTLING,
    document=read_document(TEXT),
    directions=(Direction("town", "云溪镇"),),
    facts=(DEED, TRADE, SERVICE, DEGREE),
    provisions=(TRADER, VETERAN, GRADUATE),
    landing_orders=(),
    guarantees=(),
    interpretations=(),
    uncodified=(
        Uncodified("为便利群众,制定本办法", "说明来由。"),
        Uncodified("此外,还应符合本办法规定的具体条件", "指到第三条。"),
        Uncodified("下列人员可落户：", "领起下面各项。"),
        Uncodified("伪造房屋产权证…依法处理", "对造假的处理。"),
    ),
    effective=EffectiveDate("本办法自2024年1月1日起施行", "2024-01-01"),
    definitions=(
        Definition("basic", "基本条件", _BASIC, "基本条件", "先要有合法固定住所。"),
        Definition(
            "home",
            "合法固定住所",
            "本办法所称合法固定住所是指具有房屋产权证的自建住房",
            "什么是合法固定住所",
            "有房产证的自建房才算。",
        ),
    ),
    not_stated=("办理时限",),
)
