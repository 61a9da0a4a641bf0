"""The pathways to a village: 三（二）, whose item 1 has three sentences and so three provisions."""

from __future__ import annotations

from policy_engine.model.condition import all_of, any_of
from policy_engine.model.provision import Provision
from policy_engine.policies.liaocheng_2022.facts.origin import (
    enlisted_in_liaocheng,
    has_no_unit_yet,
    is_of_rural_origin,
    is_veteran,
    origin_is_in_liaocheng,
)
from policy_engine.policies.liaocheng_2022.facts.situation import (
    lives_in_a_village,
    lives_in_home_village,
)
from policy_engine.policies.liaocheng_2022.facts.talents import (
    has_graduated_from_university,
    is_higher_education_graduate,
    was_admitted_to_university,
)
from policy_engine.policies.liaocheng_2022.facts.village import (
    has_village_livelihood,
    moved_from_village_to_town,
    works_in_a_village,
)
from policy_engine.policies.liaocheng_2022.facts.village_family import (
    is_unmarried,
    joins_adult_child,
    joins_parents,
    joins_spouse,
    sponsor_has_homestead,
    sponsor_registered_in_village,
)
from policy_engine.policies.liaocheng_2022.interpretations import persons, town, village
from policy_engine.policies.liaocheng_2022.landing import (
    AT_RURAL_WORKPLACE,
    BACK_TO_ORIGIN,
    ORIGIN_OR_TOWNSHIP,
    VILLAGE,
    WITH_RURAL_SPONSOR,
)

GRADUATE_RETURNING = Provision(
    id="graduate_returning",
    title="大学毕业生户口回老家",
    quote="普通高校录取的农村籍学生毕业后,可根据本人意愿将户口落回原籍。",
    precondition=all_of(
        was_admitted_to_university,
        has_graduated_from_university,
        is_of_rural_origin,
        origin_is_in_liaocheng,
    ),
    grants=("可根据本人意愿", "将户口落回"),
    landing=BACK_TO_ORIGIN,
    direction=VILLAGE.id,
    explanation="您原来的户口在聊城的村里，考上普通大学、大专，现在毕业了，愿意的话可以把户口落回老家。",
    names=(
        "大学生户口迁回农村",
        "毕业后户口迁回老家",
        "上大学户口迁走了还能迁回来吗",
        "大学毕业落回原籍",
        "学校集体户迁回村里",
    ),
    relies_on=(village.RURAL_REGISTRATION,),
    card=(
        "您是农村籍，老家在聊城。",
        "您考上普通高校，毕业了。",
        "户口可以落回老家。",
        "愿不愿意，由您自己定。",
    ),
)

VETERAN_RETURNING = Provision(
    id="veteran_returning",
    title="退役军人户口回农村",
    quote="农村籍复退转军人未落实工作单位的,可将户口落回原籍农村;也可将户口落在入伍地或原籍所在乡镇集体户。",
    precondition=all_of(
        is_of_rural_origin,
        is_veteran,
        has_no_unit_yet,
        any_of(origin_is_in_liaocheng, enlisted_in_liaocheng),
    ),
    grants=("可将户口落回", "也可将户口落在", "所在乡镇集体户"),
    landing=ORIGIN_OR_TOWNSHIP,
    direction=VILLAGE.id,
    explanation="您原来的户口在村里，退役以后还没有工作单位，可以把户口落回聊城的老家，也可以落在入伍地或老家的乡镇集体户。退役安置到哪里是另一回事。",
    names=(
        "退伍军人落户",
        "当兵回来户口落哪",
        "转业军人落户",
        "退役士兵户口迁回农村",
        "复员军人户口",
        "退伍没安置工作",
    ),
    relies_on=(village.RURAL_REGISTRATION, village.ENLISTMENT_PLACE),
    card=(
        "您是农村籍，已经退役。",
        "您还没有落实工作单位。",
        "老家在聊城，可落回村里。",
        "也可以落在乡镇集体户。",
    ),
)

