"""Opens the database of a data folder: schema, identity, keys and clock, in the one right order."""

from dataclasses import dataclass
from pathlib import Path

from keydesk.domain.instant import Clock
from keydesk.gateway.store.engine import Place, Store
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.identity import GatewayIdentity, identify, is_founded
from keydesk.gateway.store.migrations import NEWEST, migrate, present_revision
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.store.steady_clock import SteadyClock, steady_clock


@dataclass(frozen=True, slots=True)
class OpenStore:
    """A database ready for use."""

    store: Store
    pepper: Pepper
    sealing: Sealing
    clock: SteadyClock
    identity: GatewayIdentity
    served_by: str = ""
    """The name of the gateway that serves it; empty at the command line."""


def is_current(database: Place) -> bool:
    """Return whether the database is there, at the newest schema, and a gateway's already."""
    if isinstance(database, Path) and not database.exists():
        return False
    store = Store(database)
    try:
        with store.read() as connection:
            return present_revision(connection) == NEWEST and is_founded(connection)
    finally:
        store.close()


def is_founded_at(database: Place) -> bool:
    """Return whether the database belongs to a gateway, of whatever version."""
    if isinstance(database, Path):
        return database.exists()
    store = Store(database)
    try:
        with store.read() as connection:
            return present_revision(connection) is not None and is_founded(connection)
    finally:
        store.close()


def open_store(database: Place, master_key: bytes, clock: Clock) -> OpenStore:
    """Open the database, made or migrated if need be.

    Raises DatabaseNewerError, WrongMasterKeyError, or UnavailableError; nothing is changed then.
    """
    pepper = Pepper(master_key)
    store = Store(database)
    try:
        migrate(store)
        with store.write() as connection:
            identity = identify(connection, pepper, clock)
            steady = steady_clock(connection, clock)
            steady.keep(connection)
    except BaseException:
        store.close()
        raise
    return OpenStore(store, pepper, Sealing(master_key), steady, identity)
