"""Education, skills and intention: what 三（一）5 turns on, and the graduates of 三（二）1."""

from __future__ import annotations

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact, Option
from policy_engine.policies.liaocheng_2022.interpretations import talents, village

RECOGNISED_TALENT = Fact(
    id="recognised_talent",
    topic="人才认定",
    question="聊城市人才工作领导小组办公室，认定您是人才了吗？",
    options=(Option("yes", "认定了"), Option("no", "没有")),
    why="原文三（一）5写的是“经市人才工作领导小组办公室认定的各类人才”，所以要问。",
    where="认定时发给您的文件或证书。",
)

is_recognised_talent = holds(
    RECOGNISED_TALENT,
    "yes",
    sentence="您是市人才工作领导小组办公室认定的人才",
    denial="您没有经市人才工作领导小组办公室认定",
    wordings=("经市人才工作领导小组办公室认定的各类人才",),
)

HAS_DIPLOMA = Fact(
    id="has_diploma",
    topic="学历",
    question="您有国家承认的中专或更高的学历吗？",
    hint="成人教育、自考的学历也算。",
    options=(
        Option("yes", "有", remedy="读完国家承认的中专或更高的学历"),
        Option("overseas", "国外或港澳台的学历，还没有认证", rare=True),
        Option("high_school", "只有普通高中毕业证"),
        Option("no", "没有"),
    ),
    why="原文三（一）5写的是“具有国家承认的中专及以上学历人员”，所以要问。",
    where="毕业证书。中专、大专、本科、研究生都算；成人教育、自考毕业，国家承认学历的，也算。",
)

has_secondary_diploma = holds(
    HAS_DIPLOMA,
    "yes",
    sentence="您有国家承认的中专或更高的学历",
    denial="您没有国家承认的中专或更高的学历",
    wordings=("具有国家承认的中专及以上学历",),
    open={"high_school": talents.SECONDARY_EDUCATION, "overseas": talents.DIPLOMA_NOT_RECOGNISED_YET},
    open_as="education",
)

TITLE_OR_SKILL = Fact(
    id="title_or_skill",
    topic="职称或技能等级",
    question="您有专业技术职称，或者技术技能等级吗？",
    hint="比如工程师、教师、电工、焊工。",
    options=(
        Option("yes", "有", remedy="取得专业技术职称或者技术技能等级"),
        Option("licence", "只有从业证书、执业证或者操作证（教师证、护士证、律师证、电工操作证这一类）", rare=True),
        Option("no", "没有"),
    ),
    why="原文三（一）5写的是“具有专业技术职称或技术技能等级的人员”，所以要问。",
    where="职称证书，比如工程师、教师的；或者技能等级证书，比如电工、焊工的。",
)

has_title_or_skill = holds(
    TITLE_OR_SKILL,
    "yes",
    sentence="您有专业技术职称或者技术技能等级",
    denial="您没有专业技术职称，也没有技术技能等级",
    wordings=("具有专业技术职称或技术技能等级",),
    open={"licence": talents.LICENCE},
    open_as="education",
)

GRADUATED_FROM = Fact(
    id="graduated_from",
    topic="毕业的学校",
    question="您是从下面哪一种学校毕业或者离校的？",
    hint="几项都符合的，选最靠前的一项。",
    options=(
        Option("university", "国内普通大学、大专，已经毕业"),
        Option("overseas", "国外或港澳台的大专以上，已经毕业"),
        Option("university_left", "国内普通大学、大专，结业、肄业或者退学，没有毕业证"),
        Option("overseas_left", "国外或港澳台的大专以上，离校了，没有毕业证", rare=True),
        Option("adult", "成人教育、自考、网络教育，已经毕业"),
        Option("none", "都不是"),
    ),
    why="原文三（一）5写的是“国内普通高等院校、中等职业学校(含技校)、国(境)外留学的专科及以上学历层次的在校生、毕业生”，三（二）1写的是“普通高校录取的农村籍学生毕业后”，所以要问。",
    where="毕业证书、结业证书。",
)

