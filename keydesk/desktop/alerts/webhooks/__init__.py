"""Webhooks: where alerts are sent."""
