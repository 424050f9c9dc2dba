"""Batches: the keys of one bulk creation."""
