"""The words of an amendment, clause by clause."""

from policy_engine.versions.text_changes import text_changes
from tests.policies_for_tests.wangshan import POLICY as WANGSHAN
from tests.policies_for_tests.wangshan.first_version import FIRST
from tests.policies_for_tests.wangshan.history import EARLIER

TABLE = {one.old: one.new for one in EARLIER[0].moved}


def test_every_kind_of_change_of_a_policy_with_a_table() -> None:
    assert [(one.kind, one.before, one.now) for one in text_changes(FIRST, WANGSHAN, TABLE)] == [
        ("amended", "1.1", "1.1"),
        ("added", None, "1.2"),
        ("added", None, "3"),
        ("moved", "1.2", "3.1"),
        ("moved", "1.4", "3.2"),
        ("amended", "3", "4"),
        ("repealed", "1.3", None),
    ]
