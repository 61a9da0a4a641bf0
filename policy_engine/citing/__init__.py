"""How a citation is understood: from words to steps, to chains of steps, to the clauses they lead to."""
