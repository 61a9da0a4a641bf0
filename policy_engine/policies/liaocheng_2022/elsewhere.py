"""Where to turn instead, for those whom the plan does not concern: by the reading taken of it, or because they do not want to move."""

from __future__ import annotations

from policy_engine.model.elsewhere import Elsewhere
from policy_engine.policies.liaocheng_2022.interpretations.persons import OUTSIDE_THE_PLAN

NO_MAINLAND_HUKOU = Elsewhere(
    "外国人先办入籍，港澳台居民先办来内地定居，到公安机关的出入境管理部门问；有了内地户口，再来看这份方案",
    interpretation=OUTSIDE_THE_PLAN,
)
OVERSEAS_CHINESE = Elsewhere(
    "先办回国定居，问想去定居的地方的侨务部门；有了内地户口，再来看这份方案",
    interpretation=OUTSIDE_THE_PLAN,
)
NEVER_REGISTERED = Elsewhere(
    "先办出生登记，或者补登户口，到父母或监护人户口所在地的派出所问；有了户口，再来看这份方案",
    interpretation=OUTSIDE_THE_PLAN,
)
CANCELLED = Elsewhere(
    "先办恢复户口，到原来户口所在地的派出所问；恢复以后，再来看这份方案",
    interpretation=OUTSIDE_THE_PLAN,
)
OTHER_RECORDS = Elsewhere(
    "改名字、改年龄、分户，到现在户口所在地的派出所问",
    interpretation=OUTSIDE_THE_PLAN,
)
STAYING = Elsewhere(
    "户口迁不迁，自己决定，不用为了住在聊城去迁。想办居住证，到住地的派出所问自己符不符合条件",
    quotes=("尊重城乡居民自主定居意愿", "为符合条件的流动人口发放居住证"),
)
