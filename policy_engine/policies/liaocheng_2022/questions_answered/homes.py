"""Questions about homes of one's own and of relatives: 三（一）1."""

from __future__ import annotations

from policy_engine.answering.question import Expected, QuestionAnswered, Situation, Theme

OWN_HOME = Theme("homes", "买房和家里的房")

# Somebody from elsewhere who lives elsewhere, so that only the home speaks.
_OWNER = {
    "current_hukou": "other_village",
    "habitual_residence": "elsewhere",
    "relative_home": "none",
    "town_work": "none",
    "relative_in_town": "none",
    "town_sponsor": "none",
}


def _about_home(home: str, relative_home: str = "none") -> dict[str, str]:
    return {**_OWNER, "town_home": home, "relative_home": relative_home}


TITLED = Situation(
    direction="town",
    story="户口和人都在外地，在聊城城里买了房，房产证上是自己一个人的名字。",
    answers=_about_home("titled"),
    expects=(Expected("home_owner", "entitled", "owned_home"),),
)
SELF_BUILT = Situation(
    direction="town",
    story="户口和人都在外地，在聊城城里依法自己盖了房，房产证还没办下来。",
    answers=_about_home("self_built"),
    expects=(Expected("home_owner", "undetermined"),),
)

QUESTIONS = (
    QuestionAnswered(
        id="own-flat",
        theme=OWN_HOME,
        question="在聊城买了房，怎么落户？",
        also_asked=("买房就能落户吗", "买了二手房迁户口", "有房产证落户", "房产证下来了能迁户口吗"),
        situation=TITLED,
    ),
    QuestionAnswered(
        id="co-owned",
        theme=OWN_HOME,
        question="房产证上是两个人的名字，能落户吗？",
        also_asked=("房子和别人共有", "夫妻共有的房子落户", "合买的房子"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，聊城城里的房子，房产证上有自己和别人的名字。",
            answers=_about_home("co_titled"),
            expects=(Expected("home_owner", "entitled", "owned_home"),),
        ),
    ),
    QuestionAnswered(
        id="title-pending",
        theme=OWN_HOME,
        question="买了房，房产证还没下来，能落户吗？",
        also_asked=("只有购房合同能落户吗", "预售房落户", "新房没交房能迁户口吗"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，在聊城城里买了新房，签了合同，房产证还没办下来。",
            answers=_about_home("off_plan"),
            expects=(Expected("home_owner", "not_entitled"),),
        ),
    ),
    QuestionAnswered(
        id="inherited",
        theme=OWN_HOME,
        question="继承的、法院判的房子，还没过户，能落户吗？",
        also_asked=("继承的房子没过户", "父母去世留下的房子落户", "离婚判给我的房子没过户"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，父亲去世，在聊城城里留下一套房，还没过户。",
            answers=_about_home("inherited"),
            expects=(Expected("home_owner", "undetermined"),),
        ),
    ),
    QuestionAnswered(
        id="spouse-named",
        theme=OWN_HOME,
        question="婚后买的房，房产证只写了爱人，我能落户吗？",
        also_asked=("房产证只有老公名字", "老婆名下的房子落户", "夫妻一方名字的房子"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，结婚以后在聊城城里买了房，房产证上只有爱人的名字。",
            answers=_about_home("spouse_titled", "spouse"),
            expects=(Expected("home_owner", "entitled", "owned_home"),),
        ),
    ),
    QuestionAnswered(
        id="small-title",
        theme=OWN_HOME,
        question="小产权房、没有房产证的房，能落户吗？",
        also_asked=("没房本的房子能落户吗", "村里盖的楼没证", "没有不动产证"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，在聊城城里买的是小产权房，没有房产证。",
            answers=_about_home("untitled"),
            expects=(Expected("home_owner", "not_entitled"),),
        ),
    ),
    QuestionAnswered(
        id="shop-or-flat",
        theme=OWN_HOME,
        question="只有商铺、商住公寓，能落户吗？",
        also_asked=("门面房能落户吗", "写字楼落户", "公寓房迁户口"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，在聊城城里只有一间商铺，有房产证。",
            answers=_about_home("non_residential"),
            expects=(Expected("home_owner", "undetermined"),),
        ),
    ),
    QuestionAnswered(
        id="parents-flat",
        theme=OWN_HOME,
        question="房子是爸妈的，我能落户吗？",
        also_asked=("爸妈的房", "房产证上没我名字", "父母名下的房子", "房子是父母买的"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，父母在聊城城里有房，房产证上是父母的名字。",
            answers=_about_home("none", "parent_or_child"),
            expects=(Expected("home_owner", "entitled", "owned_home"),),
        ),
    ),
    QuestionAnswered(
        id="childs-flat",
        theme=OWN_HOME,
        question="孩子在聊城买了房，老人能迁来吗？",
        also_asked=("儿子买房父母落户", "子女的房子老人迁户口", "给老人迁户口"),
        situation=Situation(
            direction="town",
            story="老人户口和人都在外地村里，儿子在聊城城里有房，有房产证。",
            answers=_about_home("none", "parent_or_child"),
            expects=(Expected("home_owner", "entitled", "owned_home"),),
        ),
    ),
    QuestionAnswered(
        id="siblings-flat",
        theme=OWN_HOME,
        question="房子是哥哥姐姐的，我能落户吗？",
        also_asked=("兄弟的房子落户", "爷爷奶奶的房子", "房子是我姐的"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，姐姐在聊城城里有房，有房产证。",
            answers=_about_home("none", "sibling_or_grand"),
            expects=(Expected("home_owner", "entitled", "owned_home"),),
        ),
    ),
    QuestionAnswered(
        id="in-law-flat",
        theme=OWN_HOME,
        question="房子是公婆、岳父母的，我能落户吗？",
        also_asked=("老丈人的房子", "婆婆名下的房", "女婿能落丈人房子上吗"),
        situation=Situation(
            direction="town",
            story="户口和人都在外地，公婆在聊城城里有房。爱人名下没有房，户口也不在聊城。",
            answers=_about_home("none", "in_law"),
            expects=(Expected("home_owner", "not_entitled"),),
        ),
        note="公婆的儿子、岳父母的女儿，也就是您爱人，自己可以先看“房子是爸妈的”那一问。",
    ),
)
