"""What admission reads: keys by the hash of their secret, and the catalog, in memory until they change.

A change is told from the admin API's threads after its commit. It throws out what was read before, and makes
sure that a reading which began before it is not kept (S7): whoever asks next reads anew.
"""

import asyncio
import itertools
import threading
from collections.abc import Callable
from typing import Final, Generic, Protocol, TypeVar

from keydesk.domain.policy import KeyTerms
from keydesk.gateway.catalog.repository import Catalog
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.store.hashing import same

MAX_CACHED_KEYS: Final = 200_000

Read = TypeVar("Read")


class Source(Protocol):
    """Reads from the database, in whatever thread it is called."""

    def key(self, key_id: str) -> StoredKey | None:
        """Return the key with this id."""
        ...

    def catalog(self) -> Catalog:
        """Return everything that keys reach."""
        ...


class KnownKey:
    """A key whose secret checked out."""

    __slots__ = ("id", "serial", "stored", "terms")

    def __init__(self, stored: StoredKey, serial: int) -> None:
        self.id = stored.id
        self.terms = stored.terms
        self.stored = stored
        self.serial = serial
        """Grows with every reading: what was read later has a greater one."""


_readings: Final = itertools.count()


class _Reading(Generic[Read]):
    """A reading under way, shared by all who ask meanwhile; ``stale`` once a change made it worthless."""

    __slots__ = ("serial", "stale", "task")

    def __init__(self, read: Callable[[], Read]) -> None:
        self.task = asyncio.create_task(asyncio.to_thread(read))
        self.stale = False
        self.serial = next(_readings)


class Directory:
    """Fulfils ChangeListener. Look-ups belong to the loop's thread; changes come from any."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._turn = threading.Lock()
        self._keys: dict[bytes, KnownKey] = {}
        self._digests: dict[str, bytes] = {}
        self._key_readings: dict[str, _Reading[StoredKey | None]] = {}
        self._catalog: Catalog | None = None
        self._catalog_reading: _Reading[Catalog] | None = None
        self._told: Callable[[str], None] | None = None

    def on_key_change(self, told: Callable[[str], None]) -> None:
        """Call ``told`` with the id of every key that changed, in the thread of the change."""
        self._told = told

    def cached(self, digest: bytes) -> KnownKey | None:
        """Return the key under this hash if it is in memory. The whole hash is the name (S2)."""
        return self._keys.get(digest)

    async def find(self, key_id: str, digest: bytes) -> KnownKey | None:
        """Return the key with this id if its secret has this hash, from the database; and remember it."""
        reading, stored = await self._read_key(key_id)
        if stored is None or not same(stored.secret_hash, digest):
            return None
        known = KnownKey(stored, reading.serial)
        with self._turn:
            if not reading.stale:
                self._remember(known, digest)
        return known

    async def terms(self, key_id: str) -> KeyTerms | None:
        """Return what a key allows at this moment, from the database."""
        _, stored = await self._read_key(key_id)
        return None if stored is None else stored.terms

    @property
    def catalog(self) -> Catalog | None:
        """The catalog if it is in memory."""
        return self._catalog

    async def read_catalog(self) -> Catalog:
        """Return the catalog, from the database; and remember it."""
        with self._turn:
            reading = self._catalog_reading or _Reading(self._source.catalog)
            self._catalog_reading = reading
        try:
            catalog = await asyncio.shield(reading.task)
            with self._turn:
                if not reading.stale:
                    self._catalog = catalog
        finally:
            with self._turn:
                if self._catalog_reading is reading and reading.task.done():
                    self._catalog_reading = None
        return catalog

    def key_changed(self, key_id: str) -> None:
        """Forget the key, and a reading of it that is under way."""
        with self._turn:
            reading = self._key_readings.pop(key_id, None)
            if reading is not None:
                reading.stale = True
            digest = self._digests.pop(key_id, None)
            if digest is not None:
                self._keys.pop(digest, None)
        if self._told is not None:
            self._told(key_id)

    def catalog_changed(self) -> None:
        """Forget the catalog, and a reading of it that is under way."""
        with self._turn:
            if self._catalog_reading is not None:
                self._catalog_reading.stale = True
            self._catalog_reading = None
            self._catalog = None

    async def _read_key(self, key_id: str) -> tuple[_Reading[StoredKey | None], StoredKey | None]:
        with self._turn:
            reading = self._key_readings.get(key_id) or _Reading(lambda: self._source.key(key_id))
            self._key_readings[key_id] = reading
        try:
            return reading, await asyncio.shield(reading.task)
        finally:
            with self._turn:
                if self._key_readings.get(key_id) is reading and reading.task.done():
                    del self._key_readings[key_id]

    def _remember(self, known: KnownKey, digest: bytes) -> None:
        if len(self._keys) >= MAX_CACHED_KEYS:
            self._keys.clear()
            self._digests.clear()
        self._keys[digest] = known
        self._digests[known.id] = digest
