"""The encoded policies, one package each."""
