"""Alerts: what an admin should hear of."""
