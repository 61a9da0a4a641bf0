"""What an amendment changes: in the words of the text, and for whom.

Nothing here ships to the browser.
"""
