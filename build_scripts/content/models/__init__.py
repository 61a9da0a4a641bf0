"""What each page says, as plain frozen data taken from a policy. No wording of a page stands here: that is the templates'."""
