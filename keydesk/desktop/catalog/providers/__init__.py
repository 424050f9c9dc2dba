"""Providers: the upstreams that serve models."""
