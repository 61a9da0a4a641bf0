"""The pathways that both versions have, and those of one alone."""

from policy_engine.model.condition import all_of
from policy_engine.model.landing import Place, in_order
from policy_engine.model.provision import Direction, Provision
from tests.policies_for_tests.wangshan.facts import (
    came_from_here,
    has_contract,
    has_home,
    held_one_year,
    held_two_years,
    is_graduate,
    spouse_is_here,
)

COUNTY = Direction("county", "望山县", "城里和村里都算")

_DWELLING = in_order(Place("dwelling", "住的地方", "住所处", "就是您现在住的那一处。"))
_COLLECTIVE = in_order(Place("collective", "县集体户", "县集体户", "由县里代管的户口。"))
_ORIGIN = in_order(Place("origin", "原籍", "原籍", "原来户口所在的村。"))
_SPOUSE = in_order(Place("with_spouse", "爱人的户口上", "配偶户口所在地", "和爱人落在一起。"))

HOLDER_FOR_TWO_YEARS = Provision(
    id="holder",
    title="有居住证就能落户",
    quote="持有居住证满两年、有稳定住所的人员,可在住所处落户",
    precondition=all_of(held_two_years, has_home),
    grants=("可在住所处落户",),
    landing=_DWELLING,
    direction="county",
    explanation="居住证满了两年，又有地方住，就可以申请。",
)
HOLDER = Provision(
    id="holder",
    title="有居住证就能落户",
    quote="持有居住证满一年、有稳定住所的人员,可在住所处落户",
    precondition=all_of(held_one_year, has_home),
    grants=("可在住所处落户",),
    landing=_DWELLING,
    direction="county",
    explanation="居住证满了一年，又有地方住，就可以申请。",
    names=("居住证落户",),
)
WORKER = Provision(
    id="worker",
    title="上班也能落户",
    quote="在本县签订劳动合同的人员,可在县集体户落户",
    precondition=has_contract,
    grants=("可在县集体户落户",),
    landing=_COLLECTIVE,
    direction="county",
    explanation="签了劳动合同的人可以申请。",
)
GRADUATE = Provision(
    id="graduate",
    title="大专以上能落户",
    quote="具有大专以上学历的人员,可在县集体户落户",
    precondition=is_graduate,
    grants=("可在县集体户落户",),
    landing=_COLLECTIVE,
    direction="county",
    explanation="大专、本科、研究生都可以申请。",
)
RETURNING = Provision(
    id="returning",
    title="回老家落户",
    quote="原户口在本县农村的人员,可在原籍落户",
    precondition=came_from_here,
    grants=("可在原籍落户",),
    landing=_ORIGIN,
    direction="county",
    explanation="户口是从本县农村迁走的人可以迁回来。",
)
JOINING = Provision(
    id="joining",
    title="投靠爱人落户",
    quote="配偶户口在本县的人员,可在配偶户口所在地落户",
    precondition=spouse_is_here,
    grants=("可在配偶户口所在地落户",),
    landing=_SPOUSE,
    direction="county",
    explanation="爱人的户口在本县，就可以迁到一起。",
)
