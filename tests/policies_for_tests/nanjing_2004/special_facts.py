"""What is asked for one item of article 6. Numbers are asked as the text counts them."""

from policy_engine.model.comparison import number, time_since
from policy_engine.model.fact import Option
from tests.policies_for_tests.nanjing_2004.asking import ask

JOINING = ask(
    "joining",
    "投靠",
    "您是不是来投靠户口在南京市区的家人？",
    "投靠配偶",
    "看家人的户口簿",
    (
        Option("spouse", "是，投靠爱人"),
        Option("child", "是，父母来投靠子女"),
        Option("parent", "是，没有结婚的子女来投靠父母"),
        Option("none", "都不是"),
    ),
)
INVESTMENT = number(
    "investment",
    topic="个人投资",
    question="您个人在南京投资了多少万元？没有就填 0。",
    unit="万元",
    limits=(100,),
    most=100_000_000,
    why="原文写的是“投资100万元以上”。",
    where="看验资报告或者营业执照。",
)
FOREIGN_INVESTMENT = number(
    "foreign_investment",
    topic="外商亲属的投资",
    question="您有没有当外商，或者在港、澳、台的亲属？在南京投资了多少万美元？没有就填 0。",
    unit="万美元",
    limits=(20,),
    most=100_000_000,
    why="原文写的是“投资20万美元以上”。",
    where="问这位亲属，看批准证书。",
)
AREA = number(
    "area",
    topic="购房面积",
    question="您在市区买的成套商品住宅房（二手房也算）有多少平方米？没有就填 0。",
    unit="平方米",
    limits=(60,),
    most=10_000,
    why="原文写的是“60平方米以上”。",
    where="看房屋产权证上的面积。",
)
LIVING_THERE = ask("living_there", "住在那里", "您实际住在这套房子里吗？", "实际居住生活", "看自己平时住在哪里")
USED_BEFORE = ask(
    "used_before",
    "五年内用过",
    "最近五年里，有人凭这套房子办过购房落户吗？",
    "五年内只能享受一次购房落户政策",
    "问派出所，或者问原来的房主",
    (Option("yes", "办过"), Option("no", "没有")),
)
FORMER_OWNER = ask(
    "former_owner",
    "原房主的户口",
    "如果是二手房，原户主的户口迁走了吗？",
    "原户主户口迁出其住房",
    "问原来的房主，或者问派出所",
    (Option("gone", "迁走了，或者不是二手房"), Option("there", "还没有迁走")),
)
ENTERPRISE = ask(
    "enterprise",
    "自己的企业",
    "您是私营企业业主，还是个体工商户？",
    "私营企业业主",
    "看营业执照",
    (Option("private", "私营企业业主"), Option("individual", "个体工商户"), Option("none", "都不是")),
)
TAX = number(
    "tax",
    topic="每年纳税",
    question="您连续纳税的这两年，纳得少的一年纳了多少万元？没有连续纳满两年就填 0。",
    unit="万元",
    limits=(1, 2),
    most=100_000_000,
    why="原文写的是“连续两年每年纳税2万元以上”和“连续2年每年纳税1万元以上”。",
    where="看完税证明。",
)
EMPLOYER = ask(
    "employer",
    "驻宁单位",
    "您在下面哪一种单位工作？",
    "驻宁",
    "问单位",
    (
        Option("company", "市外企业设在南京的企业"),
        Option("office", "外地企业经批准设在南京的办事机构"),
        Option("government", "外地地市级以上政府设在南京的办事机构"),
        Option("none", "都不是"),
    ),
)
COMPANY_INVESTMENT = number(
    "company_investment",
    topic="企业投资",
    question="这家企业在南京投资了多少万元？",
    unit="万元",
    limits=(100,),
    most=100_000_000,
    why="原文写的是“在我市投资100万元以上”。",
    where="问单位。",
)
COMPANY_TAX = number(
    "company_tax",
    topic="企业纳税",
    question="这家企业连续纳税的两年，纳得少的一年纳了多少万元？",
    unit="万元",
    limits=(20,),
    most=100_000_000,
    why="原文写的是“年纳税连续两年达20万元以上”。",
    where="问单位。",
)
CAPITAL = number(
    "capital",
    topic="注册资金",
    question="派您来的外地企业，注册资金有多少万元？",
    unit="万元",
    limits=(1000,),
    most=100_000_000,
    why="原文写的是“注册资金1000万元以上”。",
    where="看企业的营业执照。",
)
POST = ask(
    "post",
    "职务",
    "您在单位是哪一种人？",
    "中层以上管理",
    "看任命文件",
    (
        Option("head", "法人代表"),
        Option("manager", "中层以上管理人员"),
        Option("expert", "技术骨干"),
        Option("none", "都不是"),
    ),
)
SERVICE = time_since(
    "service",
    topic="任职时间",
    question="您从哪一天起在南京的这个单位任职，中间没有断过？",
    event="开始任职的那一天",
    unit="年",
    limits=(2,),
    most=80,
    why="原文写的是“任职二年以上”和“任职两年以上”。",
    where="看任命文件。",
)
ON_STAFF = ask("on_staff", "正式在编", "您是这个单位正式在编的人员吗？", "正式在编", "问单位的人事")
OFFICE_APPROVED = ask(
    "office_approved", "市政府办公厅批准", "南京市政府办公厅批准您迁户口了吗？", "经市政府办公厅批准", "问单位"
)
DEGREE = ask(
    "degree",
    "毕业学校",
    "您从哪一种学校毕业？",
    "毕业生",
    "看毕业证书",
    (
        Option("bachelor", "大学，本科学历以上"),
        Option("college", "大专院校"),
        Option("vocational", "中专校或者技校"),
        Option("none", "都不是"),
    ),
)
WORK_YEARS = number(
    "work_years",
    topic="工作年数",
    question="您被南京的单位依法录用、聘用，累计工作了几年？没有就填 0。",
    unit="年",
    limits=(2, 3),
    most=80,
    why="原文写的是“累计工作满两年”和“累计工作满三年”。",
    where="看劳动合同。",
)
INSURED_YEARS = number(
    "insured_years",
    topic="社保年数",
    question="您在南京依法参加社会保障，实际缴费几年了？没有就填 0。",
    unit="年",
    limits=(2,),
    most=80,
    why="原文写的是“实际缴费满两年以上”。",
    where="看社保的缴费记录。",
)
HONOUR = ask(
    "honour",
    "荣誉称号",
    "您得过市级以上的“劳动模范”“见义勇为先进”，或者全国性的荣誉称号吗？",
    "荣誉称号",
    "看证书",
    (Option("city", "在南京得过市级以上的"), Option("national", "得过全国性的"), Option("none", "没有")),
)
FROM_ELSEWHERE = ask("from_elsewhere", "外来人员", "您是从外地来南京的吗？", "外来人员", "看户口簿")
SMALL_TOWN = ask(
    "small_town",
    "小城镇",
    "您实际住在经市政府批准改革户籍管理的小城镇里吗？",
    "实际居住在小城镇的人员",
    "问当地派出所，这个镇批准了没有",
)

SPECIAL_FACTS = (
    JOINING,
    INVESTMENT,
    FOREIGN_INVESTMENT,
    AREA,
    LIVING_THERE,
    USED_BEFORE,
    FORMER_OWNER,
    ENTERPRISE,
    TAX,
    EMPLOYER,
    COMPANY_INVESTMENT,
    COMPANY_TAX,
    CAPITAL,
    POST,
    SERVICE,
    ON_STAFF,
    OFFICE_APPROVED,
    DEGREE,
    WORK_YEARS,
    INSURED_YEARS,
    HONOUR,
    FROM_ELSEWHERE,
    SMALL_TOWN,
)
