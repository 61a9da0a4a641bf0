"""Open terms about a household in the village and what it lives on: 三（二）2 and 3."""

from __future__ import annotations

from policy_engine.model.interpretation import Interpretation, Reading

FAMILY_LIVELIHOOD = Interpretation(
    id="family_livelihood",
    term="宅基地、承包地写的是老家家人的名字",
    quote="拥有农村宅基地使用权和土地承包经营权等基本生活基础",
    readings=(
        Reading("counts", "家里有，自己能回去住、回去种，就算有基本生活基础。", counts=True),
        Reading("does_not_count", "户口已经迁出，要写着自己的名字才算“拥有”。", counts=False),
    ),
    taken=None,
    why="原文写的是“拥有”。宅基地、承包地按户算，户口迁走的人还算不算那一户的，原文没有说。",
)

BASIC_LIVELIHOOD = Interpretation(
    id="basic_livelihood",
    term="宅基地和承包地只有一样",
    quote="拥有农村宅基地使用权和土地承包经营权等基本生活基础",
    readings=(
        Reading("counts", "两样只是举例，有其中一样也算有基本生活基础。", counts=True),
        Reading("does_not_count", "写的是“和”，两样都要有。", counts=False),
    ),
    taken=None,
    why="原文用了“和”，又用了“等”。两样都有没有疑问，只有一样的，要看窗口怎么认定。",
)

HOUSEHOLD_HOMESTEAD = Interpretation(
    id="household_homestead",
    term="宅基地在同户家人名下",
    quote="被投靠人在农村具有宅基地",
    readings=(
        Reading("household_has_it", "宅基地是一户一处，同户的人都算有。", counts=True),
        Reading("named_holder_only", "证上写了名字的人才算。", counts=False),
    ),
    taken="household_has_it",
    why="土地管理法规定，农村村民一户只能拥有一处宅基地，是按户算的。",
    authority="《中华人民共和国土地管理法》第六十二条第一款",
    caution="窗口可能要看宅基地写的是谁的名字，去之前先问清楚。",
)

DIVIDED_HOUSEHOLD = Interpretation(
    id="divided_household",
    term="宅基地在分了户的家人名下",
    quote="被投靠人在农村具有宅基地",
    readings=(
        Reading("counts", "一家人分了户，宅基地还是一起住的，也算有。", counts=True),
        Reading("does_not_count", "分了户就是两户，别人那一户的宅基地不算。", counts=False),
    ),
    taken=None,
    why="土地管理法规定，农村村民一户只能拥有一处宅基地，是按户算的；分了户、只有一处宅基地的怎么算，原文没有说。",
    authority="《中华人民共和国土地管理法》第六十二条第一款",
)

ANOTHER_VILLAGE = Interpretation(
    id="another_village",
    term="住在一个村，投靠另一个村的亲人",
    quote="投靠人在农村经常居住生活",
    readings=(
        Reading("counts", "只要住在聊城的村里就行，不用是亲人那个村。", counts=True),
        Reading("does_not_count", "要住在亲人那个村。", counts=False),
    ),
    taken=None,
    why="原文只写“在农村经常居住生活”，没有说是哪个村。户口登记条例说，公民应当在经常居住的地方登记为常住人口。",
    authority="《中华人民共和国户口登记条例》第六条",
)
