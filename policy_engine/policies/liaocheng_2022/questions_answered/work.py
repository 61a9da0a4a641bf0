"""Questions of people who live or work in town: the lead of 三（一）, and 三（一）3."""

from __future__ import annotations

from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation, Theme

_THEME = Theme("work", "上班、做生意、住在城里")

# Nobody and nothing of one's own in town, and no lease that would do: what is left is work and where one lives.
_ALONE = {
    "current_hukou": "other_village",
    "habitual_residence": "town",
    "town_home": "none",
    "relative_home": "none",
    "relative_in_town": "none",
    "town_sponsor": "none",
    "dwelling": "dormitory",
    "unit_collective": "no",
    "talent_collective": "no",
}

QUESTIONS = (
    QuestionAnswered(
        id="delivery-rider",
        theme=_THEME,
        question="送外卖、打零工，能落户吗？",
        also_asked=("灵活就业能落户吗", "开网约车落户", "跑腿快递员落户", "打工能迁户口吗"),
        situation=Situation(
            direction="town",
            story="户口在外地村里，在聊城城里送外卖，住宿舍，没有房，也没有亲人在这里。",
            answers={**_ALONE, "town_work": "working"},
            expects=(Expected("employee", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="shopkeeper",
        theme=_THEME,
        question="在城里开店、摆摊，没有房，能落户吗？",
        also_asked=("做小买卖落户", "个体工商户落户", "做生意没买房能迁户口吗"),
        situation=Situation(
            direction="town",
            story="户口在聊城村里，在县城开小店，住在店里，没有买房，没有亲人的户口在城里。",
            answers={**_ALONE, "current_hukou": "liaocheng_village", "town_work": "working", "dwelling": "own_shop"},
            expects=(Expected("employee", "entitled"),),
        ),
    ),
    QuestionAnswered(
        id="unit-collective",
        theme=_THEME,
        question="单位有集体户，户口会落在单位吗？",
        also_asked=("落单位集体户", "公司有集体户", "在工厂上班户口放哪", "住宿舍能落户吗"),
        situation=Situation(
            direction="town",
            story="户口在外地，在聊城一家工厂上班，住宿舍，没有房，单位有集体户，能落。",
            answers={**_ALONE, "town_work": "working", "unit_collective": "yes"},
            expects=(Expected("employee", "entitled", "unit_collective"),),
        ),
    ),
    QuestionAnswered(
        id="job-agreed",
        theme=_THEME,
        question="工作说好了还没上班，能先落户吗？",
        also_asked=("签了合同还没入职", "找到工作没报到能落户吗", "拿到录用通知"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，和聊城一家单位说好了，下个月来上班。",
            answers={**_ALONE, "habitual_residence": "elsewhere", "town_work": "agreed", "dwelling": "none"},
            expects=(Expected("employee", "not_entitled"), Expected("living_or_working_in_town", "undetermined")),
        ),
        note="有中专以上学历、职称或者技能等级的外地人，不用先上班，看“大专毕业”那一问。",
    ),
    QuestionAnswered(
        id="internship",
        theme=_THEME,
        question="在聊城实习、干季节活，算就业吗？",
        also_asked=("实习期间落户", "短期工能落户吗", "远程办公能落户吗"),
        situation=Situation(
            direction="town",
            story="户口和家都在外地，现在到聊城城里实习。",
            answers={**_ALONE, "habitual_residence": "elsewhere", "town_work": "atypical", "dwelling": "none"},
            expects=(Expected("employee", "undetermined"), Expected("living_or_working_in_town", "undetermined")),
        ),
    ),
    QuestionAnswered(
        id="urban-village",
        theme=_THEME,
        question="住在城中村、乡政府旁边，算城里吗？",
        also_asked=("城乡结合部算城镇吗", "开发区村里算城里吗", "住在乡里能落城镇户口吗"),
        situation=Situation(
            direction="town",
            story="户口在外地村里，住在聊城的城中村，没有上班，没有房，也没有亲人在城里。",
            answers={**_ALONE, "habitual_residence": "edge", "town_work": "none"},
            expects=(Expected("living_or_working_in_town", "undetermined"),),
        ),
    ),
    QuestionAnswered(
        id="how-long-living",
        theme=_THEME,
        question="要住满多久、交几年社保才能落户？",
        also_asked=("居住满半年才能落户吗", "需要社保吗", "落户要社保缴费年限吗", "刚来聊城能落户吗"),
        situation=Situation(
            direction="town",
            story="户口在外地村里，刚搬到聊城城里住，没有工作，没有交过社保，没有房。",
            answers={**_ALONE, "town_work": "none"},
            expects=(Expected("living_or_working_in_town", "entitled", "community_collective"),),
        ),
        passages=Passages(interpretations=("no_minimum_stay",), quotes=("取消其他前置条件和附加限制",)),
        note="这份方案里没有写居住年限，也没有写社保。",
    ),
)
