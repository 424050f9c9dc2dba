"""Trying a model out: one prompt through the gateway, with a key for that alone."""
