"""Reads the policy and writes the site; holds no law."""

import time
from typing import Final

LOADED: Final = time.time()
"""When the project's own modules began to be imported: what has been saved since may not be in them."""
