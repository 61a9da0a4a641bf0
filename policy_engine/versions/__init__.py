"""A policy through time: what an amendment changes, in words and for whom; and whether a printed result still holds.

Nothing here ships to the browser, which reads codes with ``docs/assets/quiz/asking/share_code.js``.
"""
