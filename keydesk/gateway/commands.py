"""What the command line does with a gateway: serve, mint a token, check."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from keydesk.contract.info import Role
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import SystemClock
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.admins.service import create_admin, renew_admin
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.backup import back_up
from keydesk.gateway.backup import restore as put_back
from keydesk.gateway.checking import find_faults
from keydesk.gateway.counters.url import parse_counters_url
from keydesk.gateway.data_folder import DataFolder, FolderLock, FolderNotWritableError
from keydesk.gateway.opened_folder import open_folder, place_of
from keydesk.gateway.serving.proxies import read_networks
from keydesk.gateway.settings import AdminReach, GatewaySettings, TlsFiles
from keydesk.gateway.start_failure import FAILED, start_failure
from keydesk.gateway.store.database_url import DatabaseUrl, parse_database_url
from keydesk.gateway.store.opening import OpenStore, is_current


def run(
    *,
    data_dir: Path,
    database: str | None,
    counters: str | None,
    host: str,
    port: int,
    public_url: str | None,
    admin: str,
    tls_cert: Path | None,
    tls_key: Path | None,
    trusted_proxy: Sequence[str] | None,
    demo: bool,
    stdin_guard: bool,
) -> int:
    """Serve until told to stop."""
    from keydesk.gateway.process import run as serve  # noqa: PLC0415 (loads the server, which nothing else needs)

    try:
        settings = GatewaySettings(
            data_dir=data_dir,
            database=_url(database),
            counters=None if counters is None else parse_counters_url(counters),
            host=host,
            port=port,
            public_url=public_url,
            admin=AdminReach(admin),
            tls=_tls(tls_cert, tls_key),
            trusted_proxies=read_networks(trusted_proxy or ()),
            demo=demo,
            stdin_guard=stdin_guard,
        )
    except DomainError as error:
        return _fail(error)
    return serve(settings)


def token(*, data_dir: Path, database: str | None = None, name: str, role: str, again: bool = False) -> int:
    """Mint an admin token and print it: it alone goes to stdout. A running gateway knows it at once.

    ``again`` puts it in the place of the one that was minted here before, under the same name.
    """
    try:
        with ExitStack() as held:
            opened = _open(DataFolder(data_dir.absolute()), _url(database), held)
            journal = Journal(opened.store, opened.clock, opened.sealing)
            make = renew_admin if again else create_admin
            minted = make(journal, opened.pepper, COMMAND_LINE, name=name, role=Role(role))
    except DomainError as error:
        return _fail(error)
    sys.stdout.write(minted.reveal() + "\n")
    return 0


def check(*, data_dir: Path, database: str | None = None) -> int:
    """Say what is wrong with the data, if anything is. The gateway may run meanwhile."""
    try:
        faults = find_faults(DataFolder(data_dir.absolute()), _url(database))
    except DomainError as error:
        return _fail(error)
    for fault in faults:
        sys.stdout.write(fault + "\n")
    if not faults:
        sys.stdout.write("Database, ledger and audit chain are intact.\n")
    return FAILED if faults else 0


def backup(*, data_dir: Path, database: str | None = None, file: Path) -> int:
    """Copy everything into one file. The gateway may run meanwhile."""
    try:
        _require_no_url(database, "pg_dump")
        back_up(DataFolder(data_dir.absolute()), file.absolute())
    except DomainError as error:
        return _fail(error)
    sys.stdout.write(f"Everything is in {file}. It holds the master key: keep it where nobody else reads.\n")
    return 0


def restore(*, data_dir: Path, database: str | None = None, file: Path) -> int:
    """Put a backup in place of what the folder holds. No gateway may run on it meanwhile."""
    try:
        _require_no_url(database, "pg_restore")
        kept = put_back(DataFolder(data_dir.absolute()), file.absolute())
    except DomainError as error:
        return _fail(error)
    sys.stdout.write("The backup is in place, checked and intact.\n")
    if kept is not None:
        sys.stdout.write(f"What was there before is in {kept}.\n")
    return 0


def move(*, source: str | None, target: str | None) -> int:
    """Move everything from the data folder to PostgreSQL, or back. No gateway may run on either meanwhile."""
    from keydesk.gateway.moving import move as move_house  # noqa: PLC0415 (nothing else needs it)

    try:
        told = move_house(source or "", target or "", _say_aside)
    except DomainError as error:
        return _fail(error)
    sys.stdout.write(f"{told}\n")
    return 0


def _say_aside(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def _tls(certificate: Path | None, key: Path | None) -> TlsFiles | None:
    if certificate is None and key is None:
        return None
    if certificate is None or key is None:
        raise InvalidValueError("--tls-cert and --tls-key go together; give both", field="tls_cert")
    return TlsFiles(certificate.absolute(), key.absolute())


def _url(database: str | None) -> DatabaseUrl | None:
    return None if database is None else parse_database_url(database)


def _require_no_url(database: str | None, program: str) -> None:
    url = _url(database)
    if url is not None:
        raise InvalidValueError(
            f"a database of PostgreSQL is copied and put back by its own programs, here {program}; keep a "
            "copy of master.key from the data folder with it, as neither is of use without the other",
            field="database",
        )


def _open(folder: DataFolder, database: DatabaseUrl | None, held: ExitStack) -> OpenStore:
    """Open the folder's database. One that must first be made or migrated belongs to no running gateway."""
    folder.create()
    if not is_current(place_of(folder, database)):
        held.enter_context(FolderLock(folder))
    if folder.database.exists() and not folder.master_key.exists():
        raise FolderNotWritableError(f"{folder.master_key} is missing; put it back from a copy")
    opened = open_folder(folder, database, SystemClock())
    held.callback(opened.store.close)
    return opened


def _fail(error: DomainError) -> int:
    failure = start_failure(error)
    sys.stderr.write(f"keydesk: {failure.message}\n")
    return failure.exit_code
