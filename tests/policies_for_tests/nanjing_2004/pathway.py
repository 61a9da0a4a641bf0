"""How a pathway of this policy is written."""

from policy_engine.model.condition import Condition, all_of
from policy_engine.model.landing import Landing, Place, in_order
from policy_engine.model.provision import Provision, Reference
from tests.policies_for_tests.nanjing_2004 import general_conditions as so

_ALWAYS = in_order(Place("living_place", "实际住的地方", "按照实际居住地登记户口", "户口落在实际居住的地方。"))


def pathway(  # noqa: PLR0913, PLR0917 - the fields of a provision in which these differ
    provision_id: str,
    title: str,
    quote: str,
    condition: tuple[Condition, ...],
    refers_to: tuple[Reference, ...],
    explanation: str,
    grants: tuple[str, ...] = (),
    landing: Landing = _ALWAYS,
) -> Provision:
    """A pathway; whoever takes it must not be too young to come alone (article 3)."""
    return Provision(
        provision_id,
        title,
        quote,
        all_of(*condition, so.may_move),
        grants,
        landing,
        "nanjing",
        explanation,
        materials=("提供相应的证明材料",),
        refers_to=refers_to,
    )
