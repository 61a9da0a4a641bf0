"""What another program or an archive can take away: the text in Akoma Ntoso, the rules as JSON, the whole site in one file."""
