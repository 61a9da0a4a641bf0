"""Whole populations at once: the same diagrams, walked by sets of people. It never ships to the browser."""
