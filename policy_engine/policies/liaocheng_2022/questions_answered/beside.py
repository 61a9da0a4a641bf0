"""Questions beside the plan: what it does not decide, each with who knows; and what it is often believed to demand and does not."""

from __future__ import annotations

from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation, Theme
from policy_engine.policies.liaocheng_2022.questions_answered import family, homes

_THEME = Theme("beside", "原文没讲的事，问谁")


def _asks(id: str, question: str, also_asked: tuple[str, ...], *outside: str) -> QuestionAnswered:  # noqa: A002 - the entry's own name
    return QuestionAnswered(id, _THEME, question, passages=Passages(outside=outside), also_asked=also_asked)


QUESTIONS = (
    QuestionAnswered(
        id="by-proxy",
        theme=_THEME,
        question="能让别人代办吗，要不要本人到场？",
        also_asked=("代办落户", "委托家人办户口", "人在外地回不来", "本人不去行吗"),
        passages=Passages(silent=("办理步骤", "完整的材料清单")),
    ),
    QuestionAnswered(
        id="office-hours",
        theme=_THEME,
        question="派出所、户籍科几点上班，周末办吗？",
        also_asked=("户籍科几点上班", "户籍室电话", "周六周日能办户口吗", "上班时间", "12345"),
        passages=Passages(silent=("办理窗口和地址", "咨询电话")),
    ),
    QuestionAnswered(
        id="rumour",
        theme=_THEME,
        question="听说落户政策要停了、要变了，是真的吗？",
        also_asked=("听说要停", "政策会不会取消", "以后还能落户吗", "是不是要抓紧办"),
        passages=Passages(silent=("有效期到哪一天",), quotes=("本实施方案自2022年8月1日起执行。",)),
    ),
    QuestionAnswered(
        id="size-and-mortgage",
        theme=homes.OWN_HOME,
        question="房子多大才能落户，房贷没还完行不行？",
        also_asked=("面积小能落户吗", "按揭房落户", "有贷款的房子能迁户口吗", "多少平米"),
        situation=homes.TITLED,
        note="原文没有写房子要多大，也没有写贷款要不要先还清。",
    ),
    QuestionAnswered(
        id="self-built",
        theme=homes.OWN_HOME,
        question="自己盖的房，能落户吗？",
        also_asked=("自建房落户", "自建房没有房产证", "自己家盖的楼"),
        situation=homes.SELF_BUILT,
    ),
    QuestionAnswered(
        id="years-married",
        theme=family.JOINING_TOWN,
        question="结婚要满几年、多大年纪，才能投靠？",
        also_asked=("结婚多久能迁户口", "刚结婚能投靠吗", "投靠有年龄限制吗", "结婚年限"),
        situation=family.SPOUSE,
        note="原文没有写结婚要满几年，也没有写年龄。",
    ),
    QuestionAnswered(
        id="divorced-with-child",
        theme=family.JOINING_TOWN,
        question="离婚带着孩子，能把户口迁回父母那里吗？",
        also_asked=("离婚带孩子落户", "离异投靠父母", "离婚后户口迁回娘家", "离婚了孩子户口跟谁"),
        situation=Situation(
            direction="town",
            story="离了婚，户口和人都在外地，父母的户口在聊城城里，是自己家的户口簿。",
            answers=family.joining("parent_or_child"),
            expects=(Expected("joining_relatives", "entitled", "relative_household"),),
        ),
        note="投靠城里父母的这一条，没有写婚姻状况。孩子是您父母的外孙子女或孙子女，也在近亲属里，可以各自看这一条；孩子随父亲还是随母亲，原文没有写。",
    ),
    QuestionAnswered(
        id="adopted-and-step",
        theme=family.JOINING_TOWN,
        question="养子女、继子女，能投靠吗？",
        also_asked=("领养的孩子落户", "继子女投靠", "后爸后妈的孩子", "收养的孩子户口"),
        passages=Passages(interpretations=("step_relatives",)),
    ),
    QuestionAnswered(
        id="head-of-household",
        theme=family.JOINING_TOWN,
        question="户主不同意，能投靠落户吗？",
        also_asked=("户主不同意迁入", "要不要户主同意", "家里人不让落"),
        passages=Passages(interpretations=("relatives_home_consent",), outside=("户主不同意",)),
    ),
    _asks(
        "booklet-withheld",
        "户口本被家里人扣着，怎么办？",
        ("户口本被扣", "家里不给户口本", "拿不到户口本"),
        "户口本被扣着",
    ),
    _asks(
        "still-registered",
        "原房主、前夫前妻的户口不迁走，怎么办？",
        ("原房主户口不迁走", "前妻户口还在我家", "前夫不迁户口", "二手房里有别人的户口"),
        "别人的户口不迁走",
    ),
    _asks(
        "expired-certificate",
        "户口迁移证过期了、丢了，怎么办？",
        ("迁移证过期", "迁移证丢了", "准迁证过期"),
        "迁移证过期、丢失",
    ),
    _asks("personal-file", "档案放在哪里，怎么转？", ("档案转到哪", "人事档案", "档案在人才市场"), "人事档案"),
    _asks("public-housing", "公租房、保障房怎么申请？", ("公租房", "廉租房", "保障房申请"), "公租房、保障房"),
    _asks(
        "school-district",
        "学区房怎么划，落户了能上哪所学校？",
        ("学区房", "学区怎么分", "划片上学", "落户就能上学吗"),
        "学区、上哪所学校",
    ),
    _asks("empty-registration", "人不住在那里，户口空挂着会怎样？", ("空挂户", "空挂户清理", "户口空挂"), "空挂户"),
    _asks(
        "insurance",
        "户口迁了，养老保险、医保怎么办？",
        ("养老保险转移", "医保怎么转", "新农合还能用吗", "社保跟户口有关系吗"),
        "养老保险、医保",
    ),
    _asks(
        "inheriting-homestead",
        "户口迁走了，村里的老房子、宅基地能继承吗？",
        ("宅基地继承", "老家房子继承", "农村房子过户给子女"),
        "宅基地、老房子的继承",
    ),
    _asks(
        "married-out",
        "嫁出去的女儿（外嫁女），村里的地和分红还有吗？",
        ("外嫁女", "出嫁女的地", "外嫁女分红", "姑娘出嫁户口没迁"),
        "嫁到别的村，原来的承包地还有没有",
        "户口落到村里，能不能分地、分红",
    ),
)
