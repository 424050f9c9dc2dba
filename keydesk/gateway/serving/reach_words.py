"""Why a server cannot be reached, in plain sentences: what happened, and what to do."""

import re
import socket
import ssl
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from keydesk.gateway.serving.upstream import UpstreamError

_HOST: Final = re.compile(r"[a-z0-9.:_\[\]-]{1,261}", re.ASCII)

# OpenSSL's numbers for what is wrong with a certificate.
_EXPIRED: Final = 10
_NOT_YET_VALID: Final = 9
_SELF_SIGNED: Final = frozenset({18, 19})
_UNKNOWN_ISSUER: Final = frozenset({2, 20, 21})
_WRONG_HOST: Final = frozenset({62, 64})

_BREAKS_OFF_TLS: Final = (ssl.SSLError, ConnectionAbortedError, ConnectionResetError)
"""Behind a connection that is made there is TLS alone left to fail."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A server that was to be reached, and how people call it and its address."""

    url: str
    what: str
    """In the middle of a sentence: provider, MCP server."""
    address: str
    """What its address is called where it is entered: base URL, URL."""

    @property
    def is_encrypted(self) -> bool:
        """Whether it is spoken to over TLS."""
        return self.url.startswith("https:")

    @property
    def host(self) -> str:
        """Its name."""
        return urlsplit(self.url).hostname or ""

    @property
    def place(self) -> str:
        """Where it listens."""
        parts = urlsplit(self.url)
        return f"{self.host}, port {parts.port or socket.getservbyname(parts.scheme)}"

    def fails_at_tls(self, cause: BaseException | None) -> bool:
        """Tell whether it was connected to, and TLS failed."""
        return self.is_encrypted and isinstance(cause, _BREAKS_OFF_TLS)

    def no_way(self, failure: UpstreamError) -> str:
        """Say why nothing could be sent. What lies behind the failure tells which step it was."""
        cause = failure.__cause__
        if cause is None:
            return self.may_not_go(str(failure))
        if isinstance(cause, socket.gaierror):
            return self.no_such_name()
        return self.not_secured(cause) if self.fails_at_tls(cause) else self.not_reached(cause)

    def no_such_name(self) -> str:
        """Say that the host has no address."""
        return (
            f"There is no address for the host {self.host}. Check how it is written in the {self.address}; "
            "if it is right, the gateway's network or its name service is at fault."
        )

    def slow_name(self) -> str:
        """Say that nobody told the host's address."""
        return (
            f"The name service did not tell the address of {self.host} in time. "
            "Check the network of the gateway, and try again."
        )

    def may_not_go(self, reason: str) -> str:
        """Say that calls may not go where the host leads (S16)."""
        told = capital(reason.replace("this provider", f"this {self.what}"))
        if "private" in reason:
            return f"{told}. If that is what you want, allow private addresses for this {self.what}."
        return f"{told}. Enter another {self.address}."

    def not_reached(self, cause: BaseException) -> str:
        """Say why no connection could be made."""
        if isinstance(cause, ConnectionRefusedError):
            return (
                f"Nothing answers at {self.place}: the connection is refused. "
                "Check the port, and that it is running."
            )
        if isinstance(cause, TimeoutError):
            return (
                f"{self.place} does not take connections in time. Check the address; a firewall may stand "
                "between it and the gateway."
            )
        return f"{self.place} cannot be connected to. Check the address, and that the network leads there."

    def not_secured(self, cause: BaseException) -> str:
        """Say why TLS could not be agreed on."""
        if isinstance(cause, ssl.SSLCertVerificationError):
            return self._bad_certificate(cause.verify_code)
        if isinstance(cause, ssl.SSLError) and cause.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST"}:
            return (
                f"{self.place} does not speak TLS. If it is meant to be reached without, "
                f"enter the {self.address} with http in place of https."
            )
        if isinstance(cause, ssl.SSLError):
            return (
                f"{self.host} and the gateway do not agree on TLS. "
                "The server may be too old, or want a certificate."
            )
        return (
            f"{self.place} was reached, but broke off or kept silent when TLS was to begin. Check the port."
        )

    def redirected(self, location: str) -> str:
        """Say where a server points to, by its host alone: what else stands there may be secret."""
        try:
            to = urlsplit(location.strip())
        except ValueError:
            to = urlsplit("")
        to_host = to.netloc.rpartition("@")[2].lower()
        here = urlsplit(self.url)
        if not _HOST.fullmatch(to_host) or (to_host == here.netloc and to.scheme == here.scheme):
            return (
                f"The {self.what} points to another path of its own, which is not followed. "
                f"Check the {self.address}."
            )
        if to_host.partition(":")[0] == self.host and (here.scheme, to.scheme) == ("http", "https"):
            return f"The {self.what} points from http to https. Enter the {self.address} with https."
        return (
            f"The {self.what} points to {to_host}, and that is not followed, because what is secret would go "
            f"along. If that is the right place, enter it as the {self.address}."
        )

    def _bad_certificate(self, code: int) -> str:
        if code == _EXPIRED:
            return f"The certificate of {self.host} has expired. Whoever runs it has to renew it."
        if code == _NOT_YET_VALID:
            return (
                f"The certificate of {self.host} is not valid yet. Check the clock of the gateway's computer."
            )
        if code in _SELF_SIGNED:
            return (
                f"The certificate of {self.host} is signed by itself, or by an authority that this computer "
                "does not know. Add that authority to the certificates of the gateway's system."
            )
        if code in _UNKNOWN_ISSUER:
            return (
                f"The certificate of {self.host} comes from an authority that this computer does not know. "
                "Add that authority to the certificates of the gateway's system."
            )
        if code in _WRONG_HOST:
            return (
                f"The certificate that answers there is not for {self.host}. Enter the name that it is for."
            )
        return f"The certificate of {self.host} cannot be trusted. Whoever runs it has to look at it."


def capital(text: str) -> str:
    """Return the text as a sentence begins."""
    return f"{text[:1].upper()}{text[1:]}"
