"""The command line: what ``python -m policy_engine`` offers, one module for each thing it does."""
