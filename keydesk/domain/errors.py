"""What can go wrong with a value or a rule, named once for every floor above.

DomainError
 ├─ InvalidValueError   a value that no rule allows; the message says what is allowed
 ├─ NotFoundError       no such thing, or not visible to the one who asks
 ├─ ConflictError       the thing exists, but not in a state that allows this
 ├─ StaleError          somebody else changed it first
 ├─ ForbiddenError      known, but not allowed
 ├─ UnauthorizedError   not known
 └─ UnavailableError    cannot be done now; nothing was changed; worth trying again
"""

from keydesk.domain.wording import said


class DomainError(Exception):
    """The root. ``str(error)`` is for people; ``field`` names the input at fault, if one is."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field

    def __str__(self) -> str:
        """Return the message in the words of this process."""
        return said(self.args[0])


class InvalidValueError(DomainError, ValueError):
    """A value that no rule allows. The message says what is allowed. (pydantic shows it as a field error.)"""


class NotFoundError(DomainError):
    """No such thing, or not visible to the one who asks."""


class ConflictError(DomainError):
    """The thing is there, but not in a state that allows this: a taken name, a revoked key."""


class StaleError(DomainError):
    """Somebody else changed the thing after it was read."""


class ForbiddenError(DomainError):
    """The one who asks is known, and may not."""


class UnauthorizedError(DomainError):
    """The one who asks is not known."""


class UnavailableError(DomainError):
    """It cannot be done now; nothing was changed; it is worth trying again."""
