"""A small policy of a city that does not exist: the site must be able to show any policy, and know none by name.

Its text holds characters that Markdown and HTML would take for marks.
"""

from policy_engine.model.clause import read_document
from policy_engine.model.condition import all_of, any_of, holds, negate
from policy_engine.model.fact import Fact, Option
from policy_engine.model.integrity import checked
from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.model.landing import Place, in_order, one_of
from policy_engine.model.policy import Policy
from policy_engine.model.provision import (
    Direction,
    EffectiveDate,
    Extension,
    Guarantee,
    LandingOrder,
    Provision,
    Term,
    Uncodified,
)
from tests.policies_for_tests.settling import SETTLING

TEXT = """示例市人民政府办公室
关于户口迁移的实施方案
为方便群众,制定本方案。
一、总体要求
坚持自愿。
二、落户政策
(一)城镇落户
凡在我市*城镇*居住的人员,可申请落户。
1.租房落户。在城镇无自有房屋、租住<b>合法</b>房屋或持有_备案_证明的人员,可在租赁房屋处落户。
2.落户方式。人员依次在自有房屋、社区集体户落户。各县(市、区)应当根据实际需要设立社区集体户,方便人员落户。(市公安局负责)
(二)返乡落户
1.毕业生可在毕业后,将户口落回原籍。军人可将户口落在原籍或入伍地。
三、保障措施
(一)保障权益。不得收回承包地。集体户可领户口簿。切实做好各项保障工作,让群众放心、安心、舒心。(市农业农村局负责)
(二)组织实施。切实抓好落实,确保户籍管理制度改革各项措施落地见效、惠及群众。(有关部门按照职责分工负责)
本方案自2020年1月1日起执行。
"""

URBAN = Interpretation(
    id="urban",
    term="城镇",
    quote="*城镇*",
    readings=(Reading("narrow", "只算街道和镇区", counts=False), Reading("wide", "城中村也算", counts=True)),
    taken=None,
    why="原文没有定义。",
)
OWNER = Interpretation(
    id="owner",
    term="自有房屋",
    quote="自有房屋",
    readings=(Reading("own", "只看本人", counts=False), Reading("family", "全家都算", counts=True)),
    taken="own",
    why="原文写的是人员。",
    authority="示例法第一条",
    caution="窗口可能问家里人。",
    team_view=True,
)

_YES_NO = (Option("yes", "是"), Option("no", "不是"))
RESIDENCE = Fact(
    "residence",
    "住处",
    "您平时住在哪里？",
    (Option("town", "城里"), Option("edge", "城中村"), Option("village", "村里")),
    "原文写的是“居住”。",
    "看居住地的门牌。",
)
HOME = Fact("home", "房子", "您在城里有房吗？", _YES_NO, "原文写的是“自有房屋”。", "看不动产权证书。")
LEASE = Fact("lease", "租房", "您租的房子合法吗？", _YES_NO, "原文写的是“租住”。", "看租赁合同。")
RECORD = Fact(
    "record",
    "备案",
    "租房备案了吗？",
    (Option("yes", "备了", "去备案"), Option("no", "没备")),
    "原文写的是“备案”。",
    "看备案证明。",
)
STATUS = Fact(
    "status",
    "身份",
    "您是哪一类人？",
    (Option("graduate", "毕业生"), Option("soldier", "军人"), Option("other", "都不是")),
    "原文分开写。",
    "看证件。",
)

lives_in_town = holds(
    RESIDENCE,
    "town",
    sentence="您平时住在城里",
    denial="您平时不住在城里",
    wordings=("在我市*城镇*居住",),
    open={"edge": URBAN},
)
owns_home = holds(
    HOME,
    "yes",
    sentence="您在城里有房",
    denial="您在城里没有房",
    wordings=("在城镇无自有房屋", "自有房屋"),
    relies_on={"no": OWNER},
)
rents = holds(LEASE, "yes", sentence="您租的房子合法", denial="您租的房子不合法", wordings=("租住<b>合法</b>房屋",))
recorded = holds(RECORD, "yes", sentence="您租的房备了案", denial="您租的房没有备案", wordings=("持有_备案_证明",))
is_graduate = holds(STATUS, "graduate", sentence="您是毕业生", denial="您不是毕业生", wordings=("毕业生",))
is_soldier = holds(STATUS, "soldier", sentence="您是军人", denial="您不是军人", wordings=("军人",))

