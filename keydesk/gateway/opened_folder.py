"""Opens what a gateway keeps: its folder, and the database in it or at a URL."""

from keydesk.domain.instant import Clock
from keydesk.gateway.data_folder import DataFolder, MasterKeyError
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Place
from keydesk.gateway.store.opening import OpenStore, is_founded_at, open_store


def place_of(folder: DataFolder, database: DatabaseUrl | None) -> Place:
    """Return where the database is: the folder's own file unless there is a URL."""
    return folder.database if database is None else database


def open_folder(folder: DataFolder, database: DatabaseUrl | None, clock: Clock) -> OpenStore:
    """Open the database, made or migrated if need be, with the folder's master key.

    Raises MasterKeyError where there is a database but not its key: another one would open nothing of it.
    """
    place = place_of(folder, database)
    if not folder.master_key.exists() and is_founded_at(place):
        others = ", or copy it from another gateway on this database" if database is not None else ""
        raise MasterKeyError(f"{folder.master_key} is missing; put it back from a copy{others}")
    return open_store(place, folder.read_or_create_master_key(), clock)
