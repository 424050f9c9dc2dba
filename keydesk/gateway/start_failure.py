"""Why a gateway did not start: a code for programs, a message for people, an exit code for shells."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from keydesk.domain.errors import DomainError, InvalidValueError, UnavailableError
from keydesk.gateway.counters.failures import CountersRefusedError
from keydesk.gateway.data_folder import (
    DiskFullError,
    FolderInUseError,
    FolderNotWritableError,
    MasterKeyError,
)
from keydesk.gateway.store.failures import DatabaseInUseError, DatabaseNewerError
from keydesk.gateway.store.identity import WrongMasterKeyError

FAILED: Final = 1
WRONG_USAGE: Final = 2
PORT_TAKEN: Final = 3
NEWER_DATABASE: Final = 4
_PRIMARY: Final = 0xFF


class PortTakenError(DomainError):
    """Something else listens on the port."""


class AddressError(DomainError):
    """The address or port cannot be listened on."""


@dataclass(frozen=True, slots=True)
class StartFailure:
    """What is told."""

    code: str
    message: str
    exit_code: int


_CODES: Final[dict[type[DomainError], tuple[str, int]]] = {
    PortTakenError: ("port_taken", PORT_TAKEN),
    AddressError: ("address_not_available", FAILED),
    FolderInUseError: ("folder_in_use", FAILED),
    DatabaseInUseError: ("database_in_use", FAILED),
    FolderNotWritableError: ("folder_not_writable", FAILED),
    DiskFullError: ("disk_full", FAILED),
    MasterKeyError: ("master_key", FAILED),
    WrongMasterKeyError: ("master_key", FAILED),
    DatabaseNewerError: ("database_newer", NEWER_DATABASE),
    CountersRefusedError: ("counters_refused", FAILED),
    UnavailableError: ("database_unavailable", FAILED),
    InvalidValueError: ("wrong_usage", WRONG_USAGE),
    DomainError: ("failed", FAILED),
}


def start_failure(error: DomainError) -> StartFailure:
    """Describe the error that kept the gateway from starting."""
    if _is_disk_full(error):
        return StartFailure("disk_full", str(error), FAILED)
    code, exit_code = next(_CODES[kind] for kind in type(error).__mro__ if kind in _CODES)
    return StartFailure(code, str(error), exit_code)


def _is_disk_full(error: DomainError) -> bool:
    code = getattr(getattr(error.__cause__, "orig", None), "sqlite_errorcode", 0)
    return code & _PRIMARY == sqlite3.SQLITE_FULL
