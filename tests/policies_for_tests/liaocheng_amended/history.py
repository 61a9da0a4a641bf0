"""What the made-up amendment amends."""

from policy_engine.policies.liaocheng_2022 import POLICY as IN_FORCE
from policy_engine.versions.earlier import EarlierVersion

EARLIER = (EarlierVersion(IN_FORCE),)
