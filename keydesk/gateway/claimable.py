"""What claim links need of the keys that they open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from keydesk.contract.keys import Key
from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.secret import Secret
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change


@dataclass(frozen=True, slots=True)
class ClaimableKey:
    """A key as the page of its link shows it."""

    id: str
    name: str
    occasion: str
    """The label of its batch; empty without one."""
    owner_id: str | None
    lifecycle: Lifecycle
    time_zone: str
    """Of its location, by name."""
    content_days: int | None
    """How long its location keeps prompts and answers; None: it does not."""
    allowed_models: Sequence[str] | None
    """None: all of them."""


@dataclass(frozen=True, slots=True)
class ClaimableBatch:
    """A batch as the page of its join link shows it."""

    id: str
    label: str
    window: Window
    time_zone: str
    waiting: Sequence[tuple[str, str]]
    """Id and name of each key that can be opened, by name."""


class ClaimableKeys(Protocol):
    """The keys behind links, within a transaction that somebody else opened."""

    def require(self, connection: Connection, caller: Caller, key_id: str) -> ClaimableKey:
        """Return a key. Raises NotFoundError, or ConflictError where it can have no link."""
        ...

    def find(self, connection: Connection, key_id: str) -> ClaimableKey | None:
        """Return a key, whoever asks."""
        ...

    def batch(self, connection: Connection, batch_id: str, now: datetime) -> ClaimableBatch | None:
        """Return a batch, with the keys whose claim links are open at this moment."""
        ...

    def add_to_batch(self, change: Change, batch_id: str, name: str) -> ClaimableKey | None:
        """Make a key like the others of the batch, nobody's; None where all of these are revoked."""
        ...

    def example_model(self, connection: Connection, key: ClaimableKey) -> str | None:
        """Return a model that the key may use; None where there is none."""
        ...

    def shut(self, change: Change, key: ClaimableKey) -> None:
        """Stop the key's secret at once, and put one in its place that nobody knows."""
        ...

    def mint(self, change: Change, key: ClaimableKey) -> Secret:
        """Give the key a new secret; every other one stops."""
        ...

    def touch(self, change: Change, key_id: str) -> None:
        """Count a change of the key."""
        ...

    def show(self, change: Change, key_id: str) -> Key:
        """Return the key as the admin sees it."""
        ...
