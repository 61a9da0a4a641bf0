"""Where the text itself says twice who is meant; everything else must decide something by itself."""

from __future__ import annotations

from policy_engine.model.overlap import Overlap
from policy_engine.policies.liaocheng_2022.facts.origin import (
    has_no_unit_yet,
    is_veteran,
)
from policy_engine.policies.liaocheng_2022.facts.talents import (
    has_graduated_from_university,
    was_admitted_to_university,
)
from policy_engine.policies.liaocheng_2022.provisions.town import EMPLOYEE, LIVING_OR_WORKING_IN_TOWN

OVERLAPS = (
    Overlap(
        EMPLOYEE,
        by=LIVING_OR_WORKING_IN_TOWN,
        reason="三（一）开头已经写了“在我市城镇居住或就业的人员”；三（一）3又单独写一遍“已在我市城镇就业”，还写明按居住房屋或者社区集体户登记，所以两条都留着。",
    ),
    Overlap(
        was_admitted_to_university,
        by=has_graduated_from_university,
        reason="原文先写“普通高校录取”，再写“毕业后”；已经从普通高校毕业的人，都是录取过的。",
    ),
    Overlap(
        is_veteran,
        by=has_no_unit_yet,
        reason="原文先写“复退转军人”，再写“未落实工作单位”；退役后没有工作单位的人，都是退役的人。",
    ),
)
