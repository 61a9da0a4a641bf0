"""Questions on which the text is silent, or that it leaves to other rules."""

from __future__ import annotations

from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation, Theme

_THEME = Theme("procedure", "怎么办理、别的事")

QUESTIONS = (
    QuestionAnswered(
        id="fee",
        theme=_THEME,
        question="落户要交钱吗？",
        also_asked=("收不收费", "办户口多少钱", "迁户口手续费"),
        passages=Passages(silent=("收不收费",)),
    ),
    QuestionAnswered(
        id="processing-time",
        theme=_THEME,
        question="多久能办好？",
        also_asked=("几天能办完", "办理时限", "迁户口要等多久"),
        passages=Passages(silent=("办理时限",)),
    ),
    QuestionAnswered(
        id="papers",
        theme=_THEME,
        question="要带什么材料？",
        also_asked=("落户要哪些证件", "准备什么手续", "材料清单"),
        passages=Passages(silent=("完整的材料清单",), quotes=("凭夫妻、父(母)子(女)等近亲属关系证明材料",)),
        note="原文只在投靠落户那一条提到了材料。",
    ),
    QuestionAnswered(
        id="office",
        theme=_THEME,
        question="到哪里办、打什么电话问？",
        also_asked=(
            "办理地点",
            "在哪个窗口办",
            "咨询电话是多少",
            "找谁办户口",
            "办理步骤",
            "哪个派出所",
            "去哪办",
            "去哪里办理",
        ),
        passages=Passages(silent=("办理窗口和地址", "咨询电话", "办理步骤")),
    ),
    QuestionAnswered(
        id="online",
        theme=_THEME,
        question="能在网上、手机上办吗？",
        also_asked=("网上怎么迁户口", "手机办落户", "不去派出所能办吗"),
        passages=Passages(silent=("网上办理的入口",), quotes=("推出更多“网上办、掌上办、一次办”举措",)),
    ),
    QuestionAnswered(
        id="in-force",
        theme=_THEME,
        question="从哪天开始的，现在还有效吗？",
        also_asked=("什么时候执行", "政策过期了吗", "有效期到什么时候"),
        passages=Passages(silent=("有效期到哪一天",), quotes=("本实施方案自2022年8月1日起执行。",)),
    ),
    QuestionAnswered(
        id="newborn",
        theme=_THEME,
        question="新生儿怎么上户口？",
        also_asked=("刚出生的宝宝上户口", "出生登记", "小孩报户口"),
        passages=Passages(outside=("新生儿上户口", "从没上过户口")),
    ),
    QuestionAnswered(
        id="other-matters",
        theme=_THEME,
        question="分户、注销、改名字，看这份方案吗？",
        also_asked=("分户口本", "立户", "销户", "户口改年龄"),
        passages=Passages(outside=("家人去世了", "户口被注销了", "分户、立户", "改名字、改年龄、改民族")),
    ),
    QuestionAnswered(
        id="no-mainland-hukou",
        theme=_THEME,
        question="外国人、港澳台居民，能按这个落户吗？",
        also_asked=("外籍配偶落户", "香港人落户", "台湾人落户"),
        situation=Situation(
            direction="town",
            story="在聊城城里上班、居住，没有内地户口。",
            answers={"current_hukou": "none", "habitual_residence": "town", "town_work": "working"},
            expects=(Expected("living_or_working_in_town", "not_concerned"), Expected("employee", "not_concerned")),
        ),
        passages=Passages(outside=("外国人想落户", "港澳台居民想落户", "华侨回国定居")),
    ),
)
