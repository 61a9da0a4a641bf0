"""Reads the policy and writes the site; holds no law."""
