"""Open terms about whose a home is: 三（一）1 and 2."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

RELATIVES_OWN_HOME = Interpretation(
    id="relatives_home_consent",
    term="房子是近亲属的，要不要房主同意",
    quote="本人及其近亲属可申请落户",
    readings=(
        Reading("no_condition", "原文没有把房主同意写成条件，近亲属可以申请。", counts=True),
        Reading("owner_must_agree", "房主和共有人同意了，近亲属才能申请。", counts=False),
    ),
    taken="no_condition",
    why="原文只写“本人及其近亲属可申请落户”，没有写房主、共有人不愿意时怎么办。",
    caution="户口要落在别人的房子上，先和房主、户主、共有人说好；他们不同意怎么办，原文没有写。",
    team_view=True,
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

OWN_HOME = Interpretation(
    id="own_home",
    term="哪些房子算“自有房屋”",
    quote="在城镇无自有房屋",
    readings=(
        Reading(
            "counts",
            "没有证的、证还没办下来的房子，商铺，外地城镇的房子，也算自有房屋，有了就不能按租房落户。",
            counts=True,
        ),
        Reading("does_not_count", "只看在聊城城镇有没有自己名下有证的住房，别的都不算。", counts=False),
    ),
    taken=None,
    why="原文只写“在城镇无自有房屋”，没有说是哪里的城镇，也没有说没证的房子、刚买的房子、商铺算不算。",
)

SPOUSES_HOME = Interpretation(
    id="spouses_home",
    term="爱人名下有房的，算不算“无自有房屋”",
    quote="在城镇无自有房屋",
    readings=(
        Reading("counts", "婚后买的房是夫妻共同的，等于自己也有房，不能按租房落户。", counts=True),
        Reading("does_not_count", "只看自己名下，房产证上没有自己名字就不算有房。", counts=False),
    ),
    taken=None,
    why="民法典规定，结婚以后得的财产一般归夫妻共同所有；婚前的财产、约定归一方的财产除外。原文没有说没写名字的一方算不算有自有房屋。",
    authority="《中华人民共和国民法典》第一千零六十二条、第一千零六十三条",
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
