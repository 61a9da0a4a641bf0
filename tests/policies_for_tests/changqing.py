"""虚构示例: a town that does not exist pays an allowance on one page: the smallest useful policy, about something else than where people live.

Nothing lands in a place, so no place, no order of places and no direction to choose is encoded.
"""

from policy_engine.model.clause import read_document
from policy_engine.model.comparison import at_least, number
from policy_engine.model.condition import all_of, holds
from policy_engine.model.fact import Fact, Option
from policy_engine.model.integrity import checked
from policy_engine.model.landing import NOWHERE
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction, EffectiveDate, Provision, Uncodified
from policy_engine.model.vocabulary import Vocabulary

TEXT = """长青镇高龄津贴办法（虚构示例）
第一条 本办法是虚构示例,没有这个镇,谁也领不到这份钱。
第二条 年满80周岁、在长青镇居住的人员,可以领取高龄津贴,标准为每人每月100元。
第三条 本办法自2024年1月1日起施行。
"""
AGE = number(
    "age",
    topic="年龄",
    question="您多少周岁？",
    unit="周岁",
    limits=(80,),
    most=130,
    whole=True,
    why="原文写的是“年满80周岁”。",
    where="看身份证上的出生日期。",
)
RESIDENCE = Fact(
    "residence",
    "住的地方",
    "您住在长青镇吗？",
    (Option("here", "住在长青镇"), Option("elsewhere", "住在别处")),
    "原文写的是“在长青镇居住”。",
    "看您平时住在哪里。",
)
ALLOWANCE = Provision(
    "allowance",
    "高龄津贴",
    "年满80周岁、在长青镇居住的人员,可以领取高龄津贴,标准为每人每月100元",
    all_of(
        at_least(AGE, 80, sentence="您满80周岁", denial="您不满80周岁", wordings=("年满80周岁",)),
        holds(RESIDENCE, "here", sentence="您住在长青镇", denial="您不住在长青镇", wordings=("在长青镇居住",)),
    ),
    grants=("可以领取高龄津贴", "标准为每人每月100元"),
    landing=NOWHERE,
    direction="allowance",
    explanation="满80周岁、住在长青镇的老人，每个月可以领100元。",
    amount="每人每月100元",
)
POLICY = checked(
    Policy(
        id="changqing",
        title="长青镇高龄津贴办法（虚构示例）",
        short_title="长青镇高龄津贴（虚构示例）",
        issuer="长青镇人民政府（虚构）",
        version="2024-01-01",
        checked_on="2026-11-28",
        next_check_due="2027-05-28",
        ask_at="镇里的民政窗口",
        vocabulary=Vocabulary(
            grant="领高龄津贴",
            authority="民政部门",
            seal="寿",
            site_name="长青镇高龄津贴（虚构示例）",
            site_description="虚构示例：高龄津贴办法的原文、白话解读、能不能领测一测。",
        ),
        document=read_document(TEXT),
        directions=(Direction("allowance", "高龄津贴"),),
        facts=(AGE, RESIDENCE),
        provisions=(ALLOWANCE,),
        landing_orders=(),
        guarantees=(),
        interpretations=(),
        uncodified=(Uncodified("本办法是虚构示例,没有这个镇,谁也领不到这份钱", "说明这是虚构的。"),),
        effective=EffectiveDate("本办法自2024年1月1日起施行", "2024-01-01"),
        not_stated=("要带什么", "多久办好"),
    )
)
