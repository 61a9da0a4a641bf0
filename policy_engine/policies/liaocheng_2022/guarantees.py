"""What the text promises beyond settlement: family booklets (三（一）6), services and land rights (四)."""

from __future__ import annotations

from policy_engine.model.condition import all_of, any_of, negate
from policy_engine.model.provision import Guarantee, WayBack
from policy_engine.policies.liaocheng_2022.facts.registered_at import lives_where_registered
from policy_engine.policies.liaocheng_2022.facts.situation import (
    CURRENT_HUKOU,
    HABITUAL_RESIDENCE,
    is_registered_away,
    is_registered_beyond_liaocheng,
    lives_in_liaocheng,
    registered_in_a_town,
    registered_in_a_village,
)
from policy_engine.policies.liaocheng_2022.facts.village import MOVED_TO_TOWN, moved_from_village_to_town
from policy_engine.policies.liaocheng_2022.interpretations import village
from policy_engine.policies.liaocheng_2022.landing import COMMUNITY_COLLECTIVE, TALENT_COLLECTIVE, TOWN, UNIT_COLLECTIVE
from policy_engine.policies.liaocheng_2022.provisions.village import RETURNING_TO_VILLAGE

_HAS_SETTLED_IN_TOWN = all_of(registered_in_a_town, moved_from_village_to_town)
_FROM_A_VILLAGE = any_of(registered_in_a_village, _HAS_SETTLED_IN_TOWN)

GUARANTEES = (
    Guarantee(
        id="family_booklet",
        title="落在集体户的一家人，可以申请自己的户口簿",
        quote="户口登记在集体户且具有家庭成员关系的人员,公安机关可依申请为其颁发家庭居民户口簿。",
        explanation="户口在集体户、又有家庭成员关系的，可以申请一本家庭户口簿；一个人的不在内。原文写的是“可依申请”，要自己申请，发不发由公安机关决定。",
        places=(UNIT_COLLECTIVE, TALENT_COLLECTIVE, COMMUNITY_COLLECTIVE),
    ),
    Guarantee(
        id="public_services",
        title="城镇基本公共服务，要推进到常住人口全覆盖",
        quote="突出保基本、保重点,加大城镇教育、医疗卫生、住房保障等基本公共服务保障力度,提高公共服务资源配置满足人口增长服务需求的能力,推进城镇基本公共服务常住人口全覆盖。",
        explanation="上学、看病、住房保障这些基本服务，原文说要“推进城镇基本公共服务常住人口全覆盖”。说的是常住人口，不只是有本地户口的人；是要推进的事，没有说现在样样都有。具体怎么享受，原文没有写。",
    ),
    Guarantee(
        id="residence_permit",
        title="户口在外地的，符合条件可以办居住证",
        quote="全面落实流动人口居住证制度,逐步扩大居住证应用范围,为符合条件的流动人口发放居住证,为居住证持有人享有城镇基本公共服务和便利提供基础保障。",
        explanation="户口在外地、人住在聊城的，不迁户口，符合条件可以办居住证。条件不在这份方案里，写在《居住证暂行条例》第二条，比如居住半年以上。",
        applies=all_of(
            lives_in_liaocheng,
            any_of(is_registered_beyond_liaocheng, all_of(is_registered_away, negate(lives_where_registered))),
        ),
        relies_on=(village.RESIDENCE_PERMIT_WITHIN_CITY,),
    ),
    Guarantee(
        id="rural_rights",
        title="户口进城，村里的三种权利依法维护",
        quote="依法维护进城落户农村人口的土地承包权、宅基地使用权和集体收益分配权",
        explanation="户口从村里迁进城镇的，承包地、宅基地和村集体分红的权利，原文说要“依法维护”。只说到这里，没有说以后永远不变。从一个村迁到另一个村的，这一段没有讲。",
        applies=_FROM_A_VILLAGE,
        direction=TOWN.id,
        settled=_HAS_SETTLED_IN_TOWN,
    ),
    Guarantee(
        id="no_surrender",
        title="不能要您先退地、退宅基地",
        quote="不得以退出承包地和宅基地使用权作为农业转移人口进城落户的条件。",
        explanation="户口从村里迁进城镇，谁也不能要您先交回承包地或者宅基地，才让您落户。这一句只写了这两样；集体收益分配权写在前一句。",
        applies=_FROM_A_VILLAGE,
        direction=TOWN.id,
        relies_on=(village.TWO_RIGHTS_BANNED,),
        foremost_in=TOWN.id,
        way_back=WayBack(
            "户口迁进城，以后还能迁回村里吗？",
            RETURNING_TO_VILLAGE.id,
            after=(
                (CURRENT_HUKOU.id, "liaocheng_town"),
                (MOVED_TO_TOWN.id, "yes"),
                (HABITUAL_RESIDENCE.id, "home_village"),
            ),
        ),
    ),
    Guarantee(
        id="voluntary_transfer",
        title="进城落户以后，这些权利流转要依法、自愿、有偿",
        quote="坚持依法、自愿、有偿的原则,支持、引导进城落户农民流转相关权益。",
        explanation="户口进了城，想把承包地这些权益流转给别人的，要依法、自愿、有偿。写了“自愿”，就不能强迫。",
        applies=_FROM_A_VILLAGE,
        direction=TOWN.id,
        settled=_HAS_SETTLED_IN_TOWN,
    ),
)
