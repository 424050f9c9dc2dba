"""Why a local gateway is not running, in words that people understand."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from keydesk.desktop.language import tr
from keydesk.domain.wording import said

if TYPE_CHECKING:
    from keydesk.desktop.local_gateway.discovery import Discovered


class FailureCode(Enum):
    """The reasons that the desktop tells apart."""

    PORT_TAKEN = "port_taken"
    FOLDER_IN_USE = "folder_in_use"
    FOLDER_NOT_WRITABLE = "folder_not_writable"
    DATABASE_NEWER = "database_newer"
    DISK_FULL = "disk_full"
    ADDRESS_NOT_AVAILABLE = "address_not_available"
    NOT_STARTED = "not_started"
    TOO_SLOW = "too_slow"
    ENDED = "ended"
    CRASHED = "crashed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StartFailure:
    """Why the gateway is not running."""

    code: FailureCode
    message: str
    """What happened, and what to do."""
    gateway: "Discovered | None" = None
    """The gateway that already serves this folder, if that is the reason."""


_MESSAGES: Final = {
    FailureCode.PORT_TAKEN: (
        tr("Another program uses the gateway's port. Stop that program, or start the gateway on a free port.")
    ),
    FailureCode.FOLDER_IN_USE: (
        tr(
            "Another gateway already serves this folder. KeyDesk did not start it and leaves it alone; "
            "connect to it with an admin token."
        )
    ),
    FailureCode.FOLDER_NOT_WRITABLE: (
        tr("The gateway cannot write to its folder. Check who may write there, then start it again.")
    ),
    FailureCode.DATABASE_NEWER: (
        tr(
            "The gateway's database was made by a newer KeyDesk. Nothing was changed; update "
            "KeyDesk to use it."
        )
    ),
    FailureCode.DISK_FULL: tr("The disk is full. Nothing was lost; free some space, then start it again."),
    FailureCode.ADDRESS_NOT_AVAILABLE: (
        tr(
            "The address that the gateway is shared on cannot be used now. Start it for this computer alone, "
            "or join the network again."
        )
    ),
    FailureCode.NOT_STARTED: tr("The system could not start the gateway's program. Install KeyDesk again."),
    FailureCode.TOO_SLOW: tr("The gateway did not get ready in time and was stopped. Its log may say why."),
    FailureCode.ENDED: tr("The gateway was stopped from outside KeyDesk. Nothing was lost; start it again."),
    FailureCode.CRASHED: tr("The gateway keeps crashing, so it is not started again. Its log may say why."),
    FailureCode.OTHER: tr("The gateway could not start. Its log may say why."),
}
_OF_EXIT_CODE: Final = {0: FailureCode.ENDED, 3: FailureCode.PORT_TAKEN, 4: FailureCode.DATABASE_NEWER}


def failure(code: FailureCode, *, detail: str = "", gateway: "Discovered | None" = None) -> StartFailure:
    """Describe a failure; ``detail`` is what the gateway itself said of it."""
    return StartFailure(code, f"{_MESSAGES[code]} ({said(detail)})" if detail else _MESSAGES[code], gateway)


def failure_said(code: str, message: str) -> StartFailure:
    """Describe the failure that a gateway reported before it ended."""
    try:
        return failure(FailureCode(code), detail=message)
    except ValueError:
        return failure(FailureCode.OTHER, detail=message)


def failure_of_exit(exit_code: int) -> StartFailure:
    """Describe the failure of a gateway that ended without a word."""
    return failure(_OF_EXIT_CODE.get(exit_code, FailureCode.OTHER))
