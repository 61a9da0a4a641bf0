"""What is asked of everybody, and what a department has decided."""

from policy_engine.model.comparison import number
from policy_engine.model.fact import Option
from policy_engine.model.quantity import Limit
from tests.policies_for_tests.nanjing_2004.asking import ask

MOVING_TO = ask(
    "moving_to",
    "迁到哪里",
    "您想把户口迁到南京的哪里？",
    "市区",
    "看要落户的地址归哪个派出所",
    (
        Option("city", "市区（下面几个地方以外）"),
        Option("near", "江宁区、浦口区的原江浦县、六合区的原六合县"),
        Option("far", "溧水县、高淳县"),
    ),
)
MOVING_WITHIN = ask(
    "moving_within",
    "是不是本地迁移",
    "您现在的户口，就在要迁去的那一片吗？（市区，或者同一个区、县）",
    "本区、县范围内申请迁移",
    "看户口簿上的地址",
)
AGE = number(
    "age",
    topic="年龄",
    question="您今年多少周岁？",
    unit="周岁",
    limits=(Limit(16, excluded=True),),
    most=150,
    whole=True,
    why="原文写的是“16周岁以下人员”。",
    where="看身份证。",
)
RELATIVE_HERE = ask(
    "relative_here",
    "当地的直系亲属",
    "要迁去的地方，有没有您的直系亲属？",
    "在迁入地无直系亲属",
    "看亲属的户口簿",
    (Option("yes", "有"), Option("no", "没有")),
)
HOME = ask(
    "home",
    "固定住所",
    "您在南京有没有合法固定住所？",
    "合法固定住所",
    "看房屋产权证、土地使用证，或者公有住房的租赁证明",
    (
        Option("own", "有，买的、受赠的、继承的或者自己建的，证件齐全"),
        Option("public", "有，单位租给员工的公有住房或者公有房屋，有租赁使用证明"),
        Option("family", "没有，住在家人的房子里"),
        Option("none", "都没有"),
    ),
)
WORK = ask(
    "work",
    "职业或者生活来源",
    "您有没有稳定的职业或者生活来源？",
    "稳定职业（生活来源）",
    "看劳动合同、录用文件或者营业执照",
    (
        Option("employed", "有，被南京的单位依法录用、聘用"),
        Option("business", "有，投资办了二、三产业"),
        Option("family", "没有，靠家里人生活"),
        Option("none", "都没有"),
    ),
)
INCOME = ask(
    "income",
    "收入",
    "您的收入稳定，而且人均不低于南京市城镇居民最低生活保障线吗？",
    "人均收入不低于南京市城镇居民最低生活保障线",
    "最低生活保障线由市里另外公布，问社区或者民政部门",
)
PERSONNEL = ask(
    "personnel",
    "人事部门审批",
    "人事部门批准您落户了吗？是按哪一类人批准的？",
    "由人事部门按照有关政策受理审批",
    "看人事部门的批准文件",
    (
        Option("none", "没有批准，或者没有申请"),
        Option("talent", "引进的优秀、紧缺人才"),
        Option("returned", "出国留学回国录用的人"),
        Option("cadre", "异地调动的干部"),
        Option("officer", "安置的转业干部"),
        Option("civil_servant", "录用的公务员"),
        Option("graduate", "接收安置的大中专以上毕业生"),
        Option("other", "别的需要人事部门审批的人"),
    ),
)
LABOUR = ask(
    "labour",
    "劳动部门审批",
    "劳动和社会保障部门批准您落户了吗？是按哪一类人批准的？",
    "由劳动和社会保障部门按照有关规定受理审批",
    "看劳动部门的批准文件",
    (
        Option("none", "没有批准，或者没有申请"),
        Option("expert", "企业引进的专业技术人员"),
        Option("worker", "异地调动的职工"),
        Option("vocational", "接收安置的技校、职校毕业生"),
        Option("other", "别的需要劳动部门审批的人"),
    ),
)
POLICE = ask(
    "police",
    "公安机关审批",
    "公安机关按别的情况批准您落户了吗？",
    "需公安机关审批准入的其他人员",
    "看公安机关的批准文件",
)

GENERAL_FACTS = (MOVING_TO, MOVING_WITHIN, AGE, RELATIVE_HERE, HOME, WORK, INCOME, PERSONNEL, LABOUR, POLICE)
