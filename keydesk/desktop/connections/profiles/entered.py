"""What is entered about a connection, once all of it can be used."""

from dataclasses import dataclass

from keydesk.desktop.connections.profiles.address import AdminAddress, read_address
from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.language import tr
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import Secret, find


@dataclass(frozen=True, slots=True)
class Entered:
    """A connection as it is to be, and the token to try it with."""

    profile: Profile
    token: Secret | None
    """None: the one that is kept."""

    @property
    def address(self) -> AdminAddress:
        """Where the gateway is."""
        return read_address(self.profile.admin_url)


def read_proxy(text: str) -> str:
    """Complete what was typed to the address of a proxy; nothing is none. Raises InvalidValueError.

    A user and password would have to be written to a file, so they are refused.
    """
    text = text.strip()
    if not text:
        return ""
    if find(text):
        raise InvalidValueError(tr("An address, not a key or token"), field="proxy")
    scheme, separator, rest = text.rpartition("://")
    if separator and scheme.lower() != "http":
        raise InvalidValueError(tr("A proxy that speaks http, such as http://proxy:3128"), field="proxy")
    if "@" in rest:
        raise InvalidValueError(tr("A proxy without user and password; KeyDesk keeps neither"), field="proxy")
    host, _, port = rest.rstrip("/").rpartition(":")
    try:
        read_address(f"http://{rest}")
    except InvalidValueError as error:
        raise InvalidValueError(
            tr("An address such as http://proxy.example.org:3128"), field="proxy"
        ) from error
    if not host or not port.isdigit() or "/" in rest.rstrip("/"):
        raise InvalidValueError(tr("With its port, such as http://proxy.example.org:3128"), field="proxy")
    return f"http://{rest.rstrip('/').lower()}"
