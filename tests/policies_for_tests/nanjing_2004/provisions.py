"""The pathways, in the order of the text."""

from policy_engine.model.condition import all_of, any_of, negate
from policy_engine.model.landing import Place, one_of
from tests.policies_for_tests.nanjing_2004 import general_conditions as so
from tests.policies_for_tests.nanjing_2004 import special_conditions as special
from tests.policies_for_tests.nanjing_2004.approved import LABOUR, PERSONNEL
from tests.policies_for_tests.nanjing_2004.passages import BY_POLICE, FOR_ALL
from tests.policies_for_tests.nanjing_2004.pathway import pathway

_AT_HOME = Place("own_home", "合法固定住所", "合法固定住所", "就是您自己的住所。", available=so.has_home)
_UNIT = Place("unit", "单位集体户", "单位集体户", "单位的集体户口。")
_RELATIVES = Place("relatives", "直系亲属处", "直系亲属处", "和直系亲属落在一起。", available=so.has_relative)

_FAMILY = "允许其本人、配偶、未成年或未婚子女来宁落户"
_WITH_FAMILY = "本人、爱人、没有成年或者没有结婚的子女可以一起落户。"


_BASIC = (so.to_city, so.has_home, so.lives_from_work)

PROVISIONS = (
    pathway(
        "near",
        "迁到江宁、原江浦、原六合",
        "江宁区、浦口区范围内原江浦县、六合区范围内原六合县城镇及其以下地区户口准入基本条件为有合法固定住所",
        (so.to_near, so.has_home),
        FOR_ALL,
        "在这几个地方，有合法固定住所就可以。",
        ("户口准入基本条件为",),
    ),
    pathway(
        "far",
        "迁到溧水、高淳",
        "溧水县、高淳县城镇及其以下地区户口准入基本条件为有合法固定住所或稳定职业（生活来源）",
        (so.to_far, any_of(so.has_home, so.lives_from_work)),
        FOR_ALL,
        "在这两个县，有合法固定住所，或者有稳定的职业、生活来源，就可以。",
        ("户口准入基本条件为",),
    ),
    *PERSONNEL,
    *LABOUR,
    pathway(
        "joining",
        "投靠家人",
        "取消原城市居民“三投靠”入户条件限制，属投靠配偶的，投靠人不受年龄、婚龄条件限制，属父母投靠子女的，不受身边有无子女的限制，属子女投靠父母的，未婚子女不受年龄限制",
        (*_BASIC, special.joins),
        BY_POLICE,
        "投靠爱人、子女或者父母，不再看年龄、结婚几年、身边有没有别的子女；子女投靠父母的，要没有结婚。",
        (
            "取消原城市居民“三投靠”入户条件限制",
            "投靠人不受年龄、婚龄条件限制",
            "不受身边有无子女的限制",
            "不受年龄限制",
        ),
    ),
    pathway(
        "investor",
        "个人投资",
        "个人在我市投资100万元以上，在本市市区有合法固定住所的，允许其本人、配偶、未成年或未婚子女来宁落户",
        (*_BASIC, special.invests),
        BY_POLICE,
        f"个人在南京投资100万元以上，市区有住所。{_WITH_FAMILY}",
        ("在本市市区", _FAMILY),
    ),
    pathway(
        "relative_of_investor",
        "外商、港澳台同胞的国内亲属",
        "外商、港、澳、台胞在我市投资20万美元以上，其国内亲属在我市有合法固定住所的，可允许1人来宁落户，每增加10万美元可增办1人",
        (*_BASIC, special.relative_invests),
        BY_POLICE,
        "投资20万美元可以落户1人；每多10万美元，可以多1人：人数 = 1 +（投资的万美元数 − 20）÷ 10，除不尽的不算。",
        ("在我市", "可允许1人来宁落户", "每增加10万美元可增办1人"),
    ),
    pathway(
        "buyer",
        "买房落户",
        "在我市市区购买成套商品住宅房（含二手房）60平方米以上，并实际居住生活，允许其本人、配偶和未成年或未婚子女共3人在我市落户，购房面积每递增20平方米可增办直系亲属1人落户；每套商品住宅房（含二手房）五年内只能享受一次购房落户政策。购买二手房时，业主应在原户主户口迁出其住房后，方可办理交易和户口落户申请手续，否则，公安机关不予受理购房入户申请",
        (*_BASIC, special.bought, special.lives_there, negate(special.used_before), special.former_owner_left),
        BY_POLICE,
        "60平方米可以落户3人（本人、爱人、没有成年或者没有结婚的子女）；每多20平方米，可以多落户1个直系亲属：人数 = 3 +（平方米数 − 60）÷ 20，除不尽的不算。",
        (
            "允许其本人、配偶和未成年或未婚子女共3人在我市落户",
            "购房面积每递增20平方米可增办直系亲属1人落户",
            "方可办理交易和户口落户申请手续",
            "否则，公安机关不予受理购房入户申请",
        ),
    ),
    pathway(
        "taxpayer",
        "私营企业业主、个体工商户纳税",
        "私营企业业主连续两年每年纳税2万元以上，个体工商户连续2年每年纳税1万元以上、且在我市有合法固定住所的，允许其本人、配偶、未成年或未婚子女来宁落户",
        (
            *_BASIC,
            any_of(
                all_of(special.owns_enterprise, special.pays_two), all_of(special.is_self_employed, special.pays_one)
            ),
        ),
        BY_POLICE,
        f"私营企业业主连续两年每年纳税2万元以上，个体工商户1万元以上。{_WITH_FAMILY}",
        ("且在我市", _FAMILY),
    ),
    pathway(
        "company",
        "市外驻宁企业的骨干",
        "在我市投资100万元以上或年纳税连续两年达20万元以上市外驻宁企业，其法人代表和企业中层以上管理干部或技术骨干在宁任职二年以上，在我市有合法固定住所的，允许其本人、配偶、未成年或未婚子女在宁落户",
        (
            *_BASIC,
            any_of(special.company_invests, special.company_pays),
            special.in_company,
            special.leads,
            special.has_served,
        ),
        BY_POLICE,
        f"企业投资100万元以上，或者连续两年每年纳税20万元以上；法人代表、中层以上管理干部、技术骨干任职满两年。{_WITH_FAMILY}",
        ("其", "在我市", "允许其本人、配偶、未成年或未婚子女在宁落户"),
    ),
    pathway(
        "bachelor",
        "本科毕业先落户",
        "本科学历以上的毕业生在我市可先落户后就业",
        (so.to_city, special.is_bachelor),
        BY_POLICE,
        "本科以上学历的毕业生，可以先落户，再找工作。",
        ("在我市可先落户后就业",),
    ),
    pathway(
        "employee",
        "大专、中专、技校毕业后就业",
        "大专院校的毕业生被我市单位依法录、聘用累计工作满两年，中专校和技校的毕业生被我市单位依法录、聘用累计工作满三年，依法参加我市社会保障，实际缴费满两年以上，允许其本人在合法固定住所、单位集体户或直系亲属处落户",
        (
            so.to_city,
            any_of(
                all_of(special.is_from_college, special.worked_two),
                all_of(special.is_from_vocational, special.worked_three),
            ),
            special.is_insured,
        ),
        BY_POLICE,
        "大专毕业工作满两年，中专、技校毕业工作满三年，社保实际缴费满两年；只有本人可以落户。",
        ("允许其本人在合法固定住所、单位集体户或直系亲属处落户",),
        one_of(_AT_HOME, _UNIT, _RELATIVES, quote="在合法固定住所、单位集体户或直系亲属处落户"),
    ),
    pathway(
        "honoured",
        "获得荣誉称号",
        "在本市获得市级以上“劳动模范”、“见义勇为先进”等荣誉称号以及获得其他全国性荣誉称号的外来人员，在宁有合法固定住所，允许其本人、配偶、未成年或未婚子女户口来宁落户",
        (*_BASIC, special.is_honoured, special.is_from_elsewhere),
        BY_POLICE,
        f"外来人员得过这些荣誉称号，在南京有住所。{_WITH_FAMILY}",
        ("在宁", "允许其本人、配偶、未成年或未婚子女户口来宁落户"),
    ),
    pathway(
        "government_office",
        "外地政府驻宁机构",
        "外地地市级以上政府驻宁办事机构正式在编工作人员，在我市有合法固定住所，经市政府办公厅批准，允许其在编工作人员户口迁入我市",
        (*_BASIC, special.in_government_office, special.is_on_staff, special.office_approves),
        BY_POLICE,
        "正式在编的工作人员，有住所，市政府办公厅批准了，本人可以落户。",
        ("工作人员", "在我市", "允许其在编工作人员户口迁入我市"),
    ),
    pathway(
        "company_office",
        "外地企业驻宁办事机构",
        "注册资金1000万元以上的外地企业，经批准在宁设立驻宁办事机构，其连续在宁任职两年以上的正式在编中层以上管理人员或技术骨干，在我市有合法固定住所，允许其本人户口迁入我市",
        (*_BASIC, special.has_capital, special.in_office, special.has_served, special.is_on_staff, special.manages),
        BY_POLICE,
        "外地企业注册资金1000万元以上；正式在编的中层以上管理人员、技术骨干连续任职满两年，有住所，本人可以落户。",
        ("其", "在我市", "允许其本人户口迁入我市"),
    ),
    pathway(
        "small_town",
        "住在小城镇",
        "在经市政府批准实施小城镇户籍管理制度改革的建成区范围内，有合法固定住所和稳定的职业或生活来源，实际居住在小城镇的人员，允许在宁落户",
        (*_BASIC, special.lives_in_small_town),
        BY_POLICE,
        "住在批准了改革的小城镇里，有住所，也有职业或者生活来源。",
        ("允许在宁落户",),
    ),
    pathway(
        "police",
        "公安机关批准的其他人",
        "需公安机关审批准入的其他人员",
        (*_BASIC, special.police_approve),
        BY_POLICE,
        "公安机关按别的情况审批。",
    ),
    pathway(
        "within",
        "本地迁移",
        "在本市市区范围内，江宁区、浦口区范围内原江浦县、六合区范围内原六合县及溧水县、高淳县本区、县范围内申请迁移的，实行以具有合法固定住所为基本条件的迁移登记制度",
        (so.moves_within, so.has_home),
        FOR_ALL,
        "在市区里面迁，或者在同一个区、县里面迁，有合法固定住所就可以。",
        ("实行以", "为基本条件的迁移登记制度"),
    ),
)
