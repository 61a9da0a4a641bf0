"""What the made-up amendment amends."""

from policy_engine.model.succession import EarlierVersion
from policy_engine.policies.liaocheng_2022 import POLICY as IN_FORCE

EARLIER = (EarlierVersion(IN_FORCE),)
