"""Every page of the site, as its address from the home page."""

from build_scripts.addresses import folder_of
from build_scripts.rendering import render
from policy_engine.policies.liaocheng_2022 import POLICY

ADDRESSES = tuple(f"{folder}/" if (folder := folder_of(path)) else "" for path in render(POLICY))
"""The generated pages; the quiz is among them."""
