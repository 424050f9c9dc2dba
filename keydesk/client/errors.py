"""What can go wrong on the way to a gateway. Each message says what happened and what to do.

UnavailableError
 ├─ UnreachableError         nobody answers at the address
 ├─ NameNotResolvedError     the address names a host that nobody knows
 ├─ ProxyInTheWayError       the way ends at the proxy
 └─ UntrustedServerError     the server's certificate does not prove who it is
     └─ ChangedCertificateError   it is another one than the one that is trusted
DomainError
 ├─ NotAGatewayError         somebody answers, but not a KeyDesk gateway
 └─ DifferentVersionError    a KeyDesk gateway whose answer this program cannot read
"""

from keydesk.domain.errors import DomainError, UnavailableError


class UnreachableError(UnavailableError):
    """Nobody answers at the address."""


class NameNotResolvedError(UnavailableError):
    """The address names a host that nobody knows."""


class UntrustedServerError(UnavailableError):
    """The server's certificate does not prove who it is. Nothing was sent to it."""

    def __init__(self, message: str, *, known_issuer: bool = True) -> None:
        super().__init__(message)
        self.known_issuer = known_issuer
        """Whether there is more wrong with it than that nobody vouches for it."""


class ChangedCertificateError(UntrustedServerError):
    """The server shows another certificate than the one that is trusted. Nothing was sent to it."""


class ProxyInTheWayError(UnavailableError):
    """The proxy is not there, or does not let through."""


class NotAGatewayError(DomainError):
    """Somebody answers at the address, but not a KeyDesk gateway."""


class DifferentVersionError(DomainError):
    """A KeyDesk gateway answers in a form that this program does not know."""
