"""The rules of join links: people of a batch name themselves, and the first who does gets the key."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Final

from sqlalchemy import Connection

from keydesk.contract.claims import JoinNames
from keydesk.contract.info import Role
from keydesk.domain.errors import InvalidValueError, UnavailableError
from keydesk.domain.link import LinkCode, LinkKind
from keydesk.domain.naming import clean_name
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.claimable import ClaimableBatch, ClaimableKey
from keydesk.gateway.claims.join_repository import find_join_link, take_extra_key
from keydesk.gateway.claims.opening import LinkParts, OpenedKey, open_key
from keydesk.gateway.store.metadata import fold

_LINK_ID: Final = "join-link"
_LINK_NAME: Final = "join link"
"""Who did it, as the audit chain tells: nobody proved to be the one they named."""


class JoinState(Enum):
    """How a join link stands at a moment."""

    OPEN = "open"
    SCHEDULED = "scheduled"
    OVER = "over"
    FULL = "full"
    """Every key was opened, and no extra one is left."""


class JoinProblem(Enum):
    """Why somebody got no key."""

    NAME_NEEDED = "name_needed"
    NAME_REFUSED = "name_refused"
    NOT_FOUND = "not_found"
    """Not on the list, or opened already; where names are typed, nobody learns which."""
    NONE_LEFT = "none_left"


@dataclass(frozen=True, slots=True)
class Choice:
    """How somebody names themselves: by a key of the list, by the name on it, or as somebody who is not."""

    key_id: str = ""
    name: str = ""
    extra_name: str = ""


@dataclass(frozen=True, slots=True)
class JoinStanding:
    """What the page of a join link shows."""

    state: JoinState
    batch: ClaimableBatch
    names: JoinNames
    extra_left: int
    problem: JoinProblem | None = None


class JoinService:
    """Join links."""

    def __init__(self, parts: LinkParts) -> None:
        self._store = parts.store
        self._clock = parts.clock
        self._pepper = parts.pepper
        self._journal = parts.journal
        self._keys = parts.keys
        self._links = parts.links

    def look(self, code: LinkCode) -> JoinStanding | None:
        """Return how a link stands, and change nothing; None if there is none with this code."""
        with self._store.read() as connection:
            return self._standing(connection, code, self._clock.now())

    def join(self, code: LinkCode, choice: Choice, peer: str) -> OpenedKey | JoinStanding | None:
        """Open a key for somebody who names themselves; or return why not.

        What opens no key costs a look into the database and no transaction.
        """
        standing = self.look(code)
        if standing is None or standing.state is not JoinState.OPEN:
            return standing
        try:
            cleaned = _cleaned(choice)
        except InvalidValueError:
            return replace(standing, problem=JoinProblem.NAME_REFUSED)
        problem = _problem(standing, cleaned)
        if problem is not None:
            return replace(standing, problem=problem)
        key_ids: list[str] = []
        with self._journal.change(Caller(_LINK_ID, _LINK_NAME, Role.VIEWER, peer), key_ids) as change:
            opened = self._join(change, code, cleaned)
            if isinstance(opened, OpenedKey):
                key_ids.append(opened.key.id)
        return opened

    def _join(self, change: Change, code: LinkCode, choice: Choice) -> OpenedKey | JoinStanding | None:
        standing = self._standing(change.connection, code, change.at)
        if standing is None or standing.state is not JoinState.OPEN:
            return standing
        problem = _problem(standing, choice)
        if problem is not None:
            return replace(standing, problem=problem)
        if choice.extra_name:
            key = self._extra(change, standing, choice.extra_name)
        else:
            key = self._keys.find(change.connection, _listed(standing, choice)[0])
        opened = None if key is None else open_key(change, self._keys, key, LinkKind.JOIN.value)
        return opened or replace(standing, problem=JoinProblem.NONE_LEFT)

    def _extra(self, change: Change, standing: JoinStanding, name: str) -> ClaimableKey | None:
        """Make a key besides; None where all others of the batch are revoked."""
        key = self._keys.add_to_batch(change, standing.batch.id, name)
        if key is None:
            return None
        if not take_extra_key(change.connection, standing.batch.id):
            raise UnavailableError("The extra keys were given out meanwhile.")  # and none is made
        self._links.make(change, [key.id])  # its own claim link, which nobody gets: it is opened at once
        return key

    def _standing(self, connection: Connection, code: LinkCode, now: datetime) -> JoinStanding | None:
        found = find_join_link(connection, self._pepper.digest_code(code))
        batch = None if found is None else self._keys.batch(connection, found["batch_id"], now)
        if found is None or batch is None:
            return None
        extra_left = found["extra_keys"] - found["extra_used"]
        state = _state(batch, batch.waiting, extra_left, now)
        return JoinStanding(state, batch, JoinNames(found["names"]), extra_left)


def _cleaned(choice: Choice) -> Choice:
    """Return the choice with names as they are stored. Raises InvalidValueError."""
    name, extra = (clean_name(text) if text.strip() else "" for text in (choice.name, choice.extra_name))
    return Choice(choice.key_id, name, extra)


def _problem(standing: JoinStanding, choice: Choice) -> JoinProblem | None:
    """Return why there is no key for somebody who names themselves so; None where there is one."""
    if choice == Choice():
        return JoinProblem.NAME_NEEDED
    if choice.extra_name:
        return JoinProblem.NONE_LEFT if standing.extra_left <= 0 else None
    return None if _listed(standing, choice) else JoinProblem.NOT_FOUND


def _listed(standing: JoinStanding, choice: Choice) -> list[str]:
    """Return the ids of the keys that can be meant; of several with the same name the first is opened."""
    waiting = standing.batch.waiting
    if standing.names is JoinNames.SHOWN:
        return [key_id for key_id, _ in waiting if key_id == choice.key_id]
    return [key_id for key_id, name in waiting if choice.name and fold(name) == fold(choice.name)]


def _state(
    batch: ClaimableBatch, waiting: Sequence[tuple[str, str]], extra_left: int, now: datetime
) -> JoinState:
    if batch.window.expires_at is not None and batch.window.expires_at <= now:
        return JoinState.OVER
    if now < batch.window.not_before:
        return JoinState.SCHEDULED
    return JoinState.OPEN if waiting or extra_left > 0 else JoinState.FULL
