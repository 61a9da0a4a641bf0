"""What is proved about a whole policy, with a witness for every claim (docs/decisions/0019)."""
