"""Open terms about education, skills and intention: 三（一）5."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

ALL_KINDS_FROM_ELSEWHERE = Interpretation(
    id="non_local_all_kinds",
    term="“以上非本市户籍人员”管几类人",
    quote="以上非本市户籍人员",
    readings=(
        Reading(
            "all_kinds",
            "前面四类人都要是外地户口；聊城市范围内的户口，不论哪个县、城里还是村里，都不算外地。",
            counts=False,
        ),
        Reading("students_only", "只有最后一类（在校生、毕业生）才要求外地户口。", counts=True),
    ),
    taken="all_kinds",
    why="“以上”两个字放在四类人后面，管的是前面全部。“本市”就是聊城全市。本市户口的人，可以看居住、就业、有房、投靠这几条。",
    team_view=True,
)

REGULAR_SCHOOLS = Interpretation(
    id="regular_schools",
    term="成人教育、自考、网络教育的学生",
    quote="国内普通高等院校",
    readings=(
        Reading(
            "regular_only",
            "不算普通高等院校的在校生、毕业生；毕业后拿到国家承认的学历，按“学历”那一类算。",
            counts=False,
        ),
        Reading("counts", "也算在校生、毕业生。", counts=True),
    ),
    taken="regular_only",
    why="原文写的是“普通高等院校”，成人高考、自学考试、网络教育不在其中。",
    team_view=True,
)

LEVEL_OF_STUDIES = Interpretation(
    id="level_of_studies",
    term="“专科及以上学历层次”管哪些学校",
    quote="国(境)外留学的专科及以上学历层次",
    readings=(
        Reading("overseas_only", "只管留学的；中专、技校的学生照样可以。", counts=True),
        Reading("all_schools", "前面的学校都要专科以上。", counts=False),
    ),
    taken="overseas_only",
    why="如果前面的学校都要专科以上，“中等职业学校(含技校)”几个字就白写了。",
    team_view=True,
)

SECONDARY_EDUCATION = Interpretation(
    id="secondary_education",
    term="普通高中算不算“中专及以上学历”",
    quote="国家承认的中专及以上学历",
    readings=(
        Reading("counts", "高中和中专是同一层次，算。", counts=True),
        Reading("does_not_count", "写的是中专，普通高中不算。", counts=False),
    ),
    taken=None,
    why="原文只写“中专及以上学历”，没有提普通高中。",
)

DIPLOMA_NOT_RECOGNISED_YET = Interpretation(
    id="diploma_not_recognised_yet",
    term="国外、港澳台的学历，还没有认证",
    quote="国家承认的中专及以上学历",
    readings=(
        Reading("counts", "学历是真的就算，认证可以后补。", counts=True),
        Reading("does_not_count", "认证了，才是国家承认的学历。", counts=False),
    ),
    taken=None,
    why="原文写的是“国家承认的”学历，没有说国外、港澳台的学历怎么样才算国家承认。大专以上留学的，另外还算“国(境)外留学的……毕业生”。",
)

LEFT_WITHOUT_DIPLOMA = Interpretation(
    id="left_without_diploma",
    term="结业、肄业、退学的人",
    quote="的在校生、毕业生",
    readings=(
        Reading("counts", "考上过、读过、离校了，也按毕业生算。", counts=True),
        Reading("does_not_count", "拿到毕业证才是毕业生。", counts=False),
    ),
    taken=None,
    why="原文只写“在校生、毕业生”和“毕业后”，没有说结业、肄业、退学的怎么算。",
)

LICENCE = Interpretation(
    id="licence",
    term="从业证书、执业证、操作证",
    quote="专业技术职称或技术技能等级",
    readings=(
        Reading("counts", "证明有专业、有技术的国家证书，和职称、技能等级一样看。", counts=True),
        Reading("does_not_count", "写的是职称和等级，只有从业证书、执业证、操作证的不算。", counts=False),
    ),
    taken=None,
    why="原文只写“专业技术职称或技术技能等级”，没有提从业证书、执业证和操作证。",
)

INTENTION = Interpretation(
    id="intention",
    term="“有意来聊”",
    quote="有意来聊创业就业发展",
    readings=(
        Reading("own_word", "本人有这个打算就行，不用先找好工作。"),
        Reading("contract_needed", "要先有合同或单位证明。"),
    ),
    taken="own_word",
    why="原文写的是“有意”，三（一）3写的才是“已……就业”。原文没有要求合同。",
    caution="窗口可能请您写个说明，去之前先问清楚。",
    team_view=True,
)

RELATIVES_OF_TALENTS = Interpretation(
    id="relatives_of_talents",
    term="人才的家里人",
    quote="均可在我市登记城镇户口",
    readings=(
        Reading("not_with_the_talent", "这一条只说本人。家里人等本人落户以后，按投靠办。"),
        Reading("together", "近亲属可以一起落户。"),
    ),
    taken="not_with_the_talent",
    why="三（一）开头和三（一）1写了“本人及其近亲属”，三（一）5只写“均可在我市登记城镇户口”。",
    team_view=True,
)

INTERPRETATIONS = (
    ALL_KINDS_FROM_ELSEWHERE,
    REGULAR_SCHOOLS,
    LEVEL_OF_STUDIES,
    SECONDARY_EDUCATION,
    DIPLOMA_NOT_RECOGNISED_YET,
    LEFT_WITHOUT_DIPLOMA,
    LICENCE,
    INTENTION,
    RELATIVES_OF_TALENTS,
)
