"""Budgets of keys, batches and locations."""
