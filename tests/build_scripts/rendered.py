"""The pages of a policy, rendered once for all tests of a worker."""

from functools import cache

from build_scripts.content.rendering import render

rendered = cache(render)
