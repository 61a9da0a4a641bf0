"""Open terms about living and working in town: the lead of 三（一）, and 三（一）3."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

LEAD_STANDS_ALONE = Interpretation(
    id="lead_stands_alone",
    term="“凡在我市城镇居住或就业的人员”那段话，能不能单独用",
    quote="凡在我市城镇居住或就业的人员,本人及其近亲属可自主选择落户,取消其他前置条件和附加限制",
    readings=(
        Reading("own_right", "能。只要在聊城城镇居住或就业，就可以凭这段话申请落户。"),
        Reading(
            "introduction_only", "不能。这段话只是总说，还要符合三（一）1“合法稳定房产落户”至5“人才落户”中的一项。"
        ),
    ),
    taken="own_right",
    why="这段话写的是“凡……可自主选择落户”，还写了“取消其他前置条件和附加限制”。原文二（一）也说“全面保障有意愿来聊居住就业人员落户”。最后还有社区集体户可落。",
    caution="凭这段话申请，是否受理由窗口认定。最好同时看看，有房、租房、就业、投靠、人才这几条里，自己符合哪一条。",
    team_view=True,
)

RELATIVES_ON_THEIR_OWN = Interpretation(
    id="relatives_on_their_own",
    term="近亲属先落户，本人还没落户",
    quote="本人及其近亲属可自主选择落户",
    readings=(
        Reading("independently", "可以。本人在城镇居住或就业就行，近亲属不用等本人先落户。"),
        Reading("after_the_resident", "本人先落户，或者一起落户，近亲属才能落。"),
    ),
    taken="independently",
    why="原文把“本人及其近亲属”并列写，没有写先后，还写了“取消其他前置条件和附加限制”。",
    caution="本人自己没有落户的，窗口可能要问，去之前先问清楚。",
    team_view=True,
)

NO_MINIMUM_STAY = Interpretation(
    id="no_minimum_stay",
    term="居住、经常居住要多久",
    quote="经常居住",
    readings=(
        Reading("no_minimum", "现在经常住在那里就行，没有规定时间。"),
        Reading("minimum", "要住够一段时间。"),
    ),
    taken="no_minimum",
    why="原文没有写时间。户口登记条例只说，公民应当在经常居住的地方登记为常住人口，一个公民只能在一个地方登记。居住证要求的半年是另一套制度，不能搬到这里来。",
    authority="《中华人民共和国户口登记条例》第六条；《中华人民共和国民法典》第二十五条",
)

URBAN_AREA = Interpretation(
    id="urban_area",
    term="城镇的边上算不算“城镇”",
    quote="我市城镇",
    readings=(
        Reading("counts", "城中村、乡政府所在地、开发区代管的村，也算城镇。", counts=True),
        Reading("does_not_count", "城镇只指城区、县城和建制镇的镇区，这些地方不算。", counts=False),
    ),
    taken=None,
    why="原文没有划出“城镇”的边界。居住证暂行条例说到“城市市区、县人民政府驻地镇或者其他建制镇”，城区、县城、镇区没有疑问；城中村、乡政府所在地、代管村要看当地怎么认定。",
    authority="《居住证暂行条例》第十六条",
)

ALTERNATING = Interpretation(
    id="alternating_residence",
    term="几个地方轮着住",
    quote="经常居住地",
    readings=(
        Reading("counts", "轮着住的地方里有这一处，就可以在这里登记。", counts=True),
        Reading("does_not_count", "要住得最多的那一处才是经常居住地，这里不是。", counts=False),
    ),
    taken=None,
    why="户口登记条例说，公民应当在经常居住的地方登记为常住人口，一个公民只能在一个地方登记。轮着住的，哪里是经常居住的地方，原文没有说。",
    authority="《中华人民共和国户口登记条例》第六条",
)

FLEXIBLE_WORK = Interpretation(
    id="flexible_work",
    term="就业包括哪些",
    quote="就业(录聘用、务工、经商等)",
    readings=(
        Reading("any_work", "上班、打工、做生意都算；送外卖、打零工、摆摊也算。"),
        Reading("listed_only", "只算录用聘用、务工、经商三种，灵活就业不算。"),
    ),
    taken="any_work",
    why="原文在“录聘用、务工、经商”后面有一个“等”字，说明没有列完。",
    team_view=True,
)

EMPLOYMENT = Interpretation(
    id="employment",
    term="实习、季节活、远程干活、派在外地，算不算“就业”",
    quote="就业(录聘用、务工、经商等)",
    readings=(
        Reading("counts", "人在聊城城镇干活，或者单位在聊城城镇，就算就业。", counts=True),
        Reading("does_not_count", "实习、只干一季、给外地单位远程干活、人派在外地的，不算在聊城就业。", counts=False),
    ),
    taken=None,
    why="原文列了“录聘用、务工、经商等”，没有说实习、季节活、远程干活和派在外地算不算。",
)

ALREADY_WORKING = Interpretation(
    id="already_working",
    term="“已就业”",
    quote="已在我市城镇就业",
    readings=(
        Reading("has_started", "已经开始干活才算。", counts=False),
        Reading("offer_is_enough", "说好了、签了意向也算。", counts=True),
    ),
    taken="has_started",
    why="三（一）3写的是“已在我市城镇就业”。有一个“已”字，只是说好了还不够。",
    team_view=True,
)

WORK_AGREED = Interpretation(
    id="work_agreed",
    term="说好了还没上班，算不算“就业”",
    quote="居住或就业的人员",
    readings=(
        Reading("counts", "定下来要在聊城城镇上班的，也算就业的人员。", counts=True),
        Reading("does_not_count", "真正上了班才算就业的人员。", counts=False),
    ),
    taken=None,
    why="三（一）开头写的是“就业”，没有三（一）3的那个“已”字；二（一）又说要保障“有意愿来聊居住就业人员”落户。还没上班的算不算，原文没有说死。",
)

INTERPRETATIONS = (
    LEAD_STANDS_ALONE,
    RELATIVES_ON_THEIR_OWN,
    NO_MINIMUM_STAY,
    URBAN_AREA,
    ALTERNATING,
    FLEXIBLE_WORK,
    EMPLOYMENT,
    ALREADY_WORKING,
    WORK_AGREED,
)
