"""Credentials: what providers are asked with."""
