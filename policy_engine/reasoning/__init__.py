"""What follows from a policy and some answers: pure functions that know no policy by name."""
