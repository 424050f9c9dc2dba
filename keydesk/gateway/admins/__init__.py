"""Admins and their tokens."""
