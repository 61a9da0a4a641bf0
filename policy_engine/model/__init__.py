"""What a policy is: clauses, facts, conditions, provisions. No reasoning."""
