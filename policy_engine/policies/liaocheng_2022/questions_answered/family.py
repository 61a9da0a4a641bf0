"""Questions about joining relatives in town: 三（一）4."""

from __future__ import annotations

from policy_engine.answering.question import Expected, Passages, QuestionAnswered, Situation, Theme

JOINING_TOWN = Theme("family", "投靠城里的家人")

# Somebody from elsewhere who lives elsewhere; whose relatives own nothing in town and are only registered there.
_JOINING = {
    "current_hukou": "other_village",
    "habitual_residence": "elsewhere",
    "town_home": "none",
    "relative_home": "none",
    "town_work": "none",
    "kinship_proof": "yes",
    "sponsor_household": "family",
    "dwelling": "none",
    "unit_collective": "no",
    "talent_collective": "no",
}


def joining(sponsor: str, **others: str) -> dict[str, str]:
    """The answers of somebody who joins a relative of this kind."""
    return {**_JOINING, "town_sponsor": sponsor, **others}


SPOUSE = Situation(
    direction="town",
    story="户口和人都在外地，爱人的户口在聊城城里，是自己家的户口簿，有结婚证。",
    answers=joining("spouse"),
    expects=(Expected("joining_relatives", "entitled", "relative_household"),),
)

QUESTIONS = (
    QuestionAnswered(
        id="spouse-in-town",
        theme=JOINING_TOWN,
        question="结婚了，户口能迁到爱人那里吗？",
        also_asked=("结婚迁户口", "户口迁到老公那里", "户口迁到老婆那里", "夫妻投靠落户"),
        situation=SPOUSE,
    ),
    QuestionAnswered(
        id="parents-join-child",
        theme=JOINING_TOWN,
        question="老人的户口，能迁到儿女那里吗？",
        also_asked=("父母投靠子女", "老人随子女落户", "把爸妈的户口迁过来"),
        situation=Situation(
            direction="town",
            story="老人户口在外地村里，女儿的户口在聊城城里，是自己家的户口簿。",
            answers=joining("parent_or_child"),
            expects=(Expected("joining_relatives", "entitled", "relative_household"),),
        ),
    ),
    QuestionAnswered(
        id="child-joins-parents",
        theme=JOINING_TOWN,
        question="孩子的户口，能迁到父母那里吗？",
        also_asked=("小孩随父母迁户口", "孩子跟妈妈落户", "子女投靠父母"),
        situation=Situation(
            direction="town",
            story="孩子的户口在外地老家，父母的户口已经在聊城城里，是自己家的户口簿。",
            answers=joining("parent_or_child"),
            expects=(Expected("joining_relatives", "entitled", "relative_household"),),
        ),
    ),
    QuestionAnswered(
        id="sibling",
        theme=JOINING_TOWN,
        question="投靠哥哥姐姐、爷爷奶奶，行不行？",
        also_asked=("投靠兄弟姐妹落户", "户口迁到姐姐家", "户口迁到外公外婆家", "近亲属包括哪些人"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，哥哥的户口在聊城城里，是自己家的户口簿。",
            answers=joining("sibling_or_grand"),
            expects=(Expected("joining_relatives", "entitled", "relative_household"),),
        ),
    ),
    QuestionAnswered(
        id="in-law",
        theme=JOINING_TOWN,
        question="投靠公婆、岳父母，行不行？",
        also_asked=("户口迁到婆婆家", "户口迁到丈母娘家", "儿媳投靠公婆"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，公婆的户口在聊城城里，爱人的户口不在那里。",
            answers=joining("in_law"),
            expects=(Expected("joining_relatives", "not_entitled"),),
        ),
    ),
    QuestionAnswered(
        id="other-relatives",
        theme=JOINING_TOWN,
        question="投靠叔叔、姑姑、舅舅、表哥这些亲戚，行不行？",
        also_asked=("其他亲戚能投靠吗", "户口迁到大姨家", "投靠亲戚落户"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，姑姑的户口在聊城城里。",
            answers=joining("none"),
            expects=(Expected("joining_relatives", "not_entitled"),),
        ),
    ),
    QuestionAnswered(
        id="unmarried-partner",
        theme=JOINING_TOWN,
        question="还没领结婚证，能投靠对象吗？",
        also_asked=("男朋友的户口", "未婚妻投靠", "没领证能迁户口吗", "女友是城里户口"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，对象的户口在聊城城里，还没领结婚证。",
            answers=joining("partner"),
            expects=(Expected("joining_relatives", "undetermined"),),
        ),
        note="两个人领了结婚证，就看上面“结婚了，户口能迁到爱人那里吗”那一问。",
    ),
    QuestionAnswered(
        id="sponsor-in-collective",
        theme=JOINING_TOWN,
        question="爱人的户口在集体户，我能投靠吗？",
        also_asked=("配偶是集体户口能迁吗", "老公单位集体户我能落吗"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，爱人的户口在聊城城里的单位集体户，有结婚证。",
            answers=joining("spouse", sponsor_household="collective"),
            expects=(Expected("joining_relatives", "entitled", "community_collective"),),
        ),
    ),
    QuestionAnswered(
        id="family-booklet",
        theme=JOINING_TOWN,
        question="落在集体户，一家人能有自己的户口簿吗？",
        also_asked=("集体户能不能单独户口本", "集体户口办家庭户口簿"),
        passages=Passages(guarantees=("family_booklet",)),
    ),
)
