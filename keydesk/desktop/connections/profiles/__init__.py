"""Gateways elsewhere that are known by name: how each is reached, tested, changed and forgotten (A4)."""
