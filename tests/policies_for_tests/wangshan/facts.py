"""The questions of both versions."""

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option

_YES_NO = (Option("yes", "是"), Option("no", "不是"))

PERMIT = Fact(
    "permit",
    "居住证",
    "您的居住证拿了多久？",
    (
        Option("two_years", "满两年"),
        Option("one_year", "满一年，不到两年"),
        Option("less", "不到一年", "等满了时间再来"),
        Option("none", "没有", "去办居住证"),
    ),
    "原文写的是“持有居住证”。",
    "看居住证上的签发日期。",
)
HOME = Fact("home", "住所", "您有稳定的住处吗？", _YES_NO, "原文写的是“有稳定住所”。", "看房产证或者租赁合同。")
WORK = Fact("work", "工作", "您在望山县签了劳动合同吗？", _YES_NO, "原文写的是“签订劳动合同”。", "看合同。")
SCHOOL = Fact("school", "学历", "您有大专以上学历吗？", _YES_NO, "原文写的是“大专以上学历”。", "看毕业证。")
ORIGIN = Fact("origin", "原户口", "您原来的户口在望山县农村吗？", _YES_NO, "原文写的是“原户口”。", "看户口簿。")
SPOUSE = Fact("spouse", "配偶", "您爱人的户口在望山县吗？", _YES_NO, "原文写的是“配偶户口在本县”。", "看爱人的户口簿。")

held_two_years = holds(
    PERMIT,
    "two_years",
    sentence="您的居住证满了两年",
    denial="您的居住证没有满两年",
    wordings=("持有居住证满两年",),
)
held_one_year = holds(
    PERMIT,
    "two_years",
    "one_year",
    sentence="您的居住证满了一年",
    denial="您的居住证没有满一年",
    wordings=("持有居住证满一年",),
)
has_home = holds(HOME, "yes", sentence="您有稳定的住处", denial="您没有稳定的住处", wordings=("有稳定住所",))
has_contract = holds(
    WORK, "yes", sentence="您签了劳动合同", denial="您没有签劳动合同", wordings=("在本县签订劳动合同",)
)
is_graduate = holds(
    SCHOOL, "yes", sentence="您有大专以上学历", denial="您没有大专以上学历", wordings=("具有大专以上学历",)
)
came_from_here = holds(
    ORIGIN,
    "yes",
    sentence="您原来的户口在本县农村",
    denial="您原来的户口不在本县农村",
    wordings=("原户口在本县农村",),
)
spouse_is_here = holds(
    SPOUSE, "yes", sentence="您爱人的户口在本县", denial="您爱人的户口不在本县", wordings=("配偶户口在本县",)
)
