"""Alerts: what an admin should hear of, in a list, at the bell, and as notifications of the system."""
