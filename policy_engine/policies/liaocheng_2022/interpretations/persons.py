"""Open terms about persons: whom the plan reaches, and who is a close relative of whom."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

OUTSIDE_THE_PLAN = Interpretation(
    id="outside_the_plan",
    term="没有内地户口可迁的人，要办别的事的人",
    quote="符合落户条件人员",
    readings=(
        Reading(
            "counts",
            "外国人、港澳台居民、华侨、还没上户口和户口被注销的人，住在或工作在聊城城镇的，也能按这份方案落户。",
            counts=True,
        ),
        Reading(
            "does_not_count",
            "这份方案只管已有户口的人怎么迁。没有内地户口的，先按别的规定入籍、定居、上户口或者恢复户口；改名、分户也另有规定。",
            counts=False,
        ),
    ),
    taken="does_not_count",
    why="原文只写“凡……人员”，通篇讲的是户口迁到哪里，没有提外国人、港澳台居民、华侨、没上户口和户口被注销的人，也没有提改名、分户。这些各有各的规定，要先去办。有了户口，再看这份方案。",
    authority="《中华人民共和国国籍法》；《中华人民共和国居民身份证法》第九条",
)

DEMOBILISED = Interpretation(
    id="demobilised",
    term="刚退伍、户口还没落下的人",
    quote="以上非本市户籍人员",
    readings=(
        Reading(
            "counts",
            "按入伍以前的户口看：入伍前户口不在聊城的，算“非本市户籍”；入伍前户口在村里的，算农村人口。",
            counts=True,
        ),
        Reading("does_not_count", "按现在看：户口还没落下，就说不上是哪里的户籍、是不是农村人口。", counts=False),
    ),
    taken=None,
    why="原文只写了“非本市户籍”和“农村人口”，没有说刚退伍、还没落户的人按哪个时候的户口算。",
)

IN_TRANSIT = Interpretation(
    id="in_transit",
    term="户口已经迁出、还没落下的人",
    quote="以上非本市户籍人员",
    readings=(
        Reading(
            "counts", "按迁出以前的户口看：迁出前不在聊城的，算“非本市户籍”；迁出前在村里的，算农村人口。", counts=True
        ),
        Reading("does_not_count", "按现在看：户口还没落下，就说不上是哪里的户籍、是不是农村人口。", counts=False),
    ),
    taken=None,
    why="原文只写了“非本市户籍”和“农村人口”，没有说户口在路上的人按哪个时候算。",
)

SERVING = Interpretation(
    id="serving",
    term="现役军人",
    quote="符合落户条件人员",
    readings=(
        Reading("counts", "现役军人也是“凡……人员”，可以按这份方案落户。", counts=True),
        Reading("does_not_count", "现役军人的户口另有规定，退役以后再看这份方案。", counts=False),
    ),
    taken=None,
    why="原文只写“凡……人员”，讲到军人的只有三（二）1“复退转军人”，没有说现役军人。家属按自己的情况看；随军落户不在这份方案里。",
)

CLOSE_RELATIVES = Interpretation(
    id="close_relatives",
    term="近亲属",
    quote="近亲属",
    readings=(
        Reading("civil_code", "配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女都算。", counts=True),
        Reading("living_together", "只算一起居住生活的配偶、未成年子女和父母等。", counts=False),
    ),
    taken="civil_code",
    why="原文没有解释“近亲属”，民法典列的就是这些人。国发〔2014〕25号文件写的是“本人及其共同居住生活的配偶、未成年子女、父母等”；聊城这份方案没有写那份文件里的“共同居住生活”，所以不加这个条件。",
    authority="《中华人民共和国民法典》第一千零四十五条第二款",
    caution="投靠的是兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女的，窗口可能把得更严，去之前先问清楚。",
)

STEP_RELATIVES = Interpretation(
    id="step_relatives",
    term="继父母和继子女",
    quote="近亲属",
    readings=(
        Reading("raised", "继父母抚养教育过继子女的，和亲生的一样算。", counts=True),
        Reading("blood_only", "只算亲生的和收养的。", counts=False),
    ),
    taken="raised",
    why="民法典规定，继父母和受其抚养教育的继子女之间，适用父母子女关系的规定；养父母和养子女之间也是这样。",
    authority="《中华人民共和国民法典》第一千零七十二条第二款、第一千一百一十一条",
    caution="原文没有写用什么证明抚养教育关系，去之前先问清楚。",
)

UNREGISTERED_MARRIAGE = Interpretation(
    id="unregistered_marriage",
    term="没领结婚证的爱人、对象，没办登记的养父母、养子女",
    quote="凭夫妻、父(母)子(女)等近亲属关系证明材料",
    readings=(
        Reading(
            "counts",
            "1994年2月1日以前就按夫妻一起生活、那时两人都够结婚条件的，可能算夫妻；没办登记的收养，按当时的规定成立的，可能算父母子女。",
            counts=True,
        ),
        Reading("does_not_count", "没有登记结婚、没有登记收养的，不是夫妻、父母子女，也就不是近亲属。", counts=False),
    ),
    taken=None,
    why="民法典规定，完成结婚登记，即确立婚姻关系；没有登记的，应当补办登记。1994年2月1日以前的事实婚姻可能算夫妻，没办登记的收养怎么算，都是我们的理解，还要核对。原文只写“夫妻、父(母)子(女)等近亲属”。",
    authority="《中华人民共和国民法典》第一千零四十九条",
    caution="1994年2月1日以后才在一起、没领证的，一般不算夫妻。两个人去登记结婚，领了结婚证，就按爱人算。",
)

IN_LAWS = Interpretation(
    id="in_laws",
    term="公婆、岳父母、儿媳、女婿",
    quote="近亲属",
    readings=(
        Reading("not_close", "不算近亲属。", counts=False),
        Reading("close_if_living_together", "一起生活的，算近亲属。", counts=True),
    ),
    taken="not_close",
    why="民法典列出的近亲属里没有公婆、岳父母、儿媳、女婿。立法时曾经想过把一起生活的算进去，后来没有写。",
    authority="《中华人民共和国民法典》第一千零四十五条第二款",
)

MARRIAGE_AGE = Interpretation(
    id="unmarried_any_age",
    term="未婚子女的年龄",
    quote="未婚子女投靠父母",
    readings=(
        Reading("any_age", "未婚就行，不看年龄。"),
        Reading("minors_only", "只算没成年的子女。"),
    ),
    taken="any_age",
    why="原文只写“未婚子女”，没有写年龄；同一句里说到“成年子女”时，就写明了“成年”。",
    team_view=True,
)

UNMARRIED_CHILD = Interpretation(
    id="unmarried_child",
    term="离婚或丧偶的人算不算“未婚子女”",
    quote="未婚子女投靠父母",
    readings=(
        Reading("counts", "现在没有配偶，就可以按“未婚子女”投靠父母。", counts=True),
        Reading("does_not_count", "“未婚”指从来没结过婚，离婚、丧偶的不算。", counts=False),
    ),
    taken=None,
    why="原文只写“未婚子女”，没有说离婚、丧偶的怎么办。",
)

CLOSED_LIST_OF_SPONSORS = Interpretation(
    id="rural_sponsors",
    term="农村投靠能投靠谁",
    quote="夫妻投靠、未婚子女投靠父母、父母投靠成年子女",
    readings=(
        Reading("these_three", "只有三种：夫妻之间、未婚子女投靠父母、父母投靠成年子女。", counts=False),
        Reading("other_relatives_too", "兄弟姐妹、祖孙等别的亲属也可以。", counts=True),
    ),
    taken="these_three",
    why="城镇投靠写的是“夫妻、父(母)子(女)等近亲属”，有一个“等”字；农村投靠逐个列出三种，没有“等”字。",
    team_view=True,
)

INTERPRETATIONS = (
    OUTSIDE_THE_PLAN,
    DEMOBILISED,
    IN_TRANSIT,
    SERVING,
    CLOSE_RELATIVES,
    STEP_RELATIVES,
    UNREGISTERED_MARRIAGE,
    IN_LAWS,
    MARRIAGE_AGE,
    UNMARRIED_CHILD,
    CLOSED_LIST_OF_SPONSORS,
)
