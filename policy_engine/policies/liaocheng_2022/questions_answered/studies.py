"""Questions about education, titles and skills: 三（一）5."""

from __future__ import annotations

from policy_engine.answering.question import Expected, QuestionAnswered, Situation, Theme

_THEME = Theme("studies", "学历、职称、技能")

# Somebody from elsewhere without home, work or family in Liaocheng who means to come.
_NEWCOMER = {
    "current_hukou": "other_village",
    "habitual_residence": "elsewhere",
    "town_home": "none",
    "relative_home": "none",
    "town_work": "none",
    "relative_in_town": "none",
    "town_sponsor": "none",
    "dwelling": "none",
    "has_diploma": "no",
    "title_or_skill": "no",
    "recognised_talent": "no",
    "graduated_from": "none",
    "studies_at": "none",
    "intends_to_come": "yes",
    "unit_collective": "no",
    "talent_collective": "no",
}

QUESTIONS = (
    QuestionAnswered(
        id="college-graduate",
        theme=_THEME,
        question="大专毕业，没工作没房，能落户吗？",
        also_asked=("大专能落吗", "本科毕业落户", "大学生没找到工作能先落户吗", "凭学历落户"),
        situation=Situation(
            direction="town",
            story="外地人，大专毕业，在聊城没有房、没有工作、没有亲人，打算来聊城发展。",
            answers={**_NEWCOMER, "has_diploma": "yes", "graduated_from": "university"},
            expects=(Expected("talent", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="vocational-student",
        theme=_THEME,
        question="中专、技校还没毕业，能落户吗？",
        also_asked=("在校生能落户吗", "职高学生迁户口", "中专能落户吗", "技校学生落户"),
        situation=Situation(
            direction="town",
            story="外地人，正在上技校，打算毕业后来聊城干活。",
            answers={**_NEWCOMER, "studies_at": "vocational"},
            expects=(Expected("talent", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="high-school-only",
        theme=_THEME,
        question="只有高中文凭，算学历落户吗？",
        also_asked=("高中学历能落户吗", "高中毕业证行不行", "没上过大学能落户吗"),
        situation=Situation(
            direction="town",
            story="外地人，只有普通高中毕业证，打算来聊城发展，还没来。",
            answers={**_NEWCOMER, "has_diploma": "high_school"},
            expects=(Expected("talent", "undetermined"),),
        ),
    ),
    QuestionAnswered(
        id="adult-education",
        theme=_THEME,
        question="自考、成人大专，算不算学历？",
        also_asked=("函授本科落户", "网络教育学历", "成考大专能落户吗", "非全日制学历"),
        situation=Situation(
            direction="town",
            story="外地人，自考大专毕业，国家承认学历，打算来聊城发展。",
            answers={**_NEWCOMER, "has_diploma": "yes", "graduated_from": "adult"},
            expects=(Expected("talent", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="overseas",
        theme=_THEME,
        question="在国外、港澳台读的书，能落户吗？",
        also_asked=("留学生回国落户", "留学回来落户", "国外硕士落户"),
        situation=Situation(
            direction="town",
            story="户口在外地，在国外读完大学，打算来聊城工作。",
            answers={**_NEWCOMER, "current_hukou": "other_town", "graduated_from": "overseas"},
            expects=(Expected("talent", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="skill-certificate",
        theme=_THEME,
        question="有职称或者技能证书，能落户吗？",
        also_asked=("焊工证落户", "技能等级证能落户吗", "工程师职称落户", "没学历有手艺"),
        situation=Situation(
            direction="town",
            story="外地人，有电工的技能等级证书，打算来聊城干活。",
            answers={**_NEWCOMER, "title_or_skill": "yes"},
            expects=(Expected("talent", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="local-with-diploma",
        theme=_THEME,
        question="我是聊城村里的，有大专文凭，能按人才落到城里吗？",
        also_asked=("本地人学历落户", "本市农村户口人才落户", "聊城本地大学生落城里"),
        situation=Situation(
            direction="town",
            story="户口在聊城村里，大专毕业，已经在聊城城里上班，住宿舍。",
            answers={
                **_NEWCOMER,
                "current_hukou": "liaocheng_village",
                "habitual_residence": "town",
                "town_work": "working",
                "dwelling": "dormitory",
                "has_diploma": "yes",
                "graduated_from": "university",
            },
            expects=(Expected("talent", "not_entitled"), Expected("employee", "entitled", "community_collective")),
        ),
        note="人才这一条走不通，上班这一条走得通。",
    ),
)
