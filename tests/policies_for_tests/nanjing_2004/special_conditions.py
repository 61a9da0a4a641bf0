"""The conditions of article 6, each with the words that it stands for."""

from policy_engine.model.comparison import at_least
from tests.policies_for_tests.nanjing_2004 import general_facts as general
from tests.policies_for_tests.nanjing_2004 import special_facts as facts
from tests.policies_for_tests.nanjing_2004.stating import state

joins = state(
    facts.JOINING,
    "spouse",
    "child",
    "parent",
    so="您来投靠爱人、子女或者父母",
    not_so="您不是来投靠爱人、子女或者父母",
    words=("属投靠配偶的", "属父母投靠子女的", "属子女投靠父母的", "未婚子女"),
)
invests = at_least(
    facts.INVESTMENT,
    100,
    sentence="您个人在南京投资100万元以上",
    denial="您个人在南京的投资不满100万元",
    wordings=("个人在我市投资100万元以上",),
)
relative_invests = at_least(
    facts.FOREIGN_INVESTMENT,
    20,
    sentence="您有外商或者港、澳、台亲属在南京投资20万美元以上",
    denial="您没有在南京投资20万美元以上的外商或者港、澳、台亲属",
    wordings=("外商、港、澳、台胞在我市投资20万美元以上，其国内亲属",),
)
bought = at_least(
    facts.AREA,
    60,
    sentence="您在市区买的房子有60平方米以上",
    denial="您在市区买的房子没有60平方米",
    wordings=("在我市市区购买成套商品住宅房（含二手房）60平方米以上",),
)
lives_there = state(
    facts.LIVING_THERE,
    "yes",
    so="您实际住在这套房子里",
    not_so="您没有住在这套房子里",
    words=("实际居住生活",),
)
used_before = state(
    facts.USED_BEFORE,
    "yes",
    so="五年内有人凭这套房子落过户",
    not_so="五年内没有人凭这套房子落过户",
    words=("每套商品住宅房（含二手房）五年内只能享受一次购房落户政策",),
)
former_owner_left = state(
    facts.FORMER_OWNER,
    "gone",
    so="原户主的户口已经迁走",
    not_so="原户主的户口还没有迁走",
    words=("购买二手房时，业主应在原户主户口迁出其住房后",),
)
owns_enterprise = state(
    facts.ENTERPRISE,
    "private",
    so="您是私营企业业主",
    not_so="您不是私营企业业主",
    words=("私营企业业主",),
)
is_self_employed = state(
    facts.ENTERPRISE, "individual", so="您是个体工商户", not_so="您不是个体工商户", words=("个体工商户",)
)
pays_two = at_least(
    facts.TAX,
    2,
    sentence="您连续两年每年纳税2万元以上",
    denial="您没有连续两年每年纳税2万元以上",
    wordings=("连续两年每年纳税2万元以上",),
)
pays_one = at_least(
    facts.TAX,
    1,
    sentence="您连续两年每年纳税1万元以上",
    denial="您没有连续两年每年纳税1万元以上",
    wordings=("连续2年每年纳税1万元以上",),
)
in_company = state(
    facts.EMPLOYER, "company", so="您在市外驻宁企业工作", not_so="您不在市外驻宁企业工作", words=("市外驻宁企业",)
)
in_office = state(
    facts.EMPLOYER,
    "office",
    so="您在外地企业的驻宁办事机构工作",
    not_so="您不在外地企业的驻宁办事机构工作",
    words=("外地企业，经批准在宁设立驻宁办事机构",),
)
in_government_office = state(
    facts.EMPLOYER,
    "government",
    so="您在外地政府的驻宁办事机构工作",
    not_so="您不在外地政府的驻宁办事机构工作",
    words=("外地地市级以上政府驻宁办事机构",),
)
company_invests = at_least(
    facts.COMPANY_INVESTMENT,
    100,
    sentence="这家企业在南京投资100万元以上",
    denial="这家企业在南京的投资不满100万元",
    wordings=("在我市投资100万元以上",),
)
company_pays = at_least(
    facts.COMPANY_TAX,
    20,
    sentence="这家企业连续两年纳税20万元以上",
    denial="这家企业没有连续两年纳税20万元以上",
    wordings=("年纳税连续两年达20万元以上",),
)
has_capital = at_least(
    facts.CAPITAL,
    1000,
    sentence="这家外地企业的注册资金有1000万元以上",
    denial="这家外地企业的注册资金不满1000万元",
    wordings=("注册资金1000万元以上",),
)
leads = state(
    facts.POST,
    "head",
    "manager",
    "expert",
    so="您是法人代表、中层以上管理干部或者技术骨干",
    not_so="您不是法人代表、中层以上管理干部或者技术骨干",
    words=("法人代表和企业中层以上管理干部或技术骨干",),
)
manages = state(
    facts.POST,
    "manager",
    "expert",
    so="您是中层以上管理人员或者技术骨干",
    not_so="您不是中层以上管理人员或者技术骨干",
    words=("中层以上管理人员或技术骨干",),
)
has_served = at_least(
    facts.SERVICE,
    2,
    sentence="您在南京任职两年以上",
    denial="您在南京任职不满两年",
    wordings=("在宁任职二年以上", "连续在宁任职两年以上"),
)
is_on_staff = state(facts.ON_STAFF, "yes", so="您是正式在编的人员", not_so="您不是正式在编的人员", words=("正式在编",))
office_approves = state(
    facts.OFFICE_APPROVED,
    "yes",
    so="市政府办公厅批准了",
    not_so="市政府办公厅没有批准",
    words=("经市政府办公厅批准",),
)
is_bachelor = state(
    facts.DEGREE,
    "bachelor",
    so="您有本科以上学历",
    not_so="您没有本科以上学历",
    words=("本科学历以上的毕业生",),
)
is_from_college = state(
    facts.DEGREE,
    "college",
    so="您从大专院校毕业",
    not_so="您不是从大专院校毕业",
    words=("大专院校的毕业生",),
)
is_from_vocational = state(
    facts.DEGREE,
    "vocational",
    so="您从中专校或者技校毕业",
    not_so="您不是从中专校或者技校毕业",
    words=("中专校和技校的毕业生",),
)
worked_two = at_least(
    facts.WORK_YEARS,
    2,
    sentence="您在南京的单位累计工作满了两年",
    denial="您在南京的单位累计工作没有满两年",
    wordings=("被我市单位依法录、聘用累计工作满两年",),
)
worked_three = at_least(
    facts.WORK_YEARS,
    3,
    sentence="您在南京的单位累计工作满了三年",
    denial="您在南京的单位累计工作没有满三年",
    wordings=("被我市单位依法录、聘用累计工作满三年",),
)
is_insured = at_least(
    facts.INSURED_YEARS,
    2,
    sentence="您在南京的社保实际缴费满了两年",
    denial="您在南京的社保实际缴费没有满两年",
    wordings=("依法参加我市社会保障，实际缴费满两年以上",),
)
is_honoured = state(
    facts.HONOUR,
    "city",
    "national",
    so="您得过这样的荣誉称号",
    not_so="您没有得过这样的荣誉称号",
    words=("在本市获得市级以上“劳动模范”、“见义勇为先进”等荣誉称号以及获得其他全国性荣誉称号",),
)
is_from_elsewhere = state(facts.FROM_ELSEWHERE, "yes", so="您是外来人员", not_so="您不是外来人员", words=("外来人员",))
lives_in_small_town = state(
    facts.SMALL_TOWN,
    "yes",
    so="您实际住在批准了改革的小城镇里",
    not_so="您没有住在批准了改革的小城镇里",
    words=("在经市政府批准实施小城镇户籍管理制度改革的建成区范围内", "实际居住在小城镇"),
)
police_approve = state(
    general.POLICE,
    "yes",
    so="公安机关按别的情况批准了您",
    not_so="公安机关没有按别的情况批准您",
    words=("需公安机关审批准入的其他人员",),
)
