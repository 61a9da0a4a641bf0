"""Open terms about where the household lands: 三（一）6 and how it meets 三（一）1 to 4."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

STRICT_SEQUENCE = Interpretation(
    id="strict_sequence",
    term="“依次”",
    quote="应依次按照在合法不动产权房屋、近亲属家庭户、单位集体户、人才集体户、社区集体户申请落户",
    readings=(
        Reading("in_order", "按顺序来：前面的能落，就落前面的。"),
        Reading("free_choice", "五种里面自己挑一种。"),
    ),
    taken="in_order",
    why="原文写的是“应依次”。不过前面又说“可自主选择落户”，两处口气不完全一样。",
    caution="想跳过前面的地方、落到后面的，先问窗口。",
    team_view=True,
)

RENTED_HOME_COMES_FIRST = Interpretation(
    id="rented_home_first_rung",
    term="租的房子算不算“合法不动产权房屋”",
    quote="合法不动产权房屋",
    readings=(
        Reading("included", "三（一）2也说“合法不动产权房屋”。租了有证的房、合同备了案、房东同意的，也排在第一位。"),
        Reading("owned_only", "第一位只指自己或家里人的房子。"),
    ),
    taken="included",
    why="三（一）2讲租房时用了同样的词，而且写明可以“在租赁房屋处”落户。",
    team_view=True,
)

COMMUNITY_COLLECTIVE_EXISTS = Interpretation(
    id="community_collective_exists",
    term="当地有没有社区集体户",
    quote="各县(市、区)应根据需要设立社区集体户",
    readings=(
        Reading("last_resort", "前面几处都落不了的，总有社区集体户可落。"),
        Reading("only_where_set_up", "当地设了社区集体户才能落。"),
    ),
    taken="last_resort",
    why="原文要求各县（市、区）“应”设立，目的是“方便人员落户”。",
    caution="租房的，原文写的是租住房屋所在地的社区；就业的，写的是就业地所在社区。别的情况是哪个社区，原文没有写，问迁入地派出所。",
    team_view=True,
)

EDGE_REGISTRATION = Interpretation(
    id="edge_registration",
    term="亲人的户口在城镇边上",
    quote="被投靠人在城镇有户口登记",
    readings=(
        Reading("counts", "户口在城中村、乡政府所在地、代管的村、村改居的社区，也算在城镇有户口登记。", counts=True),
        Reading(
            "does_not_count",
            "这些地方还算农村，要看三（二）3“被投靠人在农村具有宅基地和户籍登记”那一条。",
            counts=False,
        ),
    ),
    taken=None,
    why="原文没有划出“城镇”的边界，城中村、乡政府所在地、代管村、村改居的社区要看当地怎么认定。",
)

OWN_LANDING_FIRST = Interpretation(
    id="own_landing_first",
    term="租房、就业自己写了落在哪里",
    quote="可在租赁房屋处或租住房屋所在地的社区集体户落户",
    readings=(
        Reading("own_words_first", "先按那一条自己写的地方落，再看三（一）6“依次”的顺序。"),
        Reading("order_only", "一律按三（一）6“依次”的顺序。"),
    ),
    taken="own_words_first",
    why="三（一）2写明“可在租赁房屋处或租住房屋所在地的社区集体户落户”，三（一）3写明“可在就业地按居住房屋或所在社区集体户登记”，都比三（一）6“依次”的总顺序更具体。",
    team_view=True,
)

UNIT_BEFORE_COMMUNITY = Interpretation(
    id="unit_before_community",
    term="就业落户先落单位还是先落社区",
    quote="按居住房屋或所在社区集体户登记城镇户口",
    readings=(
        Reading("unit_first", "单位有集体户的，先落单位集体户，再落社区集体户。"),
        Reading("community_directly", "没有房子可落的，直接落社区集体户。"),
    ),
    taken="unit_first",
    why="三（一）3写的是“居住房屋或所在社区集体户”，没有提单位集体户；三（一）6写的是“单位集体户、人才集体户、社区集体户”，单位集体户在前面。",
    team_view=True,
)

OTHER_COLLECTIVE = Interpretation(
    id="other_collective",
    term="学校的、爱人单位的集体户",
    quote="单位集体户",
    readings=(
        Reading("counts", "学校、爱人的单位愿意接收的，也算单位集体户。", counts=True),
        Reading("does_not_count", "单位集体户是自己工作单位的集体户。", counts=False),
    ),
    taken=None,
    why="原文只写“单位集体户”，没有说是谁的单位，学校算不算。",
)

DWELLING = Interpretation(
    id="dwelling",
    term="“居住房屋”是谁的房子",
    quote="按居住房屋",
    readings=(
        Reading("home_lived_in", "您在就业的地方住着的房子，自己的、近亲属的、租的（房东同意）都可以；宿舍不算。"),
        Reading("own_home_only", "只算自己名下的房子。"),
    ),
    taken="home_lived_in",
    why="原文写的是“在就业地按居住房屋”，没有写“自有”，所以看住的是哪里，不看名下有哪里。宿舍不是自己的住房，走集体户。",
    caution="落在别人的房子上，要不要房主、户主同意，原文没有写，先和他们说好。租房的，窗口可能要看合同有没有备案。",
    team_view=True,
)

DWELLING_TITLE = Interpretation(
    id="dwelling_title",
    term="“居住房屋”要不要房产证",
    quote="按居住房屋",
    readings=(
        Reading("counts", "三（一）3只写“居住房屋”，没有写房产证，住着的房子没有证也算。", counts=True),
        Reading("does_not_count", "三（一）6写的是“合法不动产权房屋”，没有证的不算。", counts=False),
    ),
    taken=None,
    why="三（一）3只写“居住房屋”；三（一）6对“符合落户条件人员”写的是“合法不动产权房屋”。没有证的住房能不能落，原文没有说死。",
)

DWELLING_OF_OTHERS = Interpretation(
    id="dwelling_of_others",
    term="住在亲戚、朋友的房子里",
    quote="按居住房屋",
    readings=(
        Reading("counts", "住在哪里，哪里就是居住房屋，房主同意就能落。", counts=True),
        Reading("does_not_count", "借住在别人的房子里，不算自己的居住房屋。", counts=False),
    ),
    taken=None,
    why="原文只写“居住房屋”，没有说是谁的房子。",
)

PLACE_OF_WORK = Interpretation(
    id="place_of_work",
    term="上班和住的地方不在同一个县",
    quote="在就业地按居住房屋",
    readings=(
        Reading("counts", "在聊城的城镇就业，住在聊城别的城镇也算住在就业地。", counts=True),
        Reading("does_not_count", "就业地是上班的那个县（市、区），住在别处的房子不算。", counts=False),
    ),
    taken=None,
    why="原文写的是“在就业地按居住房屋”，没有说就业地有多大。",
)

SPONSOR_IN_COLLECTIVE = Interpretation(
    id="sponsor_in_collective",
    term="被投靠人的户口在集体户",
    quote="被投靠人在城镇有户口登记",
    readings=(
        Reading("counts", "集体户也是城镇的户口登记，可以投靠；只是不能落在亲人家里，要往后排。", counts=True),
        Reading("family_household_only", "被投靠人要有自己的家庭户。"),
    ),
    taken="counts",
    why="原文只说“有户口登记”，没有说必须是家庭户。三（一）6说到落户的地方时，写的才是“近亲属家庭户”。",
    caution="要不要户主同意、被投靠人要不要住在那里，原文都没有写，去之前先问清楚。",
    team_view=True,
)

WHOM_TO_JOIN = Interpretation(
    id="whom_to_join",
    term="有好几位近亲属，投靠哪一位",
    quote="近亲属家庭户",
    readings=(
        Reading("own_choice", "投靠谁由您自己定：投靠家庭户的那位，落在他家；投靠集体户的那位，往后面的集体户落。"),
        Reading("family_household_first", "只要有一位是家庭户，就要落在他家。"),
    ),
    taken="own_choice",
    why="三（一）4只写“申请办理投靠落户”，没有说投靠哪一位；二（二）说“尊重城乡居民自主定居意愿”。投靠谁是自己的事，别人不能替您定。",
    caution="家庭户排在集体户前面，想落集体户的，先问窗口。",
    team_view=True,
)

INTERPRETATIONS = (
    WHOM_TO_JOIN,
    STRICT_SEQUENCE,
    RENTED_HOME_COMES_FIRST,
    COMMUNITY_COLLECTIVE_EXISTS,
    OWN_LANDING_FIRST,
    UNIT_BEFORE_COMMUNITY,
    OTHER_COLLECTIVE,
    DWELLING,
    DWELLING_TITLE,
    DWELLING_OF_OTHERS,
    PLACE_OF_WORK,
    SPONSOR_IN_COLLECTIVE,
    EDGE_REGISTRATION,
)