RURAL_EMPLOYMENT = Provision(
    id="rural_employment",
    title="入乡返乡就业创业落户",
    quote="高校毕业生、复退转军人入乡返乡就业创业的,可在就业创业地申请落户。",
    precondition=all_of(
        any_of(is_higher_education_graduate, is_veteran),
        works_in_a_village,
    ),
    grants=("可在就业创业地申请落户",),
    landing=AT_RURAL_WORKPLACE,
    direction=VILLAGE.id,
    explanation="您是高校毕业生或者退役军人，入乡返乡就业或者创业，就可以在就业创业的地方申请落户。原文没有要求您是农村人。到村里的没有疑问；乡政府所在地、镇上算不算，要看窗口。",
    names=(
        "返乡创业落户",
        "回村创业迁户口",
        "大学生到村里工作落户",
        "城里人能把户口迁到农村吗",
        "下乡创业落户",
    ),
    card=(
        "您是高校毕业生或退役军人。",
        "您入乡返乡就业或者创业。",
        "可在就业创业地申请落户。",
    ),
)

RETURNING_TO_VILLAGE = Provision(
    id="returning_to_village",
    title="进城的人户口迁回老家",
    quote="拥有农村宅基地使用权和土地承包经营权等基本生活基础的进城落户农村人员回原籍经常居住的,可自愿选择回原籍落户。",
    precondition=all_of(
        has_village_livelihood,
        moved_from_village_to_town,
        lives_in_home_village,
    ),
    grants=("可自愿选择回原籍落户",),
    landing=BACK_TO_ORIGIN,
    direction=VILLAGE.id,
    explanation="您的户口以前从村里迁到了城镇，老家还有宅基地和承包地等基本生活基础，现在又回聊城的老家经常居住，愿意的话可以把户口迁回去。",
    names=(
        "户口迁回农村",
        "非转农",
        "城镇户口转农村户口",
        "老家有地能迁回去吗",
        "退休回村迁户口",
        "回老家住迁户口",
    ),
    relies_on=(town.NO_MINIMUM_STAY,),
    card=(
        "您的户口从村里迁进了城镇。",
        "老家还有宅基地和承包地等。",
        "您又回聊城老家经常居住。",
        "愿意的话，可以迁回老家。",
    ),
)

JOINING_RURAL_FAMILY = Provision(
    id="joining_rural_family",
    title="投靠村里的家人落户",
    quote="被投靠人在农村具有宅基地和户籍登记,投靠人在农村经常居住生活,可以申请办理夫妻投靠、未婚子女投靠父母、父母投靠成年子女。",
    precondition=all_of(
        sponsor_has_homestead,
        sponsor_registered_in_village,
        lives_in_a_village,
        any_of(
            joins_spouse,
            all_of(joins_parents, is_unmarried),
            joins_adult_child,
        ),
    ),
    grants=("可以申请办理",),
    landing=WITH_RURAL_SPONSOR,
    direction=VILLAGE.id,
    explanation="您平时住在聊城的村里，您的爱人、父母或成年子女在村里有户口、有宅基地，就可以申请迁到他那里。投靠父母的，原文写的是“未婚子女”；离婚、丧偶的，要看窗口。",
    names=(
        "嫁到农村迁户口",
        "媳妇户口迁到婆家村里",
        "上门女婿迁户口",
        "老人户口迁到农村子女家",
        "户口迁到村里父母家",
        "农村投靠",
    ),
    relies_on=(town.NO_MINIMUM_STAY, persons.MARRIAGE_AGE),
    card=(
        "您经常在聊城的村里居住。",
        "家人在村里有户口、宅基地。",
        "可投靠爱人，或者成年子女。",
        "未婚的，也可以投靠父母。",
    ),
)

PROVISIONS = (
    GRADUATE_RETURNING,
    VETERAN_RETURNING,
    RURAL_EMPLOYMENT,
    RETURNING_TO_VILLAGE,
    JOINING_RURAL_FAMILY,
)
