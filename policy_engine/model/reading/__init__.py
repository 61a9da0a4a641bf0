"""How an official text is read: from characters to lines, numbers, places in the tree and exact positions."""
