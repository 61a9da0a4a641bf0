"""What is read with several pathways: what articles 3 and 9 ask of all, and the first and last words of a list; and what makes no rule."""

from policy_engine.model.applying import Notice
from policy_engine.model.condition import holds
from policy_engine.model.provision import Definition, EffectiveDate, Guarantee, Reference, Uncodified
from tests.policies_for_tests.nanjing_2004 import general_facts as facts
from tests.policies_for_tests.nanjing_2004.general_conditions import moves_within

_BASIC = "我市市区户口准入基本条件为有合法固定住所和稳定职业（生活来源），此外，还应符合本办法规定的具体准入条件"
_YOUNG = "在迁入地无直系亲属的16周岁以下人员，不予准迁"
_HOME = "本办法所称合法固定住所是指具有合法有效的房屋产权证和土地使用证或公有房屋租赁使用证明的购买所得房、接受馈赠所得房、接受遗产所得房、自建住房或单位租赁给本单位员工使用的公有住房等"
_WORK = "本办法所称有稳定职业（生活来源）是指被本市机关、团体、事业、企业等单位依法录、聘用，以及投资兴办二、三产业，具有稳定的经济收入，人均收入不低于南京市城镇居民最低生活保障线"
_PERSONNEL, _PERSONNEL_DECIDES = "下列人员户口准入，由人事部门受理", "上述由人事部门按照有关政策受理审批"
_LABOUR, _LABOUR_DECIDES = "下列人员户口准入，由劳动和社会保障部门受理", "上述由劳动和社会保障部门按照有关规定受理审批"
_POLICE = "市区下列人员户口准入，由公安机关受理"
_ALL = "本办法规定的具体准入条件"

FOR_ALL = (Reference(_ALL, to=_YOUNG), Reference("本办法所称有稳定职业", to=_WORK))
IN_THE_CITY = (Reference(_ALL, to=_BASIC), *FOR_ALL)
BY_PERSONNEL = (
    *IN_THE_CITY,
    Reference("下列人员户口准入", to=_PERSONNEL),
    Reference(_PERSONNEL_DECIDES, to=_PERSONNEL_DECIDES),
)
BY_LABOUR = (*IN_THE_CITY, Reference("下列人员户口准入", to=_LABOUR), Reference(_LABOUR_DECIDES, to=_LABOUR_DECIDES))
_PERSONNEL_FAMILY = "其中（一）至（四）项人员，允许其配偶及未成年或待业未婚子女随迁"
_LABOUR_FAMILY = "其中（一）、（二）项人员，允许其配偶及未成年或待业未婚子女随迁"
PERSONNEL_FAMILY = Reference("其中（一）至（四）项人员", to=_PERSONNEL_FAMILY)
LABOUR_FAMILY = Reference("其中（一）、（二）项人员", to=_LABOUR_FAMILY)
BY_POLICE = (*IN_THE_CITY, Reference("市区下列人员户口准入", to=_POLICE))

DEFINITIONS = (
    Definition(
        "basic",
        "基本条件",
        _BASIC,
        "市区的基本条件",
        "迁到市区，先要有合法固定住所，又有稳定的职业或者生活来源，再看符合哪一条。",
    ),
    Definition("young", "不予准迁", _YOUNG, "16周岁以下的人", "不超过16周岁、在要迁去的地方又没有直系亲属的，不能迁。"),
    Definition(
        "home",
        "合法固定住所",
        _HOME,
        "什么是合法固定住所",
        "房子要有合法有效的证件：买的、受赠的、继承的、自己建的，或者单位租给员工的公有住房。",
    ),
    Definition(
        "work",
        "稳定职业",
        _WORK,
        "什么是稳定职业（生活来源）",
        "被单位录用、聘用，或者投资办了产业，收入稳定，人均不低于最低生活保障线。",
    ),
    Definition("personnel", "人事部门", _PERSONNEL, "人事部门受理的人", "这些人向人事部门申请。"),
    Definition(
        "personnel_decides",
        "人事部门",
        _PERSONNEL_DECIDES,
        "人事部门怎么批",
        "人事部门按另外的政策审批，那些政策不在这份文件里。",
    ),
    Definition("labour", "劳动和社会保障部门", _LABOUR, "劳动部门受理的人", "这些人向劳动和社会保障部门申请。"),
    Definition(
        "labour_decides",
        "劳动和社会保障部门",
        _LABOUR_DECIDES,
        "劳动部门怎么批",
        "劳动和社会保障部门按另外的规定审批，那些规定不在这份文件里。",
    ),
    Definition("police", "公安机关", _POLICE, "公安机关受理的人", "迁到市区的这些人，向公安机关申请。"),
)

GUARANTEES = (
    Guarantee(
        "one_kind",
        "只有一种户口",
        "建立城乡统一的户口登记制度。在全市范围内取消农业户口、非农业户口、地方城镇户口等各种户口性质，按照实际居住地登记户口，统称为“居民户口”",
        "户口不再分农业和非农业，都叫居民户口。",
    ),
    Guarantee(
        "personnel_family",
        "人事部门批准的人，家里人可以随迁",
        _PERSONNEL_FAMILY,
        "爱人、没有成年的子女、没有工作也没有结婚的子女可以一起迁。",
        applies=holds(
            facts.PERSONNEL,
            *("talent", "returned", "cadre", "officer"),
            sentence="您是这四类人",
            denial="您不是这四类人",
            wordings=("其中（一）至（四）项人员",),
        ),
    ),
    Guarantee(
        "labour_family",
        "劳动部门批准的人，家里人可以随迁",
        _LABOUR_FAMILY,
        "爱人、没有成年的子女、没有工作也没有结婚的子女可以一起迁。",
        applies=holds(
            facts.LABOUR,
            *("expert", "worker"),
            sentence="您是这两类人",
            denial="您不是这两类人",
            wordings=("其中（一）、（二）项人员",),
        ),
    ),
    Guarantee(
        "old_rules",
        "本市居民迁户口，别的事仍按原来的规定",
        "本市居民在城镇与农村之间的户口迁移和农民子女出生、录取学生办理的城镇居民登记，只作户籍变更登记，对涉及征地补偿安置、退伍安置、社会保障、城镇就业、计划生育等问题，在有关配套政策和措施未出台前，仍按我市原有关规定办理",
        "征地补偿、退伍安置、社会保障、就业、计划生育这些事，新的规定出来以前仍按原来的办。",
        applies=moves_within,
    ),
)

APPLYING = (
    Notice(
        "repeal",
        "earlier",
        "同时废止的规定",
        "原本市户口准入规定与本规定相抵触的同时废止",
        "以前的规定和这份办法冲突的，不再用。",
    ),
)
EFFECTIVE = EffectiveDate("本办法自2004年7月1日起执行", "2004-07-01")
UNCODIFIED = (
    Uncodified("各区县人民政府，市府各委办局，市各直属单位", "转发通知的抬头。"),
    Uncodified("市公安局拟定的…请认真遵照执行", "说明由谁转发。"),
    Uncodified("为适应南京经济和社会事业发展需要…制定本办法", "说明来由和依据。"),
    Uncodified("本市实行户口迁移条件准入制", "宣布一种做法，条件写在后面。"),
    Uncodified(
        "涉及国家指令性计划安置的人员和需市政府其他部门审批准入的人员", "这一条只写了两种人，没有写他们怎么办。"
    ),
    Uncodified("凡符合本办法规定…提供相应的证明材料", "只说要带证明材料，没有列出哪些；每条途径都写着这句话。"),
    Uncodified("公安机关是户籍管理的主管部门…做好户口迁移管理工作", "机关之间的分工。"),
)
