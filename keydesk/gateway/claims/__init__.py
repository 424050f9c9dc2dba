"""Claim links: pages on which somebody opens a key, once."""
