"""A key's life: its window, its status, and which changes each status allows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from keydesk.domain.errors import ConflictError, InvalidValueError

DEFAULT_VALIDITY: Final = timedelta(days=365)
"""How long a key lasts when nobody says."""
AGENT_VALIDITY: Final = timedelta(days=90)
"""How long an agent key lasts, always."""
DEFAULT_EPHEMERAL_SECONDS: Final = 3600
MAX_EPHEMERAL_SECONDS: Final = 30 * 24 * 3600


class KeyKind(Enum):
    """What a key is made for."""

    STANDARD = "standard"
    AGENT = "agent"
    EPHEMERAL = "ephemeral"
    """Delegated from a parent key for a short while, and never wider than it (S4)."""


class KeyStatus(Enum):
    """What a key is at a moment. Derived, never stored."""

    ACTIVE = "active"
    SCHEDULED = "scheduled"
    INACTIVE = "inactive"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Window:
    """When a key may be used: from ``not_before`` until just before ``expires_at`` (None: for ever)."""

    not_before: datetime
    expires_at: datetime | None

    def __post_init__(self) -> None:
        if self.expires_at is not None and self.expires_at <= self.not_before:
            raise InvalidValueError("after the start of validity", field="expires_at")


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """Everything that a key's status follows from."""

    window: Window
    active: bool
    revoked_at: datetime | None

    def status(self, now: datetime) -> KeyStatus:
        """Return the status at ``now``: revoked, then expired, then inactive, then scheduled, then active."""
        if self.revoked_at is not None:
            return KeyStatus.REVOKED
        if self.window.expires_at is not None and self.window.expires_at <= now:
            return KeyStatus.EXPIRED
        if not self.active:
            return KeyStatus.INACTIVE
        if now < self.window.not_before:
            return KeyStatus.SCHEDULED
        return KeyStatus.ACTIVE

    def require_not_revoked(self) -> None:
        """Raise ConflictError for a revoked key: revocation is final."""
        if self.revoked_at is not None:
            raise ConflictError("this key is revoked; a revoked key cannot be changed")
