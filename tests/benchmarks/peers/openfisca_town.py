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
    "current_hukou": "none liaocheng_town liaocheng_village other_town other_village demobilised in_transit"
    " converted_here converted_elsewhere serving overseas_chinese newborn cancelled records stay",
    "habitual_residence": "elsewhere town edge alternating home_village other_village",
    "town_home": "none titled co_titled spouse_titled non_residential edge inherited self_built adjudicated resettled"
    " residence_right off_plan untitled elsewhere",
    "relative_home": "none spouse parent_or_child sibling_or_grand step partner spouse_titled non_residential edge inherited"
    " self_built adjudicated resettled residence_right off_plan in_law",
    "town_work": "none working other_county atypical edge agreed",
    "relative_in_town": "none spouse parent_or_child sibling_or_grand step partner edge atypical agreed alternating in_law",
    "town_sponsor": "none spouse parent_or_child sibling_or_grand step partner edge in_law",
    "kinship_proof": "no yes",
    "dwelling": "none own relative rented_titled rented_untitled untitled friends dormitory rented_shop rented_edge"
    " rented_pending rented_only own_shop edge",
    "lease_registered": "no yes spouse",
    "has_diploma": "no yes overseas high_school",
    "title_or_skill": "no yes licence",
    "recognised_talent": "no yes",
    "graduated_from": "none university overseas university_left overseas_left adult",
    "studies_at": "none university vocational vocational_left overseas adult",
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


REACHED = (
    *("liaocheng_town", "liaocheng_village", "other_town", "other_village"),
    *("demobilised", "in_transit", "converted_here", "converted_elsewhere"),
)
CLOSE = ("spouse", "parent_or_child", "sibling_or_grand", "step")
TITLED = ("titled", "co_titled")
TITLE_TO_READ = ("spouse_titled", "non_residential", "edge", "inherited", "self_built", "adjudicated", "resettled")


def reached_certain(person, period):
    """Whom the plan reaches at all: somebody with a household registration to move."""
    return _is(person, period, "current_hukou", *REACHED)


def reached_possible(person, period):
    """Whom the plan may reach, with 符合落户条件人员 read widely; none of it concerns the others."""
    return _is(person, period, "current_hukou", *REACHED, "serving")


def living_or_working_in_town_certain(person, period):
    """三（一）引言: 凡在我市城镇居住或就业的人员,本人及其近亲属可自主选择落户"""
    lives = _is(person, period, "habitual_residence", "town")
    works = _is(person, period, "town_work", "working", "other_county")
    relative = _is(person, period, "relative_in_town", *CLOSE)
    return reached_certain(person, period) * (lives + works + relative)


def living_or_working_in_town_possible(person, period):
    """三（一）引言, with 城镇, 就业 and 夫妻 read widely"""
    lives = _is(person, period, "habitual_residence", "town", "edge", "alternating")
    works = _is(person, period, "town_work", "working", "other_county", "atypical", "edge", "agreed")
    relative = _is(person, period, "relative_in_town", *CLOSE, "partner", "edge", "atypical", "agreed", "alternating")
    return reached_possible(person, period) * (lives + works + relative)


def home_owner_certain(person, period):
    """三（一）1: 拥有合法不动产权的房屋所有人,本人及其近亲属可申请落户"""
    owns = _is(person, period, "town_home", *TITLED)
    relative = _is(person, period, "relative_home", *CLOSE)
    return reached_certain(person, period) * (owns + relative)


def home_owner_possible(person, period):
    """三（一）1, with 合法不动产权, 房屋所有人 and 夫妻 read widely"""
    owns = _is(person, period, "town_home", *TITLED, *TITLE_TO_READ)
    relative = _is(person, period, "relative_home", *CLOSE, "partner", *TITLE_TO_READ)
    return reached_possible(person, period) * (owns + relative)


def tenant_certain(person, period):
    """三（一）2: 在城镇无自有房屋、租住合法不动产权房屋并经房管部门租赁登记备案的人员"""
    owns_none = _is(person, period, "town_home", "none", "residence_right")
    rents = _is(person, period, "dwelling", "rented_titled")
    registered = _is(person, period, "lease_registered", "yes")
    return reached_certain(person, period) * owns_none * rents * registered


def tenant_possible(person, period):
    """三（一）2, with 自有房屋 read narrowly, 租住合法不动产权房屋 and 租赁登记备案的人员 widely"""
    owns_none = ~_is(person, period, "town_home", *TITLED)
    titled_or_read = ("rented_titled", "rented_shop", "rented_edge", "rented_pending", "rented_only")
    rents = _is(person, period, "dwelling", *titled_or_read)
    registered = _is(person, period, "lease_registered", "yes", "spouse")
    return reached_possible(person, period) * owns_none * rents * registered


def employee_certain(person, period):
    """三（一）3: 凡已在我市城镇就业(录聘用、务工、经商等)人员"""
    return reached_certain(person, period) * _is(person, period, "town_work", "working", "other_county")


def employee_possible(person, period):
    """三（一）3, with 就业 and 城镇 read widely"""
    works = _is(person, period, "town_work", "working", "other_county", "atypical", "edge")
    return reached_possible(person, period) * works


def joining_relatives_certain(person, period):
    """三（一）4: 被投靠人在城镇有户口登记,投靠人可凭夫妻、父(母)子(女)等近亲属关系证明"""
    proved = _is(person, period, "kinship_proof", "yes")
    return reached_certain(person, period) * _is(person, period, "town_sponsor", *CLOSE) * proved


def joining_relatives_possible(person, period):
    """三（一）4, with 夫妻 and 城镇 read widely"""
    proved = _is(person, period, "kinship_proof", "yes")
    sponsor = _is(person, period, "town_sponsor", *CLOSE, "partner", "edge")
    return reached_possible(person, period) * sponsor * proved


def talent_certain(person, period):
    """三（一）5: 经市人才工作领导小组办公室认定的各类人才,具有国家承认的中专及以上学历 …"""
    elsewhere = _is(person, period, "current_hukou", "other_town", "other_village", "converted_elsewhere")
    diploma = _is(person, period, "has_diploma", "yes")
    graduated = _is(person, period, "graduated_from", "university", "overseas")
    schooled = diploma + graduated + _otherwise(person, period)
    return elsewhere * schooled * _is(person, period, "intends_to_come", "yes")


def talent_possible(person, period):
    """三（一）5, with 国家承认的中专及以上学历, 毕业生 and 非本市户籍 read widely"""
    from_elsewhere = ("other_town", "other_village", "converted_elsewhere")
    elsewhere = _is(person, period, "current_hukou", *from_elsewhere, "demobilised", "in_transit", "serving")
    diploma = _is(person, period, "has_diploma", "yes", "overseas", "high_school")
    graduated = _is(person, period, "graduated_from", "university", "overseas", "university_left", "overseas_left")
    skilled = _is(person, period, "title_or_skill", "licence")
    left = _is(person, period, "studies_at", "vocational_left")
    schooled = diploma + graduated + skilled + left + _otherwise(person, period)
    return elsewhere * schooled * _is(person, period, "intends_to_come", "yes")


def _otherwise(person, period):
    """A talent whatever is read: recognised, with a title or skill, or a student."""
    studies = _is(person, period, "studies_at", "university", "vocational", "overseas")
    recognised = _is(person, period, "recognised_talent", "yes")
    return recognised + _is(person, period, "title_or_skill", "yes") + studies


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
    for name in ("reached", *PATHWAYS):
        for how in ("certain", "possible"):
            system.add_variable(_pathway(globals()[f"{name}_{how}"]))
    return system
