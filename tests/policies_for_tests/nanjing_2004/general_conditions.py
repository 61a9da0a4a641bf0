"""The conditions of articles 3 and 9, which are read with every pathway to the city, each with the words that it stands for."""

from policy_engine.model.comparison import at_most
from policy_engine.model.condition import all_of, holds, negate
from policy_engine.model.interpretation import Interpretation, Reading
from tests.policies_for_tests.nanjing_2004 import general_facts as facts
from tests.policies_for_tests.nanjing_2004.stating import state

HOME_OF_FAMILY = Interpretation(
    "home_of_family",
    "有合法固定住所",
    "有合法固定住所",
    (
        Reading("own", "要自己有这样的住所", counts=False),
        Reading("family", "住在家人的这样的住所里也算", counts=True),
    ),
    taken=None,
    why="原文只写了是什么样的房子，没有写家人的房子算不算。",
)
LIVING_FROM_FAMILY = Interpretation(
    "living_from_family",
    "生活来源",
    "稳定职业（生活来源）",
    (
        Reading("own", "要自己有职业或者投资", counts=False),
        Reading("family", "有家里人供养也算", counts=True),
    ),
    taken=None,
    why="原文写的是录用、聘用和投资，没有写家里人供养算不算。",
)

to_city = state(
    facts.MOVING_TO,
    "city",
    so="您要迁到市区",
    not_so="您不是要迁到市区",
    words=("市区下列人员", "我市市区户口准入"),
)
to_near = state(
    facts.MOVING_TO,
    "near",
    so="您要迁到江宁区、原江浦县或者原六合县",
    not_so="您不是要迁到江宁区、原江浦县或者原六合县",
    words=("江宁区、浦口区范围内原江浦县、六合区范围内原六合县城镇及其以下地区",),
)
to_far = state(
    facts.MOVING_TO,
    "far",
    so="您要迁到溧水县或者高淳县",
    not_so="您不是要迁到溧水县或者高淳县",
    words=("溧水县、高淳县城镇及其以下地区",),
)
moves_within = state(
    facts.MOVING_WITHIN,
    "yes",
    so="您的户口就在要迁去的那一片",
    not_so="您的户口不在要迁去的那一片",
    words=(
        "在本市市区范围内，江宁区、浦口区范围内原江浦县、六合区范围内原六合县及溧水县、高淳县本区、县范围内申请迁移",
        "本市居民",
    ),
)
has_home = holds(
    facts.HOME,
    "own",
    "public",
    sentence="您在南京有合法固定住所",
    denial="您在南京没有合法固定住所",
    wordings=("有合法固定住所", "具有合法固定住所"),
    open={"family": HOME_OF_FAMILY},
)
has_work = holds(
    facts.WORK,
    "employed",
    "business",
    sentence="您有稳定的职业或者生活来源",
    denial="您没有稳定的职业或者生活来源",
    wordings=("稳定职业（生活来源）", "稳定的职业或生活来源"),
    open={"family": LIVING_FROM_FAMILY},
)
has_income = state(
    facts.INCOME,
    "yes",
    so="您的收入稳定，人均够最低生活保障线",
    not_so="您的收入不稳定，或者人均不够最低生活保障线",
    words=("具有稳定的经济收入，人均收入不低于南京市城镇居民最低生活保障线",),
)
no_relative = state(
    facts.RELATIVE_HERE,
    "no",
    so="您在迁入地没有直系亲属",
    not_so="您在迁入地有直系亲属",
    words=("在迁入地无直系亲属",),
)
has_relative = state(
    facts.RELATIVE_HERE,
    "yes",
    so="您在那里有直系亲属",
    not_so="您在那里没有直系亲属",
    words=("直系亲属处",),
)
is_young = at_most(
    facts.AGE, 16, sentence="您不超过16周岁", denial="您超过16周岁", wordings=("16周岁以下人员，不予准迁",)
)
may_move = negate(all_of(no_relative, is_young))
lives_from_work = all_of(has_work, has_income)
