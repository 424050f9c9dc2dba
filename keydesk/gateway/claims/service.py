"""The rules of claim links: who makes them, and how each opens its key exactly once."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.info import Role
from keydesk.contract.keys import Key, KeyLinked
from keydesk.domain.errors import ConflictError
from keydesk.domain.key import KeyStatus
from keydesk.domain.link import LinkCode
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.claimable import ClaimableKey
from keydesk.gateway.claims.opening import LinkParts, OpenedKey, open_key
from keydesk.gateway.claims.repository import (
    claims_of,
    find_claim,
    remove_claims,
    remove_open_claims,
)
from keydesk.gateway.store.attempts import Attempt

_LINK: Final = "claim-link"
"""Who opened a key, where the key is nobody's."""


class LinkState(Enum):
    """How a link stands at a moment."""

    OPEN = "open"
    CLAIMED = "claimed"
    SCHEDULED = "scheduled"
    OVER = "over"
    INACTIVE = "inactive"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the page of a link shows as long as it does not open."""

    state: LinkState
    key: ClaimableKey
    claimed_at: datetime | None


_STATES: Final = {
    KeyStatus.ACTIVE: LinkState.OPEN,
    KeyStatus.SCHEDULED: LinkState.SCHEDULED,
    KeyStatus.EXPIRED: LinkState.OVER,
    KeyStatus.INACTIVE: LinkState.INACTIVE,
    KeyStatus.REVOKED: LinkState.REVOKED,
}


class ClaimService:
    """Claim links. As long as one is not opened, nobody has a secret of its key: none is kept anywhere."""

    def __init__(self, parts: LinkParts) -> None:
        self._store = parts.store
        self._clock = parts.clock
        self._pepper = parts.pepper
        self._journal = parts.journal
        self._keys = parts.keys
        self._links = parts.links

    def make(self, caller: Caller, key_id: str, attempt: Attempt | None) -> KeyLinked:
        """Give a key a link in place of the one that it has. Its present secret stops at once."""
        with self._journal.change(caller, [key_id]) as change:
            return change.once(attempt, KeyLinked, lambda: self._make(change, key_id))

    def withdraw(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Let a link open nothing any more."""
        with self._journal.change(caller, ()) as change:
            return change.once(attempt, Key, lambda: self._withdraw(change, key_id))

    def look(self, code: LinkCode) -> Standing | None:
        """Return how a link stands, and change nothing; None if there is none with this code."""
        with self._store.read() as connection:
            found = find_claim(connection, self._pepper.digest_code(code))
            return None if found is None else self._standing(connection, found, self._clock.now())

    def open(self, code: LinkCode, peer: str) -> OpenedKey | Standing | None:
        """Open the key of a link: whoever comes first gets its secret, and everybody else how it stands.

        What is no link, or does not open, costs a look into the database and no transaction.
        """
        standing = self.look(code)
        if standing is None or standing.state is not LinkState.OPEN:
            return standing
        key = standing.key
        opener = Caller(key.owner_id or _LINK, key.name, Role.VIEWER, peer)
        with self._journal.change(opener, [key.id]) as change:
            return self._open(change, code)

    def _open(self, change: Change, code: LinkCode) -> OpenedKey | Standing | None:
        connection = change.connection
        found = find_claim(connection, self._pepper.digest_code(code))
        if found is None:
            return None
        standing = self._standing(connection, found, change.at)
        if standing is None or standing.state is not LinkState.OPEN:
            return standing
        return open_key(change, self._keys, standing.key, code.kind.value)

    def _standing(self, connection: Connection, found: RowMapping, now: datetime) -> Standing | None:
        key = self._keys.find(connection, found["key_id"])
        if key is None:
            return None
        state = _STATES[key.lifecycle.status(now)]
        if found["claimed_at"] is not None:
            state = LinkState.CLAIMED
        return Standing(state, key, found["claimed_at"])

    def _make(self, change: Change, key_id: str) -> KeyLinked:
        key = self._keys.require(change.connection, change.caller, key_id)
        key.lifecycle.require_not_revoked()
        before = claims_of(change.connection, [key_id]).get(key_id)
        remove_claims(change.connection, [key_id])
        (url,) = self._links.make(change, [key_id])
        self._keys.shut(change, key)
        told = before_and_after(
            {"claimed_at": None if before is None else before.claimed_at}, {"claimed_at": None}
        )
        change.record(Action.KEY_LINK_MADE, key_id, key.name, told)
        return KeyLinked.model_construct(key=self._keys.show(change, key_id), claim_url=url)

    def _withdraw(self, change: Change, key_id: str) -> Key:
        key = self._keys.require(change.connection, change.caller, key_id)
        if not remove_open_claims(change.connection, [key_id]):
            raise ConflictError("This key has no claim link that is still to be opened.")
        self._keys.touch(change, key_id)
        change.record(Action.KEY_LINK_WITHDRAWN, key_id, key.name, {})
        return self._keys.show(change, key_id)
