"""Open terms about homes, owned and rented: 三（一）1 and 2."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

LEGAL_TITLE = Interpretation(
    id="legal_title",
    term="还没办下证的房子",
    quote="合法不动产权",
    readings=(
        Reading("counts", "继承来的、合法自己盖的房子，还没办证也有合法产权。", counts=True),
        Reading("does_not_count", "没有不动产权证书就不算；只签了购房合同的更不算。", counts=False),
    ),
    taken=None,
    why="民法典规定，买房要登记了才取得产权；继承、合法建造的房子，没登记也已经取得产权。原文只写“合法不动产权”，没有说认不认没办证的。",
    authority="《中华人民共和国民法典》第二百零九条、第二百一十七条、第二百三十条、第二百三十一条",
)

NON_RESIDENTIAL = Interpretation(
    id="non_residential",
    term="商铺、商住公寓、办公用房",
    quote="合法不动产权的房屋",
    readings=(
        Reading("counts", "有证的房屋都算，不限住宅。", counts=True),
        Reading("does_not_count", "只有住宅才算。", counts=False),
    ),
    taken=None,
    why="原文写的是“合法不动产权的房屋”，没有说必须是住宅，也没有说商铺可以。",
)

CO_OWNERSHIP = Interpretation(
    id="co_ownership",
    term="和别人共有的房子",
    quote="房屋所有人",
    readings=(
        Reading("counts", "共有人也是房屋所有人。", counts=True),
        Reading("sole_owner_only", "一个人的房子才算。", counts=False),
    ),
    taken="counts",
    why="民法典规定，按份共有人、共同共有人都对共有的房子享有所有权。原文没有要求房子只归一个人。",
    authority="《中华人民共和国民法典》第二百九十八条、第二百九十九条",
    caution="窗口可能要问其他共有人同不同意，去之前先问清楚。",
)

TITLED_HOME_IN_TOWN = Interpretation(
    id="titled_home_in_town",
    term="房子要在哪里",
    quote="拥有合法不动产权的房屋所有人",
    readings=(
        Reading("in_liaocheng_town", "房子要在聊城的城镇里。", counts=False),
        Reading("anywhere", "房子在哪里都行。", counts=True),
    ),
    taken="in_liaocheng_town",
    why="这一条写在“全面放开城镇落户政策”下面，户口就落在这套房子上，所以房子应当在聊城的城镇。",
    team_view=True,
)

OWN_HOME = Interpretation(
    id="own_home",
    term="哪些房子算“自有房屋”",
    quote="在城镇无自有房屋",
    readings=(
        Reading("counts", "没有证的房子、商铺、外地城镇的房子也算自有房屋，有了就不能按租房落户。", counts=True),
        Reading("does_not_count", "只看在聊城城镇有没有自己名下有证的住房，别的都不算。", counts=False),
    ),
    taken=None,
    why="原文只写“在城镇无自有房屋”，没有说是哪里的城镇，也没有说没证的房子、商铺算不算。",
)

WHOSE_HOME = Interpretation(
    id="whose_home",
    term="谁名下没有房",
    quote="在城镇无自有房屋",
    readings=(
        Reading("own_name", "只看申请人自己名下。"),
        Reading("whole_family", "全家人名下都没有才算。"),
    ),
    taken="own_name",
    why="原文说的是“人员”无自有房屋，没有写“家庭”。",
    caution="爱人或父母在聊城城镇有房的，窗口可能要问，去之前先问清楚。",
    team_view=True,
)

LEASE_REGISTRATION = Interpretation(
    id="lease_registration",
    term="租房合同没有备案",
    quote="经房管部门租赁登记备案",
    readings=(
        Reading("required", "没有备案，就不能按租房落户。", counts=False),
        Reading("lease_is_enough", "有租房合同就行。", counts=True),
    ),
    taken="required",
    why="原文写明要“经房管部门租赁登记备案”。没备案的合同照样有效，只是不能凭它落户；先去备案就可以。2025年9月15日起施行的住房租赁条例规定，主要由出租人去备案；我们的理解是，出租人不办的，租房人也可以办。",
    authority="《中华人民共和国城市房地产管理法》第五十四条；《中华人民共和国民法典》第七百零六条；《住房租赁条例》第八条",
    team_view=True,
)

DIFFERENT_CIRCUMSTANCES = Interpretation(
    id="different_circumstances",
    term="“区别不同情形”",
    quote="区别不同情形",
    readings=(
        Reading("owner_consents", "房东同意，落在租的房子上；房东不同意，落在那里的社区集体户。", counts=False),
        Reading("left_to_the_window", "落在哪里，由窗口看情况定。"),
    ),
    taken="owner_consents",
    why="原文没有说是哪些情形。落在别人的房子上，自然要房子的主人愿意；不愿意的，还有社区集体户。",
    caution="房东同意要不要写书面材料，原文没有写，去之前先问清楚。",
    team_view=True,
)

INTERPRETATIONS = (
    LEGAL_TITLE,
    NON_RESIDENTIAL,
    CO_OWNERSHIP,
    TITLED_HOME_IN_TOWN,
    OWN_HOME,
    WHOSE_HOME,
    LEASE_REGISTRATION,
    DIFFERENT_CIRCUMSTANCES,
)
