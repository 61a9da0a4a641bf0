"""Open terms about settling in a village (三（二）) and about the guarantees (四)."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading
from policy_engine.policies.liaocheng_2022.interpretations import village_family

RURAL_AREA = Interpretation(
    id="rural_area",
    term="城镇的边上算不算“农村”",
    quote="在农村经常居住生活",
    readings=(
        Reading("counts", "城中村、乡政府所在地、开发区代管的村，也算农村。", counts=True),
        Reading("does_not_count", "这些地方已经是城镇，不算农村。", counts=False),
    ),
    taken=None,
    why="原文没有划出“农村”和“城镇”的边界，要看当地怎么认定。",
)

RURAL_REGISTRATION = Interpretation(
    id="rural_registration",
    term="“农村籍”看什么时候",
    quote="农村籍",
    readings=(
        Reading("before_leaving", "看上大学、参军以前：那时户口在村里，就是农村籍。"),
        Reading("now", "看现在的户口在不在村里。"),
    ),
    taken="before_leaving",
    why="原文说的是把户口“落回原籍”。户口已经迁出去了，才谈得上落回，所以看的是迁出以前。",
    team_view=True,
)

ORIGIN_ELSEWHERE = Interpretation(
    id="origin_elsewhere",
    term="老家在外地的人",
    quote="将户口落回原籍",
    readings=(
        Reading("origin_decides", "户口落回原籍，就是落回老家；老家在外地的，按老家当地的规定办。", counts=False),
        Reading("any_village_here", "也可以落到聊城的村里。", counts=True),
    ),
    taken="origin_decides",
    why="“原籍”是自己的老家。聊城的方案管不了外地的村。",
    team_view=True,
)

UNIT_NOT_SETTLED = Interpretation(
    id="unit_not_settled",
    term="退役后自己开店，算不算“未落实工作单位”",
    quote="未落实工作单位",
    readings=(
        Reading("counts", "自己开店、干个体，不是“单位”，还算未落实工作单位。", counts=True),
        Reading("does_not_count", "已经有了营生，就不算了。", counts=False),
    ),
    taken=None,
    why="原文只写“未落实工作单位”，没有说自己开店、干个体的怎么算。",
)

UNIT_LOST = Interpretation(
    id="unit_lost",
    term="退役后有过单位、后来没有了",
    quote="未落实工作单位",
    readings=(
        Reading("counts", "看现在：现在没有工作单位，就是未落实。", counts=True),
        Reading("does_not_count", "看退役的时候：那时落实过单位，就不算了。", counts=False),
    ),
    taken=None,
    why="原文只写“未落实工作单位”，没有说看退役的时候，还是看现在。",
)

ENLISTMENT_PLACE = Interpretation(
    id="enlistment_place",
    term="“入伍地或原籍所在乡镇集体户”",
    quote="入伍地或原籍所在乡镇集体户",
    readings=(
        Reading("township_of_either", "入伍地的乡镇集体户，或者原籍的乡镇集体户。"),
        Reading("enlistment_place_itself", "直接落在入伍地；或者落在原籍的乡镇集体户。"),
    ),
    taken="township_of_either",
    why="“所在乡镇集体户”跟在“入伍地或原籍”后面，读下来两处都是落乡镇集体户。退役军人安置条例第四十五条、第五十三条讲的是安置，只能作参考：安置不等于落户，那里的规定不是这里的条件。",
    caution="凭什么介绍信、材料去办，这份方案没有写，先问迁入地派出所。",
    team_view=True,
)

HIGHER_EDUCATION_GRADUATE = Interpretation(
    id="higher_education_graduate",
    term="哪些人算“高校毕业生”",
    quote="高校毕业生",
    readings=(
        Reading("counts", "留学毕业的，成人教育、自考、网络教育毕业的，也算高校毕业生。", counts=True),
        Reading("does_not_count", "只有国内普通高校毕业的才算。", counts=False),
    ),
    taken=None,
    why="三（二）1第一句写“普通高校”，第三句只写“高校毕业生”，没有说留学和成人教育毕业的算不算。",
)

COUNTRY = Interpretation(
    id="country",
    term="在乡政府所在地、镇上干，算不算“入乡返乡”",
    quote="入乡返乡就业创业",
    readings=(
        Reading("counts", "乡政府所在地、镇上也是“乡”，回到那里就业创业也算。", counts=True),
        Reading("does_not_count", "这一条在“入乡返乡落户通道”里，要到村里；镇上按城镇落户办。", counts=False),
    ),
    taken=None,
    why="原文写的是“入乡返乡”，没有写村，也没有说乡政府所在地、镇区算不算。",
    caution="镇上本来就算城镇的，还可以看三（一）3“已在我市城镇就业”那一条。",
)

RURAL_EMPLOYMENT = Interpretation(
    id="rural_employment_kinds",
    term="在村里实习、干季节活、远程干活",
    quote="入乡返乡就业创业",
    readings=(
        Reading("counts", "人在村里干活，就算在村里就业。", counts=True),
        Reading("does_not_count", "实习、只干一季、给外地单位远程干活，不算。", counts=False),
    ),
    taken=None,
    why="原文只写“就业创业”，没有说实习、季节活和远程干活算不算。",
)

RURAL_WORK_PLANNED = Interpretation(
    id="rural_work_planned",
    term="打算回村干、还没开始",
    quote="入乡返乡就业创业",
    readings=(
        Reading("counts", "定下来要回村就业创业的，也可以先落户。", counts=True),
        Reading("does_not_count", "已经在村里就业创业，才有“就业创业地”可落。", counts=False),
    ),
    taken=None,
    why="原文没有“已”字，也没有“有意”两个字，只说“入乡返乡就业创业的，可在就业创业地申请落户”。",
)

MOVED_TO_TOWN = Interpretation(
    id="moved_to_town",
    term="城里出生、老家在村里的人",
    quote="进城落户农村人员",
    readings=(
        Reading("counts", "老家在村里、父母是从村里进城的，也算进城落户的农村人员。", counts=True),
        Reading("does_not_count", "自己的户口从村里迁进城镇的才算；城里出生的不算。", counts=False),
    ),
    taken=None,
    why="原文只写“进城落户农村人员”，没有说在城里出生的怎么算。",
)

MOVED_AS_CHILD = Interpretation(
    id="moved_as_child",
    term="小时候随父母迁进城的人",
    quote="进城落户农村人员",
    readings=(
        Reading(
            "own_registration_moved", "自己的户口是从村里迁进城镇的，就算，不看那时多大、跟着谁迁的。", counts=True
        ),
        Reading("adults_only", "成年以后自己办的才算。", counts=False),
    ),
    taken="own_registration_moved",
    why="原文写的是“进城落户农村人员”，只看户口从村里落到了城镇，没有写年龄，也没有写谁办的。",
    team_view=True,
)

TWO_RIGHTS_BANNED = Interpretation(
    id="two_rights_banned",
    term="“不得以退出……为条件”管几种权利",
    quote="不得以退出承包地和宅基地使用权作为农业转移人口进城落户的条件",
    readings=(
        Reading(
            "the_two_named", "这一句点名的是承包地和宅基地使用权两样；集体收益分配权写在前一句，写的是“依法维护”。"
        ),
        Reading("all_three", "三样都不得作为进城落户的条件。"),
    ),
    taken="the_two_named",
    why="原文前一句列了三种权利，这一句只写了两种，我们一句一句照着说。法律里也有同样的话：农村土地承包法写的是“不得以退出土地承包经营权作为农户进城落户的条件”，土地管理法实施条例写的是“禁止以退出宅基地作为农村村民进城落户的条件”。国发〔2014〕25号文件的原话是三种并列：“不得以退出土地承包经营权、宅基地使用权、集体收益分配权作为农民进城落户的条件”。",
    authority="《中华人民共和国农村土地承包法》第二十七条第二款；《中华人民共和国土地管理法实施条例》第三十六条",
)

CONVERTED_VILLAGE = Interpretation(
    id="converted_village",
    term="户口在城中村、村改居的社区",
    quote="进城落户农村人口",
    readings=(
        Reading("counts", "地和集体还在，村改成了居委会、靠着城镇，也算农村人口。", counts=True),
        Reading("does_not_count", "那里已经算城镇，不算农村人口。", counts=False),
    ),
    taken=None,
    why="原文只写“农村人口”，没有划出农村和城镇的边界，也没有说村改居以后怎么算。",
)

RESIDENCE_PERMIT_WITHIN_CITY = Interpretation(
    id="residence_permit_within_city",
    term="聊城市内跨县能不能办居住证",
    quote="为符合条件的流动人口发放居住证",
    readings=(
        Reading("counts", "从聊城一个县到另一个县居住的，也可以申领。", counts=True),
        Reading("does_not_count", "要到“其他城市”居住才能申领，同在聊城市不算。", counts=False),
    ),
    taken=None,
    why="原文说“符合条件的流动人口”，条件写在居住证暂行条例里：离开常住户口所在地，到其他城市居住。聊城市内跨县，算不算条例说的“其他城市”，原文没有说。",
    authority="《居住证暂行条例》第二条",
)

INTERPRETATIONS = (
    RURAL_AREA,
    RURAL_REGISTRATION,
    ORIGIN_ELSEWHERE,
    UNIT_NOT_SETTLED,
    UNIT_LOST,
    ENLISTMENT_PLACE,
    HIGHER_EDUCATION_GRADUATE,
    COUNTRY,
    RURAL_EMPLOYMENT,
    RURAL_WORK_PLANNED,
    MOVED_TO_TOWN,
    MOVED_AS_CHILD,
    village_family.BASIC_LIVELIHOOD,
    village_family.FAMILY_LIVELIHOOD,
    village_family.HOUSEHOLD_HOMESTEAD,
    village_family.DIVIDED_HOUSEHOLD,
    village_family.ANOTHER_VILLAGE,
    TWO_RIGHTS_BANNED,
    CONVERTED_VILLAGE,
    RESIDENCE_PERMIT_WITHIN_CITY,
)
