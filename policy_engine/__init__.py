"""A policy as one object: its official text, its rules, and verdicts that follow from them."""
