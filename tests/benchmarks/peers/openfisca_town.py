"""三（一） of the plan: who may register in town, as an OpenFisca country package with one entity.

Questions and their answers have the ids of ``policy_engine.policies.liaocheng_2022``. A pathway is two variables: ``…_certain`` is true if it is
open however the authority reads the terms that the text leaves open, ``…_possible`` if some reading opens it.
"""

from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Person = build_entity(key="person", plural="persons", label="who asks", is_person=True)

QUESTIONS = {
    "current_hukou": "none liaocheng_town liaocheng_village other_town other_village demobilised",
    "habitual_residence": "elsewhere town edge home_village other_village",
    "town_home": "none titled co_titled no_title_yet non_residential untitled elsewhere",
    "relative_home": "none spouse parent_or_child sibling_or_grand step in_law",
    "town_work": "none working atypical edge agreed",
    "relative_in_town": "none spouse parent_or_child sibling_or_grand step in_law",
    "town_sponsor": "none spouse parent_or_child sibling_or_grand step in_law",
    "kinship_proof": "no yes",
    "rented_home": "not_renting titled untitled",
    "lease_registered": "no yes",
    "has_diploma": "no yes high_school",
    "title_or_skill": "no yes",
    "recognised_talent": "no yes",
    "schooling": "none university_graduated university_enrolled vocational overseas_graduated overseas_enrolled"
    " adult_graduated adult_enrolled",
    "intends_to_come": "no yes",
}
"""Every question with its answers; the first is the default."""

ANSWERS = {name: Enum(name, {one: one for one in answers.split()}) for name, answers in QUESTIONS.items()}


def _question(name):
    fields = {
        "value_type": Enum,
        "possible_values": ANSWERS[name],
        "default_value": next(iter(ANSWERS[name])),
        "entity": Person,
        "definition_period": DateUnit.MONTH,
    }
    return type(name, (Variable,), fields)


def _is(person, period, name, *answers):
    """Whether the answer to a question is one of some."""
    given = person(name, period)
    found = given == ANSWERS[name][answers[0]]
    for one in answers[1:]:
        found = found + (given == ANSWERS[name][one])
    return found


def _reached(person, period):
    """Whom the plan reaches at all: somebody with a household registration to move."""
    return ~_is(person, period, "current_hukou", "none")


def living_or_working_in_town_certain(person, period):
    """三（一）引言: 凡在我市城镇居住或就业的人员,本人及其近亲属可自主选择落户"""
    lives = _is(person, period, "habitual_residence", "town")
    works = _is(person, period, "town_work", "working")
    return _reached(person, period) * (lives + works + _relative(person, period, "relative_in_town"))


def living_or_working_in_town_possible(person, period):
    """三（一）引言, with 城镇 and 就业 read widely"""
    lives = _is(person, period, "habitual_residence", "town", "edge")
    works = _is(person, period, "town_work", "working", "atypical", "edge", "agreed")
    return _reached(person, period) * (lives + works + _relative(person, period, "relative_in_town"))


def _relative(person, period, name):
    """Whether it is a close relative."""
    return ~_is(person, period, name, "in_law", "none")


def home_owner_certain(person, period):
    """三（一）1: 拥有合法不动产权的房屋所有人,本人及其近亲属可申请落户"""
    owns = _is(person, period, "town_home", "titled", "co_titled")
    return _reached(person, period) * (owns + _relative(person, period, "relative_home"))


def home_owner_possible(person, period):
    """三（一）1, with 合法不动产权 read widely"""
    owns = _is(person, period, "town_home", "titled", "co_titled", "no_title_yet", "non_residential")
    return _reached(person, period) * (owns + _relative(person, period, "relative_home"))


def tenant_certain(person, period):
    """三（一）2: 在城镇无自有房屋、租住合法不动产权房屋并经房管部门租赁登记备案的人员"""
    return _reached(person, period) * _is(person, period, "town_home", "none") * _rents(person, period)


def tenant_possible(person, period):
    """三（一）2, with 自有房屋 read narrowly"""
    return _reached(person, period) * ~_is(person, period, "town_home", "titled", "co_titled") * _rents(person, period)


def _rents(person, period):
    return _is(person, period, "rented_home", "titled") * _is(person, period, "lease_registered", "yes")


def employee_certain(person, period):
    """三（一）3: 凡已在我市城镇就业(录聘用、务工、经商等)人员"""
    return _reached(person, period) * _is(person, period, "town_work", "working")


def employee_possible(person, period):
    """三（一）3, with 就业 and 城镇 read widely"""
    return _reached(person, period) * _is(person, period, "town_work", "working", "atypical", "edge")


def joining_relatives_certain(person, period):
    """三（一）4: 被投靠人在城镇有户口登记,投靠人可凭夫妻、父(母)子(女)等近亲属关系证明"""
    proved = _is(person, period, "kinship_proof", "yes")
    return _reached(person, period) * _relative(person, period, "town_sponsor") * proved


def joining_relatives_possible(person, period):
    """三（一）4: nothing is left to be read"""
    return person("joining_relatives_certain", period)


def talent_certain(person, period):
    """三（一）5: 经市人才工作领导小组办公室认定的各类人才,具有国家承认的中专及以上学历 …"""
    elsewhere = _is(person, period, "current_hukou", "other_town", "other_village")
    schooled = _is(person, period, "has_diploma", "yes")
    return elsewhere * (schooled + _otherwise(person, period)) * _is(person, period, "intends_to_come", "yes")


def talent_possible(person, period):
    """三（一）5, with 中专及以上学历 and 户口不在聊城 read widely"""
    elsewhere = _is(person, period, "current_hukou", "other_town", "other_village", "demobilised")
    schooled = _is(person, period, "has_diploma", "yes", "high_school")
    return elsewhere * (schooled + _otherwise(person, period)) * _is(person, period, "intends_to_come", "yes")


def _otherwise(person, period):
    """A talent without the diploma: recognised, with a title or skill, or a student."""
    studied = ~_is(person, period, "schooling", "adult_graduated", "adult_enrolled", "none")
    recognised = _is(person, period, "recognised_talent", "yes")
    return recognised + _is(person, period, "title_or_skill", "yes") + studied


PATHWAYS = ("living_or_working_in_town", "home_owner", "tenant", "employee", "joining_relatives", "talent")


def _pathway(formula):
    """One of the variables above: its formula, and what it is about."""
    fields = {
        "value_type": bool,
        "entity": Person,
        "definition_period": DateUnit.MONTH,
        "label": formula.__doc__,
        "formula": formula,
    }
    return type(formula.__name__, (Variable,), fields)


def town():
    """The tax and benefit system, as OpenFisca calls a set of rules."""
    system = TaxBenefitSystem([Person])
    for name in QUESTIONS:
        system.add_variable(_question(name))
    for name in PATHWAYS:
        for how in ("certain", "possible"):
            system.add_variable(_pathway(globals()[f"{name}_{how}"]))
    return system
