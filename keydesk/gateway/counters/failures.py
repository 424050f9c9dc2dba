"""What may be wrong with a counters' server, in words that hold no password."""

from keydesk.domain.errors import DomainError


class CountersError(DomainError):
    """They cannot be asked just now."""


class CountersRefusedError(CountersError):
    """They will not do as they are set up: waiting does not help."""
