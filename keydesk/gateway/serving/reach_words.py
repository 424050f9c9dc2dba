"""Why a server cannot be reached, in plain sentences: what happened, and what to do."""

import re
import socket
import ssl
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from keydesk.domain.wording import worded
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
        return worded(
            "There is no address for the host {host}. Check how it is written in the {field}; "
            "if it is right, the gateway's network or its name service is at fault.",
            host=self.host,
            field=self.address,
        )

    def slow_name(self) -> str:
        """Say that nobody told the host's address."""
        return worded(
            "The name service did not tell the address of {host} in time. "
            "Check the network of the gateway, and try again.",
            host=self.host,
        )

    def may_not_go(self, reason: str) -> str:
        """Say that calls may not go where the host leads (S16)."""
        told = capital(reason)
        if "private" in reason:
            return worded(
                "{reason}. If that is what you want, allow private addresses for this {what}.",
                reason=told,
                what=self.what,
            )
        return worded("{reason}. Enter another {field}.", reason=told, field=self.address)

    def not_reached(self, cause: BaseException) -> str:
        """Say why no connection could be made."""
        if isinstance(cause, ConnectionRefusedError):
            return worded(
                "Nothing answers at {place}: the connection is refused. Check the port, and that it "
                "is running.",
                place=self.place,
            )
        if isinstance(cause, TimeoutError):
            return worded(
                "{place} does not take connections in time. Check the address; a firewall may stand "
                "between it and the gateway.",
                place=self.place,
            )
        return worded(
            "{place} cannot be connected to. Check the address, and that the network leads there.",
            place=self.place,
        )

    def not_secured(self, cause: BaseException) -> str:
        """Say why TLS could not be agreed on."""
        if isinstance(cause, ssl.SSLCertVerificationError):
            return self._bad_certificate(cause.verify_code)
        if isinstance(cause, ssl.SSLError) and cause.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST"}:
            return worded(
                "{place} does not speak TLS. If it is meant to be reached without, "
                "enter the {field} with http in place of https.",
                place=self.place,
                field=self.address,
            )
        if isinstance(cause, ssl.SSLError):
            return worded(
                "{host} and the gateway do not agree on TLS. The server may be too old, or want a "
                "certificate.",
                host=self.host,
            )
        return worded(
            "{place} was reached, but broke off or kept silent when TLS was to begin. Check the port.",
            place=self.place,
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
            return worded(
                "The {what} points to another path of its own, which is not followed. Check the {field}.",
                what=self.what,
                field=self.address,
            )
        if to_host.partition(":")[0] == self.host and (here.scheme, to.scheme) == ("http", "https"):
            return worded(
                "The {what} points from http to https. Enter the {field} with https.",
                what=self.what,
                field=self.address,
            )
        return worded(
            "The {what} points to {host}, and that is not followed, because what is secret would go "
            "along. If that is the right place, enter it as the {field}.",
            what=self.what,
            host=to_host,
            field=self.address,
        )

    def _bad_certificate(self, code: int) -> str:
        if code == _EXPIRED:
            return worded(
                "The certificate of {host} has expired. Whoever runs it has to renew it.", host=self.host
            )
        if code == _NOT_YET_VALID:
            return worded(
                "The certificate of {host} is not valid yet. Check the clock of the gateway's computer.",
                host=self.host,
            )
        if code in _SELF_SIGNED:
            return worded(
                "The certificate of {host} is signed by itself, or by an authority that this computer "
                "does not know. Add that authority to the certificates of the gateway's system.",
                host=self.host,
            )
        if code in _UNKNOWN_ISSUER:
            return worded(
                "The certificate of {host} comes from an authority that this computer does not know. "
                "Add that authority to the certificates of the gateway's system.",
                host=self.host,
            )
        if code in _WRONG_HOST:
            return worded(
                "The certificate that answers there is not for {host}. Enter the name that it is for.",
                host=self.host,
            )
        return worded(
            "The certificate of {host} cannot be trusted. Whoever runs it has to look at it.", host=self.host
        )


def capital(text: str) -> str:
    """Return the text as a sentence begins."""
    return f"{text[:1].upper()}{text[1:]}"
