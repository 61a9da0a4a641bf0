"""南京市, 2004: a real policy of another city, encoded from its public text as an example of a second policy for a site.

Whether it is still valid today was not checked, and its pages say so. It is no part of the engine; only sites that the tests build have it.
"""

from pkgutil import get_data

from policy_engine.model.clause import read_document
from policy_engine.model.integrity import checked
from policy_engine.model.policy import Policy
from policy_engine.model.provision import Direction
from policy_engine.model.vocabulary import Vocabulary
from tests.policies_for_tests.nanjing_2004.general_conditions import HOME_OF_FAMILY, LIVING_FROM_FAMILY
from tests.policies_for_tests.nanjing_2004.general_facts import GENERAL_FACTS
from tests.policies_for_tests.nanjing_2004.passages import APPLYING, DEFINITIONS, EFFECTIVE, GUARANTEES, UNCODIFIED
from tests.policies_for_tests.nanjing_2004.provisions import PROVISIONS
from tests.policies_for_tests.nanjing_2004.special_facts import SPECIAL_FACTS

POLICY = checked(
    Policy(
        id="nanjing_2004",
        title="南京市户籍准入登记暂行办法",
        short_title="南京户籍准入办法（2004年，今天是否有效没有核对）",
        issuer="南京市公安局",
        version="2004-07-01",
        checked_on="2026-11-28",
        next_check_due="2027-05-28",
        ask_at="当地派出所",
        vocabulary=Vocabulary(
            grant="落户",
            registration="户口",
            authority="公安机关",
            seal="户",
            site_name="南京落户办法（示例）",
            site_description="落户办法：原文、白话解读、能不能落户测一测。",
        ),
        document=read_document((get_data(__name__, "official_text.txt") or b"").decode()),
        directions=(Direction("nanjing", "南京市"),),
        facts=(*GENERAL_FACTS, *SPECIAL_FACTS),
        provisions=PROVISIONS,
        landing_orders=(),
        guarantees=GUARANTEES,
        interpretations=(HOME_OF_FAMILY, LIVING_FROM_FAMILY),
        uncodified=UNCODIFIED,
        effective=EFFECTIVE,
        definitions=DEFINITIONS,
        applying=APPLYING,
        not_stated=("要带哪些证明材料", "多久办好", "收不收钱"),
        outside=(("这份办法今天还有没有效", "没有核对过。这里是示例，要办事请问当地派出所。"),),
    )
)
