"""The policy before it was amended."""

from tests.policies_for_tests.wangshan.facts import HOME, ORIGIN, PERMIT, SCHOOL, SPOUSE
from tests.policies_for_tests.wangshan.provisions import GRADUATE, HOLDER_FOR_TWO_YEARS, JOINING, RETURNING
from tests.policies_for_tests.wangshan.versions import version

FIRST = version(
    "2020-03-01",
    "official_text_2020.txt",
    "本办法自2020年3月1日起施行",
    (PERMIT, HOME, SCHOOL, ORIGIN, SPOUSE),
    (HOLDER_FOR_TWO_YEARS, GRADUATE, RETURNING, JOINING),
)