OWN_HOME = Place("own_home", "自己的房子", "自有房屋", "房子是您的就落在这里。", owns_home)
COLLECTIVE = Place("collective", "社区集体户", "社区集体户", "由社区代管的户口。")
RENTED = Place("rented", "租的房子", "租赁房屋处", "就是您租的那一处。")
ORIGIN = Place("origin", "原籍", "原籍", "原来户口所在的地方。")
ENLISTED = Place("enlisted", "入伍地", "入伍地", "当兵出发的地方。")

POLICY = checked(
    Policy(
        id="sample_2020",
        title="关于户口迁移的实施方案",
        short_title="示例市户口政策",
        issuer="示例市人民政府办公室",
        version="2020-01-01",
        checked_on="2026-01-02",
        next_check_due="2026-07-02",
        ask_at="迁入地派出所",
        vocabulary=SETTLING,
        document=read_document(TEXT),
        directions=(Direction("town", "城里"), Direction("village", "村里")),
        facts=(RESIDENCE, HOME, LEASE, RECORD, STATUS),
        provisions=(
            Provision(
                id="resident",
                title="住在城里就能落户",
                quote="凡在我市*城镇*居住的人员,可申请落户",
                precondition=lives_in_town,
                grants=("可申请落户",),
                landing=in_order(OWN_HOME, COLLECTIVE),
                direction="town",
                explanation="住在城里的人可以申请。",
                extension=Extension("可申请落户", ground=lives_in_town),
                names=("住城里落户", "R&D *落户*"),
            ),
            Provision(
                id="tenant",
                title="租房也能落户",
                quote="在城镇无自有房屋、租住<b>合法</b>房屋或持有_备案_证明的人员,可在租赁房屋处落户",
                precondition=all_of(negate(owns_home), any_of(rents, recorded)),
                grants=("可在租赁房屋处落户",),
                landing=in_order(RENTED),
                direction="town",
                explanation="租房的人也可以。",
                names=("租房没备案",),
                relies_on=(OWNER,),
                materials=("持有_备案_证明",),
            ),
            Provision(
                id="graduate",
                title="毕业生回原籍",
                quote="毕业生可在毕业后,将户口落回原籍",
                precondition=is_graduate,
                grants=("可在毕业后,将户口落回原籍",),
                landing=in_order(ORIGIN),
                direction="village",
                explanation="毕业了可以回去。",
            ),
            Provision(
                id="soldier",
                title="军人落户",
                quote="军人可将户口落在原籍或入伍地",
                precondition=is_soldier,
                grants=("可将户口落在原籍或入伍地",),
                landing=one_of(ORIGIN, ENLISTED),
                direction="village",
                explanation="两处任选。",
            ),
        ),
        landing_orders=(
            LandingOrder(
                quote="人员依次在自有房屋、社区集体户落户",
                landing=in_order(OWN_HOME, COLLECTIVE),
                direction="town",
                title="先落自己的房子",
                explanation="从前往后看。",
            ),
        ),
        guarantees=(
            Guarantee(
                "land", "承包地不收回", "不得收回承包地", "地还是您的。", applies=any_of(lives_in_town, owns_home)
            ),
            Guarantee("booklet", "集体户也有户口簿", "集体户可领户口簿", "可以领。", places=(COLLECTIVE,)),
        ),
        interpretations=(URBAN, OWNER),
        uncodified=(
            Uncodified("为方便群众,制定本方案", "说明来由。"),
            Uncodified("坚持自愿", "说明原则。"),
            Uncodified("各县(市、区)应当…方便人员落户", "对县里的要求。"),
            Uncodified("切实做好…舒心", "对部门的要求。"),
            Uncodified("切实抓好…群众", "对部门的要求。"),
        ),
        effective=EffectiveDate("本方案自2020年1月1日起执行", "2020-01-01"),
        terms=(Term("社区集体户", "社区集体户", "由社区代管的集体户口。"),),
        names=(("3.1", ("地会不会收走",)),),
        not_stated=("办理时限", "收费"),
        outside=(("出生登记", "请问派出所。"),),
    )
)
