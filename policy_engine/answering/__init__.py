"""Questions that people ask, answered from the policy when the pages are built. Nothing here ships to the browser."""
