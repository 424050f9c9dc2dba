"""S14: whose request a proxy passes on, by the word of proxies that are trusted and of nobody else."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from keydesk.domain.errors import InvalidValueError
from keydesk.gateway.serving.proxies import client_of, read_networks

TRUSTED = read_networks(["127.0.0.1", "10.0.0.0/24", "2001:db8::/32"])


@pytest.mark.parametrize(
    ("peer", "told", "client"),
    [
        ("127.0.0.1", ["198.51.100.7"], "198.51.100.7"),
        ("::ffff:127.0.0.1", ["::ffff:198.51.100.7"], "198.51.100.7"),
        ("127.0.0.1", ["6.6.6.6, 198.51.100.7"], "198.51.100.7"),
        ("127.0.0.1", ["6.6.6.6", "198.51.100.7 , 10.0.0.9"], "198.51.100.7"),
        ("127.0.0.1", ["6.6.6.6, 198.51.100.7, 10.0.1.9"], "10.0.1.9"),
        ("2001:db8::1", ["2001:db9::7"], "2001:db9::7"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", [""], "127.0.0.1"),
        ("127.0.0.1", ["nonsense"], "127.0.0.1"),
        ("127.0.0.1", ["nonsense, 10.0.0.9"], "10.0.0.9"),
        ("127.0.0.1", ["10.0.0.8, 10.0.0.9"], "10.0.0.8"),
        ("198.51.100.7", ["127.0.0.1"], "198.51.100.7"),
        ("", ["127.0.0.1"], ""),
    ],
)
def test_the_header_is_read_from_the_right(peer: str, told: list[str], client: str) -> None:
    headers = [(b"x-forwarded-for", value.encode()) for value in told]
    assert client_of(peer, [(b"host", b"x"), *headers], TRUSTED) == client


@pytest.mark.parametrize("wrong", ["proxy.example.org", "10.0.0.1/24", "0.0.0.0/0", "::/0", ""])
def test_a_proxy_is_named_by_its_address(wrong: str) -> None:
    with pytest.raises(InvalidValueError, match="a trusted proxy is an address"):
        read_networks(["127.0.0.1", wrong])


def test_who_is_behind_a_trusted_proxy_is_judged_by_its_own_address(
    start_gateway: Callable[..., Any],
) -> None:
    """C2, S12: address lists and the reach of the admin API are about the client, not about the proxy."""
    gateway = start_gateway("--demo", "--trusted-proxy", "127.0.0.1")
    _, secret = gateway.create_key(ip_allowlist=["198.51.100.0/24"])

    def statuses(*told: str) -> tuple[int, int]:
        headers = [("x-forwarded-for", each) for each in told]
        key = [("authorization", f"Bearer {secret}")]
        asked = {"headers": [*headers, *key], "trust_env": False}
        admin = [("authorization", gateway.admin.headers["authorization"])]
        called = httpx.get(f"{gateway.base_url}/models", **asked)
        administered = httpx.get(
            f"{gateway.ready['admin_url']}/info", headers=[*headers, *admin], trust_env=False
        )
        return called.status_code, administered.status_code

    assert statuses("198.51.100.7") == (200, 403)
    assert statuses("198.51.100.7, 203.0.113.9") == (403, 403)
    assert statuses("203.0.113.9", "198.51.100.7") == (200, 403)
    assert statuses() == (403, 200)
