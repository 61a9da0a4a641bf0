"""What applied before, and what became of it."""

from policy_engine.versions.earlier import EarlierVersion, Moved
from tests.policies_for_tests.wangshan.first_version import FIRST

EARLIER = (
    EarlierVersion(
        FIRST, (Moved("1.2", ("3.1",)), Moved("1.3"), Moved("1.4", ("3.2",)), Moved("returning"), Moved("3", ("4",)))
    ),
)
