"""The steps of trying a connection, in plain words."""

from datetime import datetime, timedelta
from typing import Final

from cryptography import x509

from keydesk import __version__
from keydesk.client.errors import ChangedCertificateError, UntrustedServerError
from keydesk.contract.info import CallingAdmin, Role
from keydesk.desktop.connections.profiles.address import AdminAddress
from keydesk.desktop.connections.profiles.authority_file import common_name
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.role_words import ROLES
from keydesk.desktop.screen_time import day
from keydesk.desktop.widgets.step_list import Outcome, Step
from keydesk.domain.errors import DomainError

NAME: Final = tr("Name")
CONNECTION: Final = tr("Connection")
TLS: Final = tr("TLS")
GATEWAY: Final = tr("Gateway")
VERSION: Final = tr("Version")
TOKEN: Final = tr("Admin token")
CLOCK: Final = tr("Clock")

IS_KEYDESK: Final = Step(GATEWAY, Outcome.FINE, tr("KeyDesk answers"))
_MOST_SECONDS: Final = 30
_MINUTE: Final = 60
_HOUR: Final = 3600
_ENDS_SOON: Final = timedelta(days=14)


def name(host: str, at: str) -> Step:
    """Say that the name is known."""
    return Step(
        NAME,
        Outcome.FINE,
        tr("{host} is {at}", host=host, at=at) if host != at else tr("an address, which needs no name"),
    )


def connection(at: str, proxy: str) -> Step:
    """Say that somebody listens."""
    return Step(
        CONNECTION,
        Outcome.FINE,
        tr("through the proxy at {at}", at=at) if proxy else tr("made to {at}", at=at),
    )


def without_tls(address: AdminAddress) -> Step:
    """Say that nothing is encrypted, and whether that matters."""
    if address.is_loopback:
        return Step(TLS, Outcome.OPEN, tr("not used, and not needed on this computer"))
    return Step(TLS, Outcome.DOUBTFUL, tr("not used: others on the network can read the token"))


def tls(shown: x509.Certificate, now: datetime, *, pinned: bool) -> Step:
    """Say who vouches for the certificate that was accepted, and until when."""
    until = shown.not_valid_after_utc
    words = (
        tr("the one that you trusted, until {day}", day=day(until))
        if pinned
        else tr("vouched for by {name}, until {day}", name=common_name(shown.issuer), day=day(until))
    )
    soon = until - now < _ENDS_SOON
    return Step(TLS, Outcome.DOUBTFUL if soon else Outcome.FINE, words)


def untrusted(error: UntrustedServerError) -> str:
    """Say why a certificate was not accepted."""
    if isinstance(error, ChangedCertificateError):
        return tr("another certificate than the one that you trusted")
    return (
        tr("nobody vouches for the certificate")
        if not error.known_issuer
        else tr("refused; nothing was sent")
    )


def in_short(error: DomainError) -> str:
    """Return the first sentence; the whole is said below."""
    first = str(error).partition(". ")[0].rstrip(".")
    return first[:1].lower() + first[1:]


def version(theirs: str) -> Step:
    """Say how the gateway's version goes with this program's."""
    ours, other = _numbers(__version__), _numbers(theirs)
    if other > ours:
        return Step(
            VERSION,
            Outcome.FINE,
            tr("{theirs}, newer than this program: what is new there is not shown", theirs=theirs),
        )
    if other < ours:
        return Step(
            VERSION,
            Outcome.FINE,
            tr("{theirs}, older than this program: what it lacks is greyed", theirs=theirs),
        )
    return Step(VERSION, Outcome.FINE, tr("{theirs}, as this program", theirs=theirs))


def token(admin: CallingAdmin) -> Step:
    """Say what the token allows."""
    who = f"{admin.name}, {ROLES[admin.role]}"
    if admin.role is Role.VIEWER:
        return Step(TOKEN, Outcome.DOUBTFUL, tr("{who}: may look, but change nothing", who=who))
    if admin.location_ids is not None:
        count = len(admin.location_ids)
        return Step(
            TOKEN,
            Outcome.DOUBTFUL,
            tr("{who} of %n locations: sees and changes nothing else", "", count, who=who),
        )
    return Step(TOKEN, Outcome.FINE, tr("accepted: {who}", who=who))


def clock(ahead: float | None) -> Step:
    """Say how far the gateway's clock is off this computer's."""
    if ahead is None:
        return Step(CLOCK, Outcome.OPEN, tr("not told"))
    seconds = abs(round(ahead))
    if seconds <= _MOST_SECONDS:
        return Step(CLOCK, Outcome.FINE, tr("within {seconds} s of this computer's", seconds=max(seconds, 1)))
    amount = _amount(seconds)
    words = (
        tr("{amount} ahead of this computer's: keys begin and end by the gateway's clock", amount=amount)
        if ahead > 0
        else tr("{amount} behind this computer's: keys begin and end by the gateway's clock", amount=amount)
    )
    return Step(CLOCK, Outcome.DOUBTFUL, words)


def _amount(seconds: int) -> str:
    if seconds < 2 * _MINUTE:
        return tr("{seconds} s", seconds=seconds)
    if seconds < 2 * _HOUR:
        return tr("{minutes} min", minutes=seconds // _MINUTE)
    return tr("{hours} h", hours=as_number(seconds // _HOUR))


def _numbers(text: str) -> tuple[int, ...]:
    parts = (part for part in text.partition("+")[0].partition("-")[0].split("."))
    return tuple(int(part) for part in parts if part.isascii() and part.isdigit())
