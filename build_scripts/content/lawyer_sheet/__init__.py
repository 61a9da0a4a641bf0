"""The lawyer's sheet: the smallest set of worked cases that shows every condition both ways, and who has signed which."""
