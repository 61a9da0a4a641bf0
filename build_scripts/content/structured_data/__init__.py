"""What the pages tell search engines and other programs about themselves: schema.org in JSON-LD, and the check of it."""
