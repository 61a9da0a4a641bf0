"""A made-up amendment of the policy in force: 三（一）2 asks for a year in the rented home.

It is no law and no draft of one. Tests use it to show what an amendment changes, and for whom.
"""

from dataclasses import replace
from typing import Final

from policy_engine.model.clause import read_document
from policy_engine.model.condition import AllOf, all_of, holds
from policy_engine.model.fact import Fact, Option
from policy_engine.model.integrity import checked
from policy_engine.policies.liaocheng_2022 import POLICY as IN_FORCE
from policy_engine.policies.liaocheng_2022.facts.homes import DWELLING

CHANGED: Final = (
    ("租住合法不动产权房屋并经", "租住合法不动产权房屋满一年并经"),
    ("自2022年8月1日起执行", "自2027年1月1日起执行"),
)

YEAR_IN_RENTED_HOME = Fact(
    id="year_in_rented_home",
    topic="租住满一年",
    question="您在现在租的房子里，住满一年了吗？",
    options=(Option("yes", "满一年了"), Option("no", "不到一年", remedy="等住满一年")),
    why="修订后的三（一）2写的是“满一年”，所以要问。",
    where="租房合同上的日期。",
)

has_rented_for_a_year = holds(
    YEAR_IN_RENTED_HOME,
    "yes",
    sentence="您租的房子住满了一年",
    denial="您租的房子没有住满一年",
    wordings=("满一年",),
)


def _amended(words: str) -> str:
    for before, now in CHANGED:
        words = words.replace(before, now)
    return words


_TENANT = IN_FORCE.provision("tenant")
assert isinstance(_TENANT.precondition, AllOf)

_AFTER_HOME = IN_FORCE.facts.index(DWELLING) + 1

POLICY = checked(
    replace(
        IN_FORCE,
        version="2027-01-01",
        document=read_document(_amended(IN_FORCE.document.text)),
        facts=(*IN_FORCE.facts[:_AFTER_HOME], YEAR_IN_RENTED_HOME, *IN_FORCE.facts[_AFTER_HOME:]),
        actions=(*IN_FORCE.actions, (YEAR_IN_RENTED_HOME, "no")),
        provisions=tuple(
            replace(
                one,
                quote=_amended(one.quote),
                precondition=all_of(*_TENANT.precondition.items, has_rented_for_a_year),
            )
            if one is _TENANT
            else one
            for one in IN_FORCE.provisions
        ),
        effective=replace(IN_FORCE.effective, quote=_amended(IN_FORCE.effective.quote), date="2027-01-01"),
        history_module=f"{__name__}.history",
    )
)
