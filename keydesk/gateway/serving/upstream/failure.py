"""How an upstream fails."""

from enum import Enum


class FailureKind(Enum):
    """How an upstream fails."""

    UNAVAILABLE = "upstream_unavailable"
    TIMEOUT = "upstream_timeout"
    BROKEN = "upstream_error"


class UpstreamError(Exception):
    """The upstream did not answer, or broke off. ``reached`` tells whether it may have begun to work."""

    def __init__(self, kind: FailureKind, message: str, *, reached: bool) -> None:
        super().__init__(message)
        self.kind = kind
        self.reached = reached


def broken(message: str = "the provider broke off its answer") -> UpstreamError:
    """Return the failure of an answer that cannot be read."""
    return UpstreamError(FailureKind.BROKEN, message, reached=True)


def unreached(message: str, kind: FailureKind = FailureKind.UNAVAILABLE) -> UpstreamError:
    """Return the failure of a call that never went out."""
    return UpstreamError(kind, message, reached=False)
