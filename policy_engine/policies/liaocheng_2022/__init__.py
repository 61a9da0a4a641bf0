"""聊城市, in force since 2022-08-01: the whole policy as one object, :data:`POLICY`.

Loading this package proves it complete: it raises :class:`~policy_engine.model.errors.PolicyFaults` with every fault if a quote is
missing, a word of a provision is unaccounted for, or any part leads nowhere.
"""

from __future__ import annotations

from pkgutil import get_data

from policy_engine.model.clause import read_document
from policy_engine.model.integrity import checked
from policy_engine.model.policy import Policy
from policy_engine.model.vocabulary import Vocabulary
from policy_engine.policies.liaocheng_2022.actions import ACTIONS
from policy_engine.policies.liaocheng_2022.agencies import AGENCIES
from policy_engine.policies.liaocheng_2022.checklists import CHECKLISTS, TOGETHER
from policy_engine.policies.liaocheng_2022.facts import FACTS
from policy_engine.policies.liaocheng_2022.facts.situation import has_mainland_hukou
from policy_engine.policies.liaocheng_2022.guarantees import GUARANTEES
from policy_engine.policies.liaocheng_2022.interpretations import INTERPRETATIONS
from policy_engine.policies.liaocheng_2022.landing import TOWN, TOWN_ORDER, VILLAGE
from policy_engine.policies.liaocheng_2022.overlaps import OVERLAPS
from policy_engine.policies.liaocheng_2022.provisions import PROVISIONS
from policy_engine.policies.liaocheng_2022.provisions.town import JOINING_RELATIVES
from policy_engine.policies.liaocheng_2022.provisions.village import JOINING_RURAL_FAMILY
from policy_engine.policies.liaocheng_2022.relations import RELATIONS
from policy_engine.policies.liaocheng_2022.terms import NAMES, NOT_STATED, NOT_STATED_OF_ITSELF, OUTSIDE, TERMS
from policy_engine.policies.liaocheng_2022.uncodified import EFFECTIVE, UNCODIFIED

POLICY = checked(
    Policy(
        id="liaocheng_2022",
        title="关于进一步深化户籍管理制度改革促进城乡融合区域协调发展的实施方案",
        short_title="聊城市户口迁移政策",
        issuer="聊城市人民政府办公室",
        version="2022-08-01",
        # The next two dates are the maintainers' own and come from no official text: when this encoding was last
        # compared with the text, and when that is due again.
        checked_on="2026-11-22",
        next_check_due="2027-05-22",
        ask_at="迁入地派出所",
        vocabulary=Vocabulary(
            grant="落户",
            registration="户口",
            authority="公安机关",
            seal="户",
            site_name="聊城落户政策",
            site_description="聊城市户口迁移政策：原文、白话解读、能不能落户测一测。",
            about="已有的户口往哪里迁",
        ),
        whom_to_ask="您要落户的地址归哪个派出所管，就问那个派出所",
        document=read_document((get_data(__name__, "official_text.txt") or b"").decode()),
        directions=(TOWN, VILLAGE),
        facts=FACTS,
        provisions=PROVISIONS,
        landing_orders=(TOWN_ORDER,),
        guarantees=GUARANTEES,
        interpretations=INTERPRETATIONS,
        uncodified=UNCODIFIED,
        effective=EFFECTIVE,
        terms=TERMS,
        names=NAMES,
        not_stated=NOT_STATED,
        not_stated_of_itself=NOT_STATED_OF_ITSELF,
        reach=has_mainland_hukou,
        checklists=CHECKLISTS,
        together=TOGETHER,
        relations=RELATIONS,
        family_routes=(JOINING_RELATIVES.id, JOINING_RURAL_FAMILY.id),
        outside=OUTSIDE,
        overlaps=OVERLAPS,
        agencies=AGENCIES,
        actions=ACTIONS,
        questions_module=f"{__name__}.questions_answered",
        alternatives_module=f"{__name__}.alternatives",
        revision=2,
        revisions_package=__name__,
    )
)
