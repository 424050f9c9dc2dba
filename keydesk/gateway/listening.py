"""The sockets of a gateway: where clients reach it, and, where that is not enough, one for this computer.

Whoever administers the gateway from its own computer, such as the desktop that started it, always finds it on
loopback, without a certificate: no name but its own leads there, and nobody else can listen in.
"""

import errno
import os
import socket
import ssl
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.wording import worded
from keydesk.gateway.settings import DEFAULT_HOST, GatewaySettings, TlsFiles
from keydesk.gateway.start_failure import AddressError, PortTakenError

_BACKLOG: Final = 2048


@dataclass(frozen=True, slots=True)
class Listening:
    """What is listened on."""

    network: socket.socket
    """Where clients reach it; encrypted when there is a certificate."""
    local: socket.socket | None
    """On loopback, never encrypted; None where ``network`` is that too."""
    context: ssl.SSLContext | None

    @property
    def port(self) -> int:
        """Where clients reach it."""
        return int(self.network.getsockname()[1])

    @property
    def local_port(self) -> int:
        """Where this computer reaches it without a certificate."""
        return self.port if self.local is None else int(self.local.getsockname()[1])


@contextmanager
def listen(settings: GatewaySettings) -> Generator[Listening]:
    """Listen where the settings say. Raises AddressError, PortTakenError, or InvalidValueError."""
    context = None if settings.tls is None else context_of(settings.tls)
    with ExitStack() as held:
        network = held.enter_context(_open(settings.host, settings.port))
        local = None
        bound = ip_address(settings.host)
        if not (bound.is_loopback or bound.is_unspecified):
            # The same port, so that what is remembered of this computer's own address stays true.
            local = held.enter_context(_open(DEFAULT_HOST, network.getsockname()[1]))
        elif context is not None:
            local = held.enter_context(_open(DEFAULT_HOST, 0))
        yield Listening(network, local, context)


def context_of(files: TlsFiles) -> ssl.SSLContext:
    """Read certificate and key. Raises InvalidValueError that says which of them is wrong, and how."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for path, option in ((files.certificate, "tls_cert"), (files.key, "tls_key")):
        try:
            path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "it cannot be used").lower()
            raise InvalidValueError(f"{path} cannot be read: {reason}", field=option) from error
    try:
        # Without a password to try, OpenSSL would ask for one on the terminal.
        context.load_cert_chain(files.certificate, files.key, password=lambda: "")
    except (ssl.SSLError, ValueError) as error:
        if getattr(error, "reason", None) == "KEY_VALUES_MISMATCH":
            message = f"{files.key} is not the key of the certificate in {files.certificate}"
        else:
            message = (
                f"{files.certificate} and {files.key} are not a certificate and its key, both as PEM and the "
                "key without a password"
            )
        raise InvalidValueError(message, field="tls_cert") from error
    return context


def _open(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ip_address(host).version == 6 else socket.AF_INET  # noqa: PLR2004 - IPv6
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(worded("port {port} on {host} is taken", port=port, host=host)) from error
        reason = (error.strerror or "it is not available").lower()
        raise AddressError(
            worded("cannot listen on {host}, port {port}: {why}", host=host, port=port, why=reason)
        ) from error
    return listener
