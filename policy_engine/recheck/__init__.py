"""Whether a printed result still holds: the code of its answers, read again and decided anew.

Nothing here ships to the browser, which reads codes with ``docs/assets/quiz/asking/share_code.js``.
"""
