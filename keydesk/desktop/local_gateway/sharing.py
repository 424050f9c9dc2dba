"""How the local gateway is shared on the network: as it is remembered, and as it is started (A3)."""

import json
from dataclasses import asdict, dataclass
from ipaddress import ip_address
from typing import Any, Final, NamedTuple

_FIELDS: Final = ("address", "name", "certificate", "key")


@dataclass(frozen=True, slots=True)
class Sharing:
    """How it is shared. The admin API is not, in whatever way."""

    address: str
    """The address of this computer on which it is reached, besides loopback."""
    name: str = ""
    """The name by which clients call it, which its certificate is for; empty: the address."""
    certificate: str = ""
    key: str = ""
    """The files, as PEM; both empty: unencrypted."""

    @property
    def is_encrypted(self) -> bool:
        """Whether clients come by https."""
        return bool(self.certificate)

    def base_url(self, port: int) -> str:
        """Return the base URL that comes of it."""
        return f"{self._origin(port)}/v1"

    def options(self, port: int) -> list[str]:
        """Return what the gateway is told. With a port that is still to be picked it goes by its address."""
        options = ["--host", self.address]
        if self.certificate:
            options += ["--tls-cert", self.certificate, "--tls-key", self.key]
        if self.name and port:
            options += ["--public-url", self._origin(port)]
        return options

    def to_text(self) -> str:
        """Write it as it is remembered."""
        return json.dumps(asdict(self))

    def _origin(self, port: int) -> str:
        host = self.name or (f"[{self.address}]" if ":" in self.address else self.address)
        return f"{'https' if self.is_encrypted else 'http'}://{host}:{port}"


def sharing_of(text: str) -> Sharing | None:
    """Read what was remembered; None for nothing, or what is none."""
    try:
        known: Any = json.loads(text)
        fields = {name: str(known[name]) for name in _FIELDS}
        ip_address(fields["address"])
    except (ValueError, KeyError, TypeError):
        return None
    return Sharing(**fields)


class NetworkAddress(NamedTuple):
    """An address of this computer that others on its networks can reach."""

    address: str
    interface: str


def network_addresses() -> list[NetworkAddress]:
    """Return this computer's addresses on its networks, those of the usual kind first."""
    import psutil  # noqa: PLC0415 - a window stands without it

    found: list[NetworkAddress] = []
    for interface, entries in psutil.net_if_addrs().items():
        for entry in entries:
            try:
                address = ip_address(entry.address)
            except ValueError:  # a hardware address, or one that only means something with its interface
                continue
            if not (address.is_loopback or address.is_link_local or address.is_unspecified):
                found.append(NetworkAddress(str(address), interface))
    return sorted(found, key=lambda each: (":" in each.address, each.interface, each.address))
