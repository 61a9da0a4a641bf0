"""The pages and the open data of a policy, made once for all tests of a worker."""

from functools import cache

from build_scripts.content.rendering import render
from build_scripts.open_data.published_files import published_files

rendered = cache(render)
published = cache(published_files)
