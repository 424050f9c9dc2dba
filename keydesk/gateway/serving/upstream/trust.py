"""Whom to trust: the authorities that come along, and those the system knows, such as a company's own."""

import ssl
from functools import cache

import certifi


@cache
def trusted() -> ssl.SSLContext:
    """Return the one context of all connections; it is made at the first need."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    context.set_alpn_protocols(["http/1.1"])
    return context
