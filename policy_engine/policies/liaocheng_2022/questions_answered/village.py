"""Questions about settling in a village: 三（二）."""

from __future__ import annotations

from policy_engine.answering.question import Expected, QuestionAnswered, Situation, Theme

_THEME = Theme("village", "把户口迁回村里")

# Somebody registered in town with no claim on a village; each question adds its own.
_NO_TIES = {
    "current_hukou": "liaocheng_town",
    "habitual_residence": "town",
    "has_diploma": "no",
    "graduated_from": "none",
    "studies_at": "none",
    "military_service": "none",
    "rural_origin": "no",
    "village_work": "no",
    "moved_to_town": "no",
    "village_livelihood": "neither",
    "village_sponsor": "none",
}


def _village(**answers: str) -> dict[str, str]:
    return {**_NO_TIES, **answers}


QUESTIONS = (
    QuestionAnswered(
        id="graduate-home",
        theme=_THEME,
        question="大学毕业，户口想迁回农村老家，行吗？",
        also_asked=("学校集体户迁回老家", "毕业生户口迁回村里", "上大学迁走的户口还能迁回来吗"),
        situation=Situation(
            direction="village",
            story="老家在聊城村里，考上大学把户口迁走了，现在毕业了。",
            answers=_village(graduated_from="university", rural_origin="liaocheng", has_diploma="yes"),
            expects=(Expected("graduate_returning", "entitled", "origin_village"),),
        ),
    ),
    QuestionAnswered(
        id="veteran",
        theme=_THEME,
        question="退伍回来，户口落在哪里？",
        also_asked=("退伍军人落户", "当兵回来户口怎么办", "复员转业户口落哪", "退役士兵户口"),
        situation=Situation(
            direction="village",
            story="老家在聊城村里，从聊城入伍，刚退伍，还没有工作单位。",
            answers=_village(
                current_hukou="demobilised",
                rural_origin="liaocheng",
                military_service="no_unit",
                enlisted_in_liaocheng="yes",
            ),
            expects=(Expected("veteran_returning", "entitled", "veteran_origin_village"),),
        ),
        note="老家的村和乡镇集体户，原文说两处都可以，由您自己选。",
    ),
    QuestionAnswered(
        id="veteran-own-shop",
        theme=_THEME,
        question="退伍后自己开店，还能落回村里吗？",
        also_asked=("退伍军人自主创业户口", "退役干个体户口回村"),
        situation=Situation(
            direction="village",
            story="老家在聊城村里，退伍后在城里自己开店，没有进单位。",
            answers=_village(rural_origin="liaocheng", military_service="own_business", enlisted_in_liaocheng="yes"),
            expects=(Expected("veteran_returning", "undetermined"),),
        ),
    ),
    QuestionAnswered(
        id="return-to-village",
        theme=_THEME,
        question="户口迁到城里了，老了想迁回村里，行吗？",
        also_asked=("城镇户口迁回农村老家", "退休回老家迁户口", "城市户口转农村户口", "迁出去的户口还能迁回来吗"),
        situation=Situation(
            direction="village",
            story="户口以前从村里迁到了城里，老家还有宅基地和承包地，现在已经回老家住。",
            answers=_village(habitual_residence="home_village", moved_to_town="yes", village_livelihood="both"),
            expects=(Expected("returning_to_village", "entitled", "origin_village"),),
        ),
    ),
    QuestionAnswered(
        id="way-back",
        theme=_THEME,
        question="户口先迁进城，以后还能迁回村里吗？",
        also_asked=("迁了还能迁回来吗", "进城落户以后能反悔吗", "户口迁走了还能迁回农村吗"),
        situation=Situation(
            direction="village",
            story="户口还在聊城村里，想先迁进城。假定以后又回老家住，老家的宅基地和承包地都还在。",
            answers=_village(habitual_residence="home_village", moved_to_town="yes", village_livelihood="both"),
            expects=(Expected("returning_to_village", "entitled", "origin_village"),),
        ),
    ),
    QuestionAnswered(
        id="not-back-yet",
        theme=_THEME,
        question="老家有地有宅基地，人还住城里，能先迁回去吗？",
        also_asked=("人不在村里户口能迁回农村吗", "不回村住能迁户口回村吗"),
        situation=Situation(
            direction="village",
            story="户口以前从村里迁到了城里，老家还有宅基地和承包地，人还住在城里。",
            answers=_village(moved_to_town="yes", village_livelihood="both"),
            expects=(Expected("returning_to_village", "not_entitled"),),
        ),
    ),
    QuestionAnswered(
        id="homestead-only",
        theme=_THEME,
        question="老家只有宅基地、没有承包地，能迁回去吗？",
        also_asked=("只剩老宅子能迁户口回村吗", "有承包地没宅基地能迁回吗", "宅基地还在户口能迁回来吗"),
        situation=Situation(
            direction="village",
            story="户口以前从村里迁到了城里，已经回老家住，老家有宅基地，没有承包地。",
            answers=_village(
                habitual_residence="home_village", moved_to_town="yes", village_livelihood="homestead_only"
            ),
            expects=(Expected("returning_to_village", "undetermined"),),
        ),
    ),
    QuestionAnswered(
        id="graduate-rural-business",
        theme=_THEME,
        question="城里人大学毕业，到村里创业，能落到村里吗？",
        also_asked=("下乡创业迁户口", "返乡创业落户农村", "大学生回村创业", "去农村干活能迁户口吗"),
        situation=Situation(
            direction="village",
            story="户口一直在城里，大学毕业，现在在聊城一个村里办合作社。",
            answers=_village(graduated_from="university", has_diploma="yes", village_work="working"),
            expects=(Expected("rural_employment", "entitled", "rural_workplace"),),
        ),
    ),
    QuestionAnswered(
        id="townsman-without-ties",
        theme=_THEME,
        question="城里人，村里没亲没地，能把户口迁到村里吗？",
        also_asked=("非农户口迁农村", "城镇户口能迁到农村吗", "在村里买了房能落户吗"),
        situation=Situation(
            direction="village",
            story="户口一直在城里，没上过大学，没当过兵，村里没有地，也没有要投靠的家人。",
            answers=_NO_TIES,
            expects=(
                Expected("rural_employment", "not_entitled"),
                Expected("returning_to_village", "not_entitled"),
                Expected("joining_rural_family", "not_entitled"),
                Expected("graduate_returning", "not_entitled"),
                Expected("veteran_returning", "not_entitled"),
            ),
        ),
    ),
    QuestionAnswered(
        id="spouse-in-village",
        theme=_THEME,
        question="嫁到村里，户口能迁过去吗？",
        also_asked=("媳妇户口迁到婆家", "结婚户口迁到农村", "招女婿户口迁到村里"),
        situation=Situation(
            direction="village",
            story="户口在城里，嫁到聊城村里，平时住在村里，爱人在村里有户口，宅基地在他自己名下。",
            answers=_village(
                habitual_residence="other_village",
                village_sponsor="spouse",
                sponsor_village_ties="both",
                marital_status="married",
            ),
            expects=(Expected("joining_rural_family", "entitled", "sponsor_village"),),
        ),
    ),
    QuestionAnswered(
        id="divorced-to-parents",
        theme=_THEME,
        question="离婚了，户口能迁回村里的父母家吗？",
        also_asked=("离婚后户口迁回娘家", "离异投靠父母", "丧偶户口迁回娘家"),
        situation=Situation(
            direction="village",
            story="离婚了，现在单身，回村里和父母住，父母在村里有户口和宅基地。",
            answers=_village(
                habitual_residence="home_village",
                village_sponsor="parents",
                sponsor_village_ties="both",
                marital_status="divorced",
            ),
            expects=(Expected("joining_rural_family", "undetermined"),),
        ),
    ),
)
