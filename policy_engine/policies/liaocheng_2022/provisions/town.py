"""The pathways to town: 三（一）, its lead and items 1 to 5."""

from __future__ import annotations

from policy_engine.model.condition import all_of, any_of, negate
from policy_engine.model.provision import Extension, Provision
from policy_engine.policies.liaocheng_2022.facts.homes import (
    lease_is_registered,
    owns_titled_town_home,
    owns_town_home,
    rents_titled_home,
)
from policy_engine.policies.liaocheng_2022.facts.relatives import (
    kinship_can_be_proved,
    relative_lives_or_works_in_town,
    relative_owns_titled_home,
    sponsor_is_close_relative,
    sponsor_registered_in_town,
)
from policy_engine.policies.liaocheng_2022.facts.situation import lives_in_town, registered_outside_liaocheng
from policy_engine.policies.liaocheng_2022.facts.talents import (
    has_secondary_diploma,
    has_title_or_skill,
    intends_to_come,
    is_graduate,
    is_recognised_talent,
    is_student,
)
from policy_engine.policies.liaocheng_2022.facts.work import already_works_in_town, works_in_town
from policy_engine.policies.liaocheng_2022.interpretations import homes, landing, owners, talents, town
from policy_engine.policies.liaocheng_2022.landing import (
    BY_TOWN_ORDER,
    DWELLING_OR_COLLECTIVE,
    ON_OWNED_HOME,
    RELATIVE_OR_COLLECTIVE,
    RENTED_HOME_OR_COMMUNITY,
    TOWN,
)

_BY_THE_ORDER = (
    landing.STRICT_SEQUENCE,
    landing.RENTED_HOME_COMES_FIRST,
    landing.COMMUNITY_COLLECTIVE_EXISTS,
)
"""The readings of 三（一）6, on which every landing by its order rests."""

LIVING_OR_WORKING_IN_TOWN = Provision(
    id="living_or_working_in_town",
    title="在城镇居住或就业落户",
    quote="实行经常居住地登记户口制度。凡在我市城镇居住或就业的人员,本人及其近亲属可自主选择落户,取消其他前置条件和附加限制。",
    precondition=any_of(lives_in_town, works_in_town, relative_lives_or_works_in_town),
    grants=("实行经常居住地登记户口制度", "本人", "可自主选择落户", "取消其他前置条件和附加限制"),
    landing=BY_TOWN_ORDER,
    direction=TOWN.id,
    explanation="按本站读法，您在聊城的城里、县城或镇上居住，或者在那里就业，您和近亲属就可以自己选择落户。原文说“取消其他前置条件和附加限制”。",
    extension=Extension("本人及其近亲属", ground=any_of(lives_in_town, works_in_town)),
    names=(
        "在城里住就能落户",
        "住在县城想落户",
        "人在聊城住户口在外地",
        "经常居住地落户",
        "零门槛落户",
        "随迁家属落户",
        "户口跟着人走",
    ),
    relies_on=(town.LEAD_STANDS_ALONE, town.NO_MINIMUM_STAY, town.RELATIVES_ON_THEIR_OWN, *_BY_THE_ORDER),
    card=(
        "您在聊城的城镇居住或就业。",
        "您和近亲属可以自己选择落户。",
        "这是按本站读法。",
        "要住多久，原文没有写。",
    ),
)

HOME_OWNER = Provision(
    id="home_owner",
    title="有房落户",
    quote="拥有合法不动产权的房屋所有人,本人及其近亲属可申请落户。",
    precondition=any_of(owns_titled_town_home, relative_owns_titled_home),
    grants=("本人", "可申请落户"),
    landing=ON_OWNED_HOME,
    direction=TOWN.id,
    explanation="您或者您的近亲属，是聊城的城里、县城或镇上一套房子的所有人，有合法不动产权，就可以申请落户。按本站读法，户口落在那套房子上，要看房产证。",
    extension=Extension("本人及其近亲属", ground=owns_titled_town_home),
    names=(
        "买房落户",
        "有房产证落户",
        "房产证上没我名字能落户吗",
        "父母的房子落户",
        "孩子买房老人落户",
        "二手房迁户口",
        "房子迁户口",
    ),
    card=(
        "房子有合法不动产权。",
        "房子要在城镇，按本站读法。",
        "房子的所有人可以申请落户。",
        "所有人的近亲属也可以申请。",
    ),
)

TENANT = Provision(
    id="tenant",
    title="租房落户",
    quote="在城镇无自有房屋、租住合法不动产权房屋并经房管部门租赁登记备案的人员,区别不同情形,可在租赁房屋处或租住房屋所在地的社区集体户落户。",
    precondition=all_of(
        negate(owns_town_home),
        rents_titled_home,
        lease_is_registered,
    ),
    grants=("区别不同情形", "可在租赁房屋处或租住房屋所在地的社区集体户落户"),
    landing=RENTED_HOME_OR_COMMUNITY,
    direction=TOWN.id,
    explanation="您在城镇没有自己的房子，租住的房子有房产证，租房合同也在房管部门备了案，就可以落户。原文写“区别不同情形”；按本站读法，房东同意的，落在租的房子上，不同意的，落在那里的社区集体户。",
    names=(
        "租房子能落户吗",
        "租房没备案",
        "租房备案落户",
        "房东不同意落户",
        "租的房子怎么迁户口",
        "没有房子怎么落户",
        "租房合同落户",
    ),
    relies_on=(
        owners.WHOSE_HOME,
        homes.DIFFERENT_CIRCUMSTANCES,
        landing.OWN_LANDING_FIRST,
        landing.COMMUNITY_COLLECTIVE_EXISTS,
    ),
    card=(
        "您在城镇没有自己的房子。",
        "租的房子有合法不动产权。",
        "租房在房管部门登记备案了。",
        "可落租房处，或社区集体户。",
    ),
)

