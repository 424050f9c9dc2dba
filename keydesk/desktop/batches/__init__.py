"""Batches: what became of them, what is done to all keys of one together, and the live workshop view."""
