"""The headlines of results as Liaocheng's readers see them, with its own words filled in."""

from policy_engine.policies.liaocheng_2022 import POLICY
from policy_engine.reasoning import words
from policy_engine.reasoning.told import told_of

HEADLINES = told_of(POLICY.vocabulary, words.HEADLINES)
HEADLINES_OF_A_CLAUSE = told_of(POLICY.vocabulary, words.HEADLINES_OF_A_CLAUSE)
