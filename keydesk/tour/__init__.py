"""Drives the real desktop against a real gateway, and takes pictures."""
