"""Sums of usage: figures, a chart over time, a table."""
