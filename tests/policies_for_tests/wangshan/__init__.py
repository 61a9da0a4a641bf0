"""A county that does not exist, with a policy of two pages that was amended once: a second policy for a site, and a policy with a past.

It is no part of the engine; only sites that the tests build have it.
"""

from tests.policies_for_tests.wangshan.facts import HOME, PERMIT, SCHOOL, SPOUSE, WORK
from tests.policies_for_tests.wangshan.provisions import GRADUATE, HOLDER, JOINING, WORKER
from tests.policies_for_tests.wangshan.versions import version

POLICY = version(
    "2023-07-01",
    "official_text.txt",
    "本办法自2023年7月1日起施行",
    (PERMIT, HOME, WORK, SCHOOL, SPOUSE),
    (HOLDER, WORKER, GRADUATE, JOINING),
    history=f"{__name__}.history",
)
