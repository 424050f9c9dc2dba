"""Deployments: named endpoints that serve chosen models and admit the keys attached to them."""
