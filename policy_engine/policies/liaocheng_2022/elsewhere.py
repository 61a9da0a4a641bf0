"""Where to turn instead, for those whom the plan does not concern: by the reading taken of it, or because they do not want to move.

The plan names no office for any of this, and no law that names one was read: an office is told as a place to ask first, still to be checked.
"""

from __future__ import annotations

from policy_engine.model.elsewhere import Elsewhere
from policy_engine.policies.liaocheng_2022.interpretations.persons import OUTSIDE_THE_PLAN


def _ask_first(office: str) -> str:
    return f"找哪里办，原文没有写，可以先问{office}（我们的理解，还要核对）"


NO_MAINLAND_HUKOU = Elsewhere(
    "外国人先办入籍，港澳台居民先获准来内地定居；有了内地户口，再来看这份方案。"
    + _ask_first("公安机关的出入境管理部门"),
    interpretation=OUTSIDE_THE_PLAN,
)
OVERSEAS_CHINESE = Elsewhere(
    "先办回国定居；有了内地户口，再来看这份方案。" + _ask_first("想去定居的地方的侨务部门"),
    interpretation=OUTSIDE_THE_PLAN,
)
NEVER_REGISTERED = Elsewhere(
    "先办出生登记，或者补登户口；有了户口，再来看这份方案。" + _ask_first("父母或监护人户口所在地的派出所"),
    interpretation=OUTSIDE_THE_PLAN,
)
CANCELLED = Elsewhere(
    "先办恢复户口；恢复以后，再来看这份方案。" + _ask_first("原来户口所在地的派出所"),
    interpretation=OUTSIDE_THE_PLAN,
)
OTHER_RECORDS = Elsewhere(
    "改名字、改年龄、分户，不用看这份方案。" + _ask_first("现在户口所在地的派出所"),
    interpretation=OUTSIDE_THE_PLAN,
)
STAYING = Elsewhere(
    "户口迁不迁，自己决定，不用为了住在聊城去迁。想办居住证，先看自己符不符合《居住证暂行条例》第二条的条件。"
    + _ask_first("住地的派出所"),
    quotes=("尊重城乡居民自主定居意愿", "为符合条件的流动人口发放居住证"),
)