STUDIES_AT = Fact(
    id="studies_at",
    topic="在读的学校",
    question="您在读，或者上过，下面哪一种学校？",
    hint="几项都符合的，选最靠前的一项。",
    options=(
        Option("university", "国内普通大学、大专，还在读"),
        Option("vocational", "国内中专、职高、技校，在读或者毕业"),
        Option("overseas", "国外或港澳台的大专以上，还在读"),
        Option("vocational_left", "国内中专、职高、技校，离校了，没有毕业证", rare=True),
        Option("adult", "成人教育、自考、网络教育，还在读"),
        Option("none", "都不是"),
    ),
    why="原文三（一）5写的是“国内普通高等院校、中等职业学校(含技校)、国(境)外留学的专科及以上学历层次的在校生、毕业生”，所以要问。",
    where="学生证、毕业证书。中专、职高、技校，在读的、毕业的都算；别的只看现在在读的。",
)

is_graduate = holds(
    GRADUATED_FROM,
    "university",
    "overseas",
    sentence="您是普通大学、大专或者大专以上留学的毕业生",
    denial="您不是普通大学、大专或者大专以上留学的毕业生",
    wordings=("毕业生",),
    open={
        "university_left": talents.LEFT_WITHOUT_DIPLOMA,
        "overseas_left": talents.LEFT_WITHOUT_DIPLOMA,
    },
    relies_on={"adult": talents.REGULAR_SCHOOLS},
    open_as="education",
)

is_student = holds(
    STUDIES_AT,
    "university",
    "vocational",
    "overseas",
    sentence="您是普通大学、大专、大专以上留学的在校生，或者中专、职高、技校的在校生、毕业生",
    denial="您不是普通大学、大专、大专以上留学的在校生，也不是中专、职高、技校的在校生、毕业生",
    wordings=("国内普通高等院校、中等职业学校(含技校)、国(境)外留学的专科及以上学历层次的在校生",),
    open={"vocational_left": talents.LEFT_WITHOUT_DIPLOMA},
    relies_on={"vocational": talents.LEVEL_OF_STUDIES, "adult": talents.REGULAR_SCHOOLS},
    open_as="education",
)

was_admitted_to_university = holds(
    GRADUATED_FROM,
    "university",
    "university_left",
    sentence="您是普通大学、大专录取的，已经离校",
    denial="您没有从普通大学、大专毕业、结业或者肄业",
    wordings=("普通高校录取",),
    relies_on={"adult": talents.REGULAR_SCHOOLS},
)

has_graduated_from_university = holds(
    GRADUATED_FROM,
    "university",
    sentence="您已经从普通大学、大专毕业",
    denial="您没有从普通大学、大专毕业",
    wordings=("学生毕业后",),
    open={"university_left": talents.LEFT_WITHOUT_DIPLOMA},
    open_as="education",
)

is_higher_education_graduate = holds(
    GRADUATED_FROM,
    "university",
    sentence="您是高校毕业生",
    denial="您不是高校毕业生",
    wordings=("高校毕业生",),
    open={
        "overseas": village.HIGHER_EDUCATION_GRADUATE,
        "adult": village.HIGHER_EDUCATION_GRADUATE,
        "university_left": talents.LEFT_WITHOUT_DIPLOMA,
        "overseas_left": talents.LEFT_WITHOUT_DIPLOMA,
    },
    open_as="education",
)

INTENDS_TO_COME = Fact(
    id="intends_to_come",
    topic="来聊城的打算",
    question="您打算来聊城创业、就业或者发展吗？",
    options=(
        Option("yes", "打算", remedy="自己决定来聊城创业、就业或发展；原文没有要求先有合同"),
        Option("no", "不打算"),
    ),
    why="原文三（一）5写的是“有意来聊创业就业发展”，所以要问。",
    where="这是您自己的打算。",
)

intends_to_come = holds(
    INTENDS_TO_COME,
    "yes",
    sentence="您打算来聊城创业、就业或发展",
    denial="您不打算来聊城创业、就业或发展",
    wordings=("有意来聊创业就业发展",),
)