EMPLOYEE = Provision(
    id="employee",
    title="就业落户",
    quote="凡已在我市城镇就业(录聘用、务工、经商等)人员,均可在就业地按居住房屋或所在社区集体户登记城镇户口。",
    precondition=already_works_in_town,
    grants=("均可在就业地按居住房屋或所在社区集体户登记城镇户口",),
    landing=DWELLING_OR_COLLECTIVE,
    direction=TOWN.id,
    explanation="您已经在聊城的城里、县城或镇上上班、打工或做生意，就可以在就业地落户：原文写“按居住房屋或所在社区集体户”。按本站读法，先看住的房子，再看集体户。",
    names=(
        "上班落户",
        "打工能落户吗",
        "做生意落户",
        "送外卖能落户吗",
        "个体户落户",
        "没有房子上班能落户吗",
        "工作单位落户",
    ),
    relies_on=(
        town.FLEXIBLE_WORK,
        landing.DWELLING,
        landing.UNIT_BEFORE_COMMUNITY,
        landing.COMMUNITY_COLLECTIVE_EXISTS,
    ),
    card=(
        "您已经在聊城的城镇就业。",
        "上班、打工、做生意都算。",
        "可以在就业地登记户口。",
        "按居住房屋，或社区集体户。",
    ),
)

JOINING_RELATIVES = Provision(
    id="joining_relatives",
    title="投靠近亲属落户",
    quote="被投靠人在城镇有户口登记,投靠人可凭夫妻、父(母)子(女)等近亲属关系证明材料,申请办理投靠落户。",
    precondition=all_of(
        sponsor_registered_in_town,
        sponsor_is_close_relative,
        kinship_can_be_proved,
    ),
    grants=("投靠人", "申请办理投靠落户"),
    landing=RELATIVE_OR_COLLECTIVE,
    direction=TOWN.id,
    explanation="您的爱人、父母、子女等近亲属，户口在聊城的城里、县城或镇上，您拿着能证明关系的材料，就可以申请投靠落户。",
    names=(
        "户口迁到爱人那里",
        "结婚迁户口",
        "夫妻投靠",
        "老人投靠子女",
        "孩子户口迁到父母那里",
        "投靠兄弟姐妹",
        "投靠公婆岳父母",
    ),
    relies_on=(landing.SPONSOR_IN_COLLECTIVE, landing.STRICT_SEQUENCE, landing.COMMUNITY_COLLECTIVE_EXISTS),
    materials=("夫妻、父(母)子(女)等近亲属关系证明材料",),
    card=(
        "您要投靠的人，户口在城镇。",
        "您是他的近亲属。",
        "您有证明关系的材料。",
        "可以申请投靠落户。",
    ),
)

TALENT = Provision(
    id="talent",
    title="人才落户",
    quote="经市人才工作领导小组办公室认定的各类人才,具有国家承认的中专及以上学历人员,具有专业技术职称或技术技能等级的人员,国内普通高等院校、中等职业学校(含技校)、国(境)外留学的专科及以上学历层次的在校生、毕业生,以上非本市户籍人员凡有意来聊创业就业发展,均可在我市登记城镇户口。",
    precondition=all_of(
        any_of(is_recognised_talent, has_secondary_diploma, has_title_or_skill, is_graduate, is_student),
        registered_outside_liaocheng,
        intends_to_come,
    ),
    grants=("均可在我市登记城镇户口",),
    landing=BY_TOWN_ORDER,
    direction=TOWN.id,
    explanation="您的户口在外地，打算来聊城创业、就业或发展，有下面一样就可以落户。一是市里的人才认定；二是国家承认的中专及以上学历；三是专业技术职称或者技术技能等级；四是普通大学、大专、中专、职高、技校或者大专以上留学的在校生、毕业生。原文写的是“有意”，没有要求先找好工作。",
    names=(
        "大学生落户",
        "学历落户",
        "中专生落户",
        "技校生落户",
        "技能证书落户",
        "有职称落户",
        "留学生落户",
        "没工作先落户",
    ),
    relies_on=(talents.INTENTION, talents.RELATIVES_OF_TALENTS, *_BY_THE_ORDER),
    card=(
        "您的户口不在聊城。",
        "您有意来聊城就业、创业等。",
        "有国家承认的中专以上学历等。",
        "可以登记城镇户口。",
    ),
)

PROVISIONS = (LIVING_OR_WORKING_IN_TOWN, HOME_OWNER, TENANT, EMPLOYEE, JOINING_RELATIVES, TALENT)
