"""How the built site is handed to its readers: content policy, headers, compressed copies, configurations, manifest."""
