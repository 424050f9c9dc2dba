"""Which addresses an upstream may have (S16), judged after resolution: the very ones that are used."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

from keydesk.domain.wording import worded

Address = IPv4Address | IPv6Address

_NAT64: Final = IPv6Network("64:ff9b::/96")
_COMPATIBLE: Final = IPv6Network("::/96")
_METADATA: Final[tuple[IPv4Network | IPv6Network, ...]] = tuple(
    ip_network(network)
    for network in (
        "169.254.0.0/16",  # link-local, where most clouds answer
        "fe80::/10",
        "fd00:ec2::/32",  # Amazon
        "fd20:ce::/32",  # Google
        "100.100.100.200/32",  # Alibaba
        "168.63.129.16/32",  # Azure
        "192.0.0.192/32",  # Oracle
    )
)


def refusal_reason(address: str, *, allow_private: bool) -> str | None:
    """Say why no call may go to this address; None if it may."""
    found = unwrapped(ip_address(address.partition("%")[0]))
    if any(found in network for network in _METADATA):
        return worded("it belongs to a cloud's metadata service")
    if found.is_multicast or found.is_unspecified or (found.is_reserved and not found.is_loopback):
        return worded("it is no address of a server")
    if not found.is_global and not allow_private:
        return worded("it is private, which is not allowed here")
    return None


def unwrapped(address: Address) -> Address:
    """Return the IPv4 address that stands inside an IPv6 one, or the address itself."""
    if isinstance(address, IPv4Address):
        return address
    embedded = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    if embedded is None and (address in _NAT64 or (address in _COMPATIBLE and int(address) > 1)):
        embedded = IPv4Address(int(address) & 0xFFFFFFFF)
    return embedded or address
