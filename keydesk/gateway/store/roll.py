"""The roll of those who are attached to a database of PostgreSQL: its statements, in the driver's words.

Times are by the database's clock, so that it does not matter what the clocks of the gateways say. A number
stands as long as its row says that it serves; whoever has one that does not stand writes nothing any more.
"""

import hashlib
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import psycopg

from keydesk import __version__
from keydesk.domain.secret import new_id
from keydesk.gateway.store.postgresql import TAKE_WRITE_LOCK, WRITE_LOCK

STANDS: Final = "SELECT 1 FROM attached_gateway WHERE number = ? AND state = 'serving'"
"""Finds nothing where a number does not stand. For a transaction that holds the lock of writers."""
STANDS_HELD: Final = f"{STANDS} FOR KEY SHARE"
"""The same for a transaction that does not hold it: until its end the number stands. Beats do not wait."""
CHANGES: Final = "keydesk_change"
"""The channel on which is told that admins changed something, or that a gateway came or went."""
PATIENCE_SECONDS: Final = 3.0
"""How long a start waits for one before it that was just killed: the server takes a moment to notice."""

_AGAIN_SECONDS: Final = 0.05
_LOCKS: Final = 0x6B657964
"""Of each number there is a lock, held over the connection of whoever has it."""
_NOW: Final = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
_NEXT: Final = "UPDATE attachment SET number = number + 1 RETURNING number"
_FORGET: Final = (
    f"DELETE FROM attached_gateway WHERE state <> 'serving' AND last_seen_at < {_NOW} - 7 * 86400000000"  # noqa: S608 - of constants, as those below
)
_ENTER: Final = (
    "INSERT INTO attached_gateway AS present "  # noqa: S608
    "(id, number, name, base_url, version, state, started_at, last_seen_at, requests, clock_ahead) "
    f"VALUES (%s, %s, %s, %s, %s, 'serving', {_NOW}, {_NOW}, 0, 0) ON CONFLICT (id) DO UPDATE SET "
    "(number, name, base_url, version, state, started_at, last_seen_at, clock_ahead) = "
    "(excluded.number, excluded.name, excluded.base_url, excluded.version, excluded.state, "
    "excluded.started_at, excluded.last_seen_at, 0) RETURNING present.requests"
)
_BEAT: Final = (
    f"UPDATE attached_gateway SET last_seen_at = {_NOW}, requests = %s, clock_ahead = %s "  # noqa: S608
    "WHERE number = %s AND state = 'serving' RETURNING last_seen_at"
)
_SERVING: Final = "SELECT number, last_seen_at FROM attached_gateway WHERE state = 'serving' ORDER BY number"
_LOSE: Final = (
    "UPDATE attached_gateway SET state = 'lost' WHERE number IN (SELECT number FROM attached_gateway "
    "WHERE number = %s AND state = 'serving' AND last_seen_at = %s FOR UPDATE SKIP LOCKED) RETURNING name"
)
_LEAVE: Final = (
    f"UPDATE attached_gateway SET state = 'left', last_seen_at = {_NOW}, requests = %s "  # noqa: S608
    "WHERE number = %s AND state = 'serving'"
)
_SUFFIX: Final = 12

Connection = psycopg.Connection[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who attaches."""

    id: str
    name: str
    base_url: str


def id_of(computer: str, folder: str) -> str:
    """Return the id of the gateway that has this folder on this computer."""
    return hashlib.sha256(f"{computer}\0{folder}".encode()).hexdigest()[:_SUFFIX]


def enter(connection: Connection, newcomer: Newcomer) -> tuple[str, int, int]:
    """Take the next number; return the id, the number, and how many calls were served under the id so far.

    What whoever had the id before was about to write is written, or never will be.
    """
    id_ = _free_id(connection, newcomer.id)
    with connection.transaction():
        connection.execute("SET LOCAL synchronous_commit TO on")
        connection.execute(TAKE_WRITE_LOCK.encode())
        connection.execute(_FORGET.encode())
        number = ask(connection, _NEXT)
        row = (id_, number, newcomer.name, newcomer.base_url, __version__)
        requests = ask(connection, _ENTER, *row)
        hold(connection, number)
        connection.execute(f"NOTIFY {CHANGES}".encode())
    return id_, number, requests


def hold(connection: Connection, number: int) -> None:
    """Show that whoever has the number lives, for as long as the connection does."""
    ask(connection, "SELECT pg_try_advisory_lock(%s, %s)", _LOCKS, number)


def beat(connection: Connection, number: int, requests: int, clock_ahead: int) -> int | None:
    """Be seen; return when, by the database's clock; None if the number stands no more."""
    return ask(connection, _BEAT, requests, clock_ahead, number)


def serving(connection: Connection) -> dict[int, int]:
    """Return the numbers that stand, in order, and when each was last seen."""
    return {row[0]: row[1] for row in connection.execute(_SERVING.encode()).fetchall()}


def lose(connection: Connection, silent: Iterable[tuple[int, int]]) -> list[str]:
    """Let these numbers stand no more, unless they were seen since; return the names of those that did.

    Nobody is waited for: with whoever writes at the moment it is left to the next time.
    """
    with connection.transaction():
        if not ask(connection, "SELECT pg_try_advisory_xact_lock(%s)", WRITE_LOCK):
            return []
        lost = [name for each in silent for (name,) in connection.execute(_LOSE.encode(), each).fetchall()]
        if lost:
            connection.execute(f"NOTIFY {CHANGES}".encode())
    return lost


def leave(connection: Connection, number: int, requests: int) -> None:
    """Let the number stand no more, in order."""
    with connection.transaction():
        connection.execute(_LEAVE.encode(), (requests, number))
        connection.execute(f"NOTIFY {CHANGES}".encode())


def time_of(connection: Connection) -> int:
    """Return the microseconds since 1970 by the database's clock."""
    return ask(connection, f"SELECT {_NOW}")


def ask(connection: Connection, question: str, *values: object) -> Any:
    """Return what the first column of the first row says."""
    found = connection.execute(question.encode(), values).fetchone()
    return None if found is None else found[0]


def _free_id(connection: Connection, wanted: str) -> str:
    """Return the id unless somebody lives under it, as on a computer that was copied: then another one."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        standing = "SELECT number FROM attached_gateway WHERE id = %s AND state = 'serving'"
        number = ask(connection, standing, wanted)
        if number is None:
            return wanted
        if ask(connection, "SELECT pg_try_advisory_lock(%s, %s)", _LOCKS, number):
            ask(connection, "SELECT pg_advisory_unlock(%s, %s)", _LOCKS, number)
            return wanted
        if time.monotonic() > deadline:
            return new_id()
        time.sleep(_AGAIN_SECONDS)
