"""Addresses that lead to this computer only: nobody else in the room can open them."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Whether a host is this computer itself."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def opens_here_only(url: str) -> bool:
    """Whether a URL leads to this computer itself."""
    return is_loopback(urlsplit(url).hostname or "")
