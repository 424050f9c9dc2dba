"""What admission reads: keys by the hash of their secret, and the catalog, in memory until they change.

A change is told from the admin API's threads after its commit. It throws out what was read before, and makes
sure that a reading which began before it is not kept (S7): whoever asks next reads anew.
"""

import asyncio
import itertools
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Final, Generic, Protocol, TypeVar

from keydesk.domain.budget import Holder
from keydesk.domain.policy import KeyTerms
from keydesk.gateway.catalog.repository import Catalog
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.store.hashing import same

MAX_CACHED_KEYS: Final = 200_000
MAX_LOOKED_AT: Final = 10_000
LOOK_SECONDS: Final = 0.2

Read = TypeVar("Read")


class Source(Protocol):
    """Reads from the database, in whatever thread it is called."""

    def key(self, key_id: str) -> StoredKey | None:
        """Return the key with this id."""
        ...

    def catalog(self) -> Catalog:
        """Return everything that keys reach."""
        ...


class Watcher(Protocol):
    """Told of changes of keys, in the thread of the change, once nothing of what was before is kept."""

    def key_changed(self, key_id: str) -> None:
        """This key changed."""
        ...

    def all_keys_changed(self) -> None:
        """Any key may have changed."""
        ...


class KnownKey:
    """A key whose secret checked out."""

    __slots__ = ("id", "payers", "serial", "stored", "terms")

    def __init__(self, stored: StoredKey, serial: int) -> None:
        self.id = stored.id
        self.terms = stored.terms
        self.stored = stored
        self.payers = stored.payers
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
        self._children: dict[str, set[str]] = {}
        """The keys in memory that were delegated from a key, by its id: they hold its terms too (S4)."""
        self._looked_at: dict[str, float] = {}
        """When keys were looked at because somebody came with another secret."""
        self._key_readings: dict[str, _Reading[StoredKey | None]] = {}
        self._catalog: Catalog | None = None
        self._catalog_reading: _Reading[Catalog] | None = None
        self._watcher: Watcher | None = None

    def tell(self, watcher: Watcher) -> None:
        """Let a watcher know of every change of keys."""
        self._watcher = watcher

    def cached(self, digest: bytes) -> KnownKey | None:
        """Return the key under this hash if it is in memory. The whole hash is the name (S2)."""
        return self._keys.get(digest)

    async def find(self, key_id: str, digest: bytes) -> KnownKey | None:
        """Return the key with this id if its secret has this hash, from the database; and remember it."""
        known = self._known(key_id) or await self._read_key(key_id)
        return known if known is not None and same(known.stored.secret_hash, digest) else None

    async def find_rotated(self, key_id: str, digest: bytes, now: datetime) -> KnownKey | None:
        """Return the key if the secret before its last rotation has this hash, and is good still."""
        known = self._known(key_id) or await self._read_key(key_id)
        if known is None or known.stored.previous_secret_hash is None:
            return None
        until = known.stored.previous_secret_valid_until
        is_good = until is not None and now < until
        return known if same(known.stored.previous_secret_hash, digest) and is_good else None

    async def terms(self, key_id: str) -> KeyTerms | None:
        """Return what a key allows at this moment."""
        known = self._known(key_id) or await self._read_key(key_id)
        return None if known is None else known.terms

    async def was_rotated(self, key_id: str, now: float) -> bool:
        """Look whether a key in memory has another secret by now, and forget it then.

        For a gateway that may not have heard of it yet. Each key is looked at so seldom that guessing secrets
        costs the database nothing; until the database says so, no key is forgotten.
        """
        with self._turn:
            digest = self._digests.get(key_id)
            if digest is None or now - self._looked_at.get(key_id, -LOOK_SECONDS) < LOOK_SECONDS:
                return False
            if len(self._looked_at) >= MAX_LOOKED_AT:
                self._looked_at.clear()
            self._looked_at[key_id] = now
        stored = await asyncio.to_thread(self._source.key, key_id)
        with self._turn:
            if stored is not None and same(stored.secret_hash, digest):
                return False
            self._forget(key_id)
        return True

    def _known(self, key_id: str) -> KnownKey | None:
        digest = self._digests.get(key_id)
        return None if digest is None else self._keys.get(digest)

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
        """Forget the key, what was delegated from it, and every reading of a key that is under way.

        Before its end a reading does not tell whether it is of a key that was delegated from this one.
        """
        with self._turn:
            self._end_readings()
            self._forget(key_id)
        if self._watcher is not None:
            self._watcher.key_changed(key_id)

    def all_keys_changed(self) -> None:
        """Forget every key, and every reading of one that is under way."""
        with self._turn:
            self._end_readings()
            self._forget_all()
        if self._watcher is not None:
            self._watcher.all_keys_changed()

    def holder_changed(self, holder: Holder) -> None:
        """Forget the keys whose calls this holder pays for, and the readings that are under way.

        What is read from then on is newer than any budget in memory, so that these are read anew too.
        """
        with self._turn:
            self._end_readings()
            for key_id in [each.id for each in self._keys.values() if holder.id in each.payers]:
                self._forget(key_id)

    def catalog_changed(self) -> None:
        """Forget the catalog, and a reading of it that is under way."""
        with self._turn:
            if self._catalog_reading is not None:
                self._catalog_reading.stale = True
            self._catalog_reading = None
            self._catalog = None

    async def _read_key(self, key_id: str) -> KnownKey | None:
        """Read a key, and again if a change came meanwhile: what is returned holds when it is returned."""
        while True:
            with self._turn:
                reading = self._key_readings.get(key_id) or _Reading(lambda: self._source.key(key_id))
                self._key_readings[key_id] = reading
            try:
                stored = await asyncio.shield(reading.task)
            finally:
                with self._turn:
                    if self._key_readings.get(key_id) is reading and reading.task.done():
                        del self._key_readings[key_id]
            with self._turn:
                if not reading.stale:
                    return None if stored is None else self._remember(stored, reading.serial)

    def _end_readings(self) -> None:
        for reading in self._key_readings.values():
            reading.stale = True
        self._key_readings.clear()

    def _remember(self, stored: StoredKey, serial: int) -> KnownKey:
        known = self._keys.get(stored.secret_hash)
        if known is not None:  # somebody who waited for the same reading was first
            return known
        if len(self._keys) >= MAX_CACHED_KEYS:
            self._forget_all()
        known = KnownKey(stored, serial)
        self._keys[stored.secret_hash] = known
        self._digests[stored.id] = stored.secret_hash
        if stored.parent_id is not None:
            self._children.setdefault(stored.parent_id, set()).add(stored.id)
        return known

    def _forget(self, key_id: str) -> None:
        digest = self._digests.pop(key_id, None)
        if digest is not None:
            parent_id = self._keys.pop(digest).stored.parent_id
            if parent_id in self._children:
                self._children[parent_id].discard(key_id)
        for child in self._children.pop(key_id, ()):
            self._forget(child)

    def _forget_all(self) -> None:
        self._keys.clear()
        self._digests.clear()
        self._children.clear()
