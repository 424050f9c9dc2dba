"""What people, locations and batches need of the keys that belong to them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from sqlalchemy import ColumnElement, Connection

from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change


class Whose(Enum):
    """What keys can belong to."""

    OWNER = "owner"
    LOCATION = "location"
    BATCH = "batch"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is; keys that were minted from others are not counted."""

    keys: int = 0
    used: int = 0
    """How many of them were ever used."""
    links: int = 0
    """How many of them have a claim link."""
    claimed: int = 0
    """How many of these were opened."""


class Holdings(Protocol):
    """The keys of people, locations and batches, within a transaction that somebody else opened."""

    def count(self, connection: Connection, whose: Whose, ids: Collection[str]) -> dict[str, int]:
        """Return how many keys that are not revoked belong to each of these that has any."""
        ...

    def progress(self, connection: Connection, batch_ids: Collection[str]) -> dict[str, Progress]:
        """Return how far each batch is that has keys."""
        ...

    def rename(self, connection: Connection, whose: Whose, id_: str, folded: str) -> None:
        """List the keys under another name of their owner, location or batch."""
        ...

    def let_go(self, connection: Connection, whose: Whose, id_: str) -> None:
        """Let revoked keys belong to nobody, or nowhere, because what they belonged to is deleted."""
        ...

    def revoke(self, change: Change, whose: Whose, id_: str) -> list[str]:
        """Revoke every key that is not, each with its audit event; return their ids."""
        ...

    def batches_within(self, caller: Caller) -> Sequence[ColumnElement[bool]]:
        """Return the conditions that the admin sees a batch: all of its keys are at their locations (S12)."""
        ...

    def set_window(
        self, change: Change, batch_id: str, not_before: datetime, expires_at: datetime | None
    ) -> list[str]:
        """Give every key of a batch that is not revoked another window; return their ids."""
        ...
