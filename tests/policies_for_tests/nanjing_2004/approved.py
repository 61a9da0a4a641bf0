"""Articles 4 and 5: what two departments decide by policies of their own."""

from policy_engine.model.condition import holds
from policy_engine.model.fact import Fact
from policy_engine.model.provision import Provision, Reference
from tests.policies_for_tests.nanjing_2004 import general_conditions as so
from tests.policies_for_tests.nanjing_2004 import general_facts as facts
from tests.policies_for_tests.nanjing_2004.passages import BY_LABOUR, BY_PERSONNEL, LABOUR_FAMILY, PERSONNEL_FAMILY
from tests.policies_for_tests.nanjing_2004.pathway import pathway


def _approved(fact: Fact, option: str, quote: str, title: str, refers_to: tuple[Reference, ...]) -> Provision:
    """An item of article 4 or 5: the department decides by policies of its own, and what it has decided is asked."""
    sentence = fact.option(option).label
    approved = holds(
        fact, option, sentence=f"您批准的是：{sentence}", denial=f"您批准的不是：{sentence}", wordings=(quote,)
    )
    office = "人事部门" if fact is facts.PERSONNEL else "劳动和社会保障部门"
    conditions = (so.to_city, so.has_home, so.lives_from_work, approved)
    return pathway(
        f"{fact.id}_{option}",
        title,
        quote,
        conditions,
        refers_to,
        f"{office}按另外的政策审批；批准了，又有住所和生活来源，就可以落户。",
    )


PERSONNEL = tuple(
    _approved(facts.PERSONNEL, option, quote, title, (*BY_PERSONNEL, *family))
    for option, quote, title, *family in (
        ("talent", "引进的各类优秀和紧缺人才", "引进人才", PERSONNEL_FAMILY),
        ("returned", "出国留学回国录用人员", "留学回国", PERSONNEL_FAMILY),
        ("cadre", "干部异地调动", "干部调动", PERSONNEL_FAMILY),
        ("officer", "转业干部安置", "转业安置", PERSONNEL_FAMILY),
        ("civil_servant", "录用公务员", "录用公务员"),
        ("graduate", "按照毕业生就业政策，接收安置大中专以上毕业生", "接收大中专毕业生"),
        ("other", "需人事部门审批准入的其他人员", "人事部门批准的其他人"),
    )
)
LABOUR = tuple(
    _approved(facts.LABOUR, option, quote, title, (*BY_LABOUR, *family))
    for option, quote, title, *family in (
        ("expert", "企业引进的专业技术人员", "企业引进技术人员", LABOUR_FAMILY),
        ("worker", "职工异地调动", "职工调动", LABOUR_FAMILY),
        ("vocational", "按照毕业生就业政策，接收安置技校、职校毕业生", "接收技校职校毕业生"),
        ("other", "需劳动部门审批准入的其他人员", "劳动部门批准的其他人"),
    )
)
