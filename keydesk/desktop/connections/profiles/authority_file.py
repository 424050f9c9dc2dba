"""The file with the certificates of an authority that vouches for a gateway: looked at before it is used."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography import x509

from keydesk.desktop.language import tr
from keydesk.desktop.screen_time import day
from keydesk.domain.errors import InvalidValueError

_FIELD: Final = "authority_file"
_LARGEST: Final = 1024 * 1024
"""In bytes: all authorities of the world need less."""


@dataclass(frozen=True, slots=True)
class Authorities:
    """The certificates in a file."""

    pem: str
    names: tuple[str, ...]
    expires_at: datetime
    """When the first of them does."""


def read_authorities(path: str, now: datetime) -> Authorities:
    """Read the file. Raises InvalidValueError, which says what is wrong with it."""
    content = _content(path)
    if b"PRIVATE KEY-----" in content:
        raise InvalidValueError(tr("Holds a private key; choose a file without one"), field=_FIELD)
    try:
        found = x509.load_pem_x509_certificates(content)
        text = content.decode("ascii", errors="replace")
    except ValueError as error:
        raise InvalidValueError(tr("No certificate in PEM form"), field=_FIELD) from error
    for each in found:
        if each.not_valid_after_utc <= now:
            raise InvalidValueError(tr("Expired on {day}", day=day(each.not_valid_after_utc)), field=_FIELD)
        if each.not_valid_before_utc > now:
            raise InvalidValueError(
                tr("Not valid before {day}", day=day(each.not_valid_before_utc)), field=_FIELD
            )
    pem = text[text.index("-----BEGIN") :]
    names = tuple(common_name(each.subject) for each in found)
    return Authorities(pem, names, min(each.not_valid_after_utc for each in found))


def common_name(name: x509.Name) -> str:
    """Return what a subject or issuer is called by people."""
    for kind in (x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)
    return name.rfc4514_string() or tr("nobody by name")


def _content(path: str) -> bytes:
    try:
        with Path(path).expanduser().open("rb") as file:
            content = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        gone = isinstance(error, FileNotFoundError)
        reason = (
            tr("it is not there")
            if gone
            else (getattr(error, "strerror", "") or "").lower() or tr("no such path")
        )
        raise InvalidValueError(tr("Cannot be read: {reason}", reason=reason), field=_FIELD) from error
    if len(content) > _LARGEST:
        raise InvalidValueError(tr("Too large for a file of certificates"), field=_FIELD)
    return content
