"""Open terms about homes, owned and rented: 三（一）1 and 2."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.policies.liaocheng_2022.interpretations import owners

LEGAL_TITLE = Interpretation(
    id="legal_title",
    term="继承的、自己盖的，房产证还没办下来",
    quote="合法不动产权",
    readings=(
        Reading("counts", "继承的、合法自己盖的房子，没办证也有合法产权，算。", counts=True),
        Reading("does_not_count", "没有不动产权证书就不算。", counts=False),
    ),
    taken=None,
    why="民法典规定，因继承、因合法建造取得房子的，没登记也已经取得产权；不动产权证书是产权的证明。原文只写“合法不动产权”，没有说认不认没办证的。",
    authority="《中华人民共和国民法典》第二百一十七条、第二百三十条、第二百三十一条",
)

ADJUDICATED_HOME = Interpretation(
    id="adjudicated_home",
    term="法院判的房子，房产证还没办下来",
    quote="合法不动产权",
    readings=(
        Reading("counts", "判决生效，房子就是您的，没过户也算。", counts=True),
        Reading("does_not_count", "过户、办下不动产权证书才算。", counts=False),
    ),
    taken=None,
    why="民法典规定，法院的法律文书让产权发生变动的，从法律文书生效时起就有效。原文只写“合法不动产权”，没有说认不认没办证的。",
    authority="《中华人民共和国民法典》第二百二十九条",
)

RESETTLEMENT_HOME = Interpretation(
    id="resettlement_home",
    term="拆迁安置的房子，房产证还没办下来",
    quote="合法不动产权",
    readings=(
        Reading("counts", "凭安置协议、已经住进去的，也算有合法产权。", counts=True),
        Reading("does_not_count", "安置的房子登记到您名下才算。", counts=False),
    ),
    taken=None,
    why="民法典规定，产权一般要登记才取得；征收决定生效时变动的，是被拆的那套房子的产权。原文没有说安置房没办证的怎么算。",
    authority="《中华人民共和国民法典》第二百零九条、第二百二十九条",
)

OFF_PLAN = Interpretation(
    id="off_plan",
    term="买的、别人给的、离婚协议分的房，房产证还没办下来",
    quote="拥有合法不动产权的房屋所有人",
    readings=(
        Reading("not_owner_yet", "登记到您名下以前，您还不是房屋所有人，不能凭它落户。", counts=False),
        Reading("contract_is_enough", "签了合同、协议就算。", counts=True),
    ),
    taken="not_owner_yet",
    why="民法典规定，买来的、别人给的、协议分来的房子，登记了才取得产权。原文写的是“房屋所有人”。",
    authority="《中华人民共和国民法典》第二百零九条",
    caution="房产证办下来以后，就能凭它申请。",
)

RESIDENCE_RIGHT = Interpretation(
    id="residence_right",
    term="有别人房子的居住权",
    quote="房屋所有人",
    readings=(
        Reading(
            "not_owner", "居住权是住别人房子的权利，有居住权的人不是房屋所有人，房子也不是自有房屋。", counts=False
        ),
        Reading("counts_as_owner", "登记了居住权的，也按房屋所有人算。", counts=True),
    ),
    taken="not_owner",
    why="民法典规定，居住权人对“他人的住宅”享有占有、使用的权利；房子还是他人的。",
    authority="《中华人民共和国民法典》第三百六十六条",
)

MARITAL_HOME = Interpretation(
    id="marital_home",
    term="结婚以后买的房，房产证上只写了爱人的名字",
    quote="房屋所有人",
    readings=(
        Reading("counts", "是夫妻共同的房子，您也是房屋所有人，也就不算“无自有房屋”。", counts=True),
        Reading("does_not_count", "看房产证上的名字，名字是谁的就是谁的。", counts=False),
    ),
    taken=None,
    why="民法典规定，结婚以后得的财产一般归夫妻共同所有；婚前的财产、约定归一方的财产除外。原文没有说没写名字的一方算不算房屋所有人。",
    authority="《中华人民共和国民法典》第一千零六十二条、第一千零六十三条",
)

LIVING_IN_THE_RENTED_HOME = Interpretation(
    id="living_in_the_rented_home",
    term="租了房，平时不住那里",
    quote="租住合法不动产权房屋",
    readings=(
        Reading("counts", "租了就算，平时住不住那里不看。", counts=True),
        Reading("does_not_count", "“租住”是租来住，不住那里的不算。", counts=False),
    ),
    taken=None,
    why="原文写的是“租住”，三（一）开头又说“实行经常居住地登记户口制度”；没有说租了不住的怎么算。",
)

SPOUSES_LEASE = Interpretation(
    id="spouses_lease",
    term="备案的租房合同上没有自己的名字",
    quote="经房管部门租赁登记备案的人员",
    readings=(
        Reading("counts", "一家人一起租住的、单位替职工租的，备案写谁的名字都算。", counts=True),
        Reading("does_not_count", "备案上要有您的名字。", counts=False),
    ),
    taken=None,
    why="原文写的是租住房屋“并经房管部门租赁登记备案的人员”，没有说备案写的是爱人、家人或者单位名字的怎么算。",
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

EDGE_HOME = Interpretation(
    id="edge_home",
    term="城镇边上的房子",
    quote="合法不动产权房屋",
    readings=(
        Reading("counts", "城中村、乡政府所在地、开发区代管的村，也算城镇，有房产证的房子就算。", counts=True),
        Reading("does_not_count", "城镇只指城区、县城和建制镇的镇区，这些地方的房子不算。", counts=False),
    ),
    taken=None,
    why="原文没有划出“城镇”的边界。居住证暂行条例说到“城市市区、县人民政府驻地镇或者其他建制镇”，城中村、乡政府所在地、代管村要看当地怎么认定。",
    authority="《居住证暂行条例》第十六条",
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
    ADJUDICATED_HOME,
    RESETTLEMENT_HOME,
    OFF_PLAN,
    RESIDENCE_RIGHT,
    MARITAL_HOME,
    NON_RESIDENTIAL,
    owners.CO_OWNERSHIP,
    owners.RELATIVES_OWN_HOME,
    TITLED_HOME_IN_TOWN,
    EDGE_HOME,
    owners.OWN_HOME,
    owners.SPOUSES_HOME,
    owners.WHOSE_HOME,
    LIVING_IN_THE_RENTED_HOME,
    LEASE_REGISTRATION,
    SPOUSES_LEASE,
    DIFFERENT_CIRCUMSTANCES,
)
