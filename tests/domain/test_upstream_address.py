"""Where calls may go (S16)."""

from ipaddress import IPv4Address

import pytest

from keydesk.domain.upstream_address import refusal_reason

METADATA = [
    "169.254.169.254",
    "169.254.170.2",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "::a9fe:a9fe",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "100.100.100.200",
    "168.63.129.16",
]
PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.1",
    "172.16.0.1",
    "100.64.0.1",
    "::1",
    "fc00::1",
    "::ffff:10.0.0.1",
]
NOWHERE = [str(IPv4Address(0)), "::", "224.0.0.1", "ff02::1", "255.255.255.255"]
PUBLIC = ["1.1.1.1", "2606:4700::1111", "64:ff9b::101:101"]


@pytest.mark.parametrize("address", METADATA + NOWHERE)
def test_never(address: str) -> None:
    assert refusal_reason(address, allow_private=True) is not None


@pytest.mark.parametrize("address", PRIVATE)
def test_only_where_an_admin_allowed_it(address: str) -> None:
    assert refusal_reason(address, allow_private=False) is not None
    assert refusal_reason(address, allow_private=True) is None


@pytest.mark.parametrize("address", PUBLIC)
def test_anywhere_else(address: str) -> None:
    assert refusal_reason(address, allow_private=False) is None
