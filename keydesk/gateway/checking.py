"""Is a gateway's data sound? Database, ledger and audit chain, read as they are; nothing is changed."""

from collections.abc import Iterator

from sqlalchemy import Connection

from keydesk.gateway.audit.verification import verify
from keydesk.gateway.budgets.verification import budget_faults
from keydesk.gateway.data_folder import DataFolder, FolderNotWritableError, MasterKeyError
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.identity import require_pepper
from keydesk.gateway.store.integrity import file_faults
from keydesk.gateway.store.migrations import require_current
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.verification import ledger_faults


def find_faults(folder: DataFolder, database: DatabaseUrl | None = None) -> list[str]:
    """Return everything that is wrong, in words.

    Raises DatabaseNewerError, WrongMasterKeyError or another DomainError where there is nothing to check.
    """
    if database is None and not folder.database.exists():
        raise FolderNotWritableError(f"there is no gateway's data in {folder.path}")
    try:
        master_key = folder.read_master_key()
    except FileNotFoundError as error:
        raise MasterKeyError(f"{folder.master_key} is missing; put it back from a copy") from error
    store = Store(folder.database if database is None else database)
    try:
        with store.read() as connection:
            return list(faults_in(connection, master_key))
    finally:
        store.close()


def faults_in(connection: Connection, master_key: bytes) -> Iterator[str]:
    """Yield everything that is wrong with what this connection sees."""
    damaged = list(file_faults(connection))
    if damaged:
        yield from damaged  # what stands in a damaged file says nothing
        return
    require_current(connection)
    require_pepper(connection, Pepper(master_key))
    yield from ledger_faults(connection)
    yield from budget_faults(connection)
    chain = verify(connection, Sealing(master_key))
    if chain is not None:
        yield chain
