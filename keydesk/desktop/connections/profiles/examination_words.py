"""The steps of trying a connection, in plain words."""

from datetime import datetime, timedelta
from typing import Final

from cryptography import x509

from keydesk import __version__
from keydesk.client.errors import ChangedCertificateError, UntrustedServerError
from keydesk.contract.info import CallingAdmin, Role
from keydesk.desktop.connections.profiles.address import AdminAddress
from keydesk.desktop.connections.profiles.authority_file import common_name
from keydesk.desktop.screen_time import day
from keydesk.desktop.widgets.step_list import Outcome, Step
from keydesk.domain.errors import DomainError

NAME: Final = "Name"
CONNECTION: Final = "Connection"
TLS: Final = "TLS"
GATEWAY: Final = "Gateway"
VERSION: Final = "Version"
TOKEN: Final = "Admin token"  # noqa: S105 - the title of a step
CLOCK: Final = "Clock"

IS_KEYDESK: Final = Step(GATEWAY, Outcome.FINE, "KeyDesk answers")
_MOST_SECONDS: Final = 30
_MINUTE: Final = 60
_HOUR: Final = 3600
_ENDS_SOON: Final = timedelta(days=14)


def name(host: str, at: str) -> Step:
    """Say that the name is known."""
    return Step(NAME, Outcome.FINE, f"{host} is {at}" if host != at else "an address, which needs no name")


def connection(at: str, proxy: str) -> Step:
    """Say that somebody listens."""
    return Step(CONNECTION, Outcome.FINE, f"through the proxy at {at}" if proxy else f"made to {at}")


def without_tls(address: AdminAddress) -> Step:
    """Say that nothing is encrypted, and whether that matters."""
    if address.is_loopback:
        return Step(TLS, Outcome.OPEN, "not used, and not needed on this computer")
    return Step(TLS, Outcome.DOUBTFUL, "not used: others on the network can read the token")


def tls(shown: x509.Certificate, now: datetime, *, pinned: bool) -> Step:
    """Say who vouches for the certificate that was accepted, and until when."""
    until = shown.not_valid_after_utc
    who = "the one that you trusted" if pinned else f"vouched for by {common_name(shown.issuer)}"
    soon = until - now < _ENDS_SOON
    return Step(TLS, Outcome.DOUBTFUL if soon else Outcome.FINE, f"{who}, until {day(until)}")


def untrusted(error: UntrustedServerError) -> str:
    """Say why a certificate was not accepted."""
    if isinstance(error, ChangedCertificateError):
        return "another certificate than the one that you trusted"
    return "nobody vouches for the certificate" if not error.known_issuer else "refused; nothing was sent"


def in_short(error: DomainError) -> str:
    """Return the first sentence; the whole is said below."""
    first = str(error).partition(". ")[0].rstrip(".")
    return first[:1].lower() + first[1:]


def version(theirs: str) -> Step:
    """Say how the gateway's version goes with this program's."""
    ours, other = _numbers(__version__), _numbers(theirs)
    if other > ours:
        return Step(
            VERSION, Outcome.FINE, f"{theirs}, newer than this program: what is new there is not shown"
        )
    if other < ours:
        return Step(VERSION, Outcome.FINE, f"{theirs}, older than this program: what it lacks is greyed")
    return Step(VERSION, Outcome.FINE, f"{theirs}, as this program")


def token(admin: CallingAdmin) -> Step:
    """Say what the token allows."""
    who = f"{admin.name}, {admin.role.value}"
    if admin.role is Role.VIEWER:
        return Step(TOKEN, Outcome.DOUBTFUL, f"{who}: may look, but change nothing")
    if admin.location_ids is not None:
        count = len(admin.location_ids)
        where = "one location" if count == 1 else f"{count:,} locations"
        return Step(TOKEN, Outcome.DOUBTFUL, f"{who} of {where}: sees and changes nothing else")
    return Step(TOKEN, Outcome.FINE, f"accepted: {who}")


def clock(ahead: float | None) -> Step:
    """Say how far the gateway's clock is off this computer's."""
    if ahead is None:
        return Step(CLOCK, Outcome.OPEN, "not told")
    seconds = abs(round(ahead))
    if seconds <= _MOST_SECONDS:
        return Step(CLOCK, Outcome.FINE, f"within {max(seconds, 1)} s of this computer's")
    side = "ahead of" if ahead > 0 else "behind"
    return Step(
        CLOCK,
        Outcome.DOUBTFUL,
        f"{_amount(seconds)} {side} this computer's: keys begin and end by the gateway's clock",
    )


def _amount(seconds: int) -> str:
    if seconds < 2 * _MINUTE:
        return f"{seconds} s"
    return f"{seconds // _MINUTE} min" if seconds < 2 * _HOUR else f"{seconds // _HOUR:,} h"


def _numbers(text: str) -> tuple[int, ...]:
    parts = (part for part in text.partition("+")[0].partition("-")[0].split("."))
    return tuple(int(part) for part in parts if part.isascii() and part.isdigit())
