"""One version of the policy, from what differs between the two."""

from importlib.resources import files

from policy_engine.model.clause import read_document
from policy_engine.model.fact import Fact
from policy_engine.model.integrity import checked
from policy_engine.model.policy import Policy
from policy_engine.model.provision import EffectiveDate, Guarantee, Provision, Uncodified
from policy_engine.model.vocabulary import Vocabulary
from tests.policies_for_tests.wangshan.provisions import COUNTY


def version(  # noqa: PLR0913, PLR0917 - what differs between the two
    date: str, text: str, effective: str, facts: tuple[Fact, ...], provisions: tuple[Provision, ...], history: str = ""
) -> Policy:
    """The policy as it applies from ``date`` on; ``text`` names the file of its official text."""
    return checked(
        Policy(
            id="wangshan",
            title="关于居住证持有人落户的实施办法",
            short_title="望山县居住证落户办法",
            issuer="望山县人民政府办公室",
            version=date,
            checked_on="2026-01-02",
            next_check_due="2026-07-02",
            ask_at="迁入地派出所",
            vocabulary=Vocabulary(
                grant="落户",
                registration="户口",
                authority="公安机关",
                seal="户",
                site_name="望山县居住证落户办法",
                site_description="落户办法：原文、白话解读、能不能落户测一测。",
            ),
            document=read_document(files(__package__).joinpath(text).read_text(encoding="utf-8")),
            directions=(COUNTY,),
            facts=facts,
            provisions=provisions,
            landing_orders=(),
            guarantees=(Guarantee("services", "公共服务", "落户人员依法享受公共服务", "落了户就和本地人一样。"),),
            interpretations=(),
            uncodified=(Uncodified("为方便居住证持有人落户,制定本办法", "说明来由。"),),
            effective=EffectiveDate(effective, date),
            not_stated=("办理时限", "收费"),
            history_module=history,
        )
    )
