"""Looking at a certificate and its key before a gateway is started with them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from cryptography.x509.oid import NameOID

from keydesk.desktop.language import tr
from keydesk.desktop.screen_time import day
from keydesk.domain.errors import InvalidValueError

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says of itself."""

    names: tuple[str, ...]
    """The names and addresses that it is for."""
    expires_at: datetime

    def is_for(self, host: str) -> bool:
        """Whether clients that call the gateway by this name or address accept it."""
        host = host.lower()
        _, _, domain = host.partition(".")
        return any(name.lower() in {host, f"*.{domain}"} for name in self.names)


def read_certificate(certificate: Path, key: Path, now: datetime) -> Certificate:
    """Read both files. Raises InvalidValueError, with the field that it is about."""
    read = _read(certificate, "certificate", x509.load_pem_x509_certificate, tr("No certificate in PEM form"))
    if read.not_valid_after_utc <= now:
        raise InvalidValueError(
            tr("Expired on {day}", day=day(read.not_valid_after_utc)),
            field="certificate",
        )
    if read.not_valid_before_utc > now:
        raise InvalidValueError(
            tr("Not valid before {day}", day=day(read.not_valid_before_utc)),
            field="certificate",
        )
    own = _read(key, "key", _load_key, tr("No key in PEM form, or one with a password"))
    if own != read.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo):
        raise InvalidValueError(tr("Not the key of this certificate"), field="key")
    return Certificate(_names(read), read.not_valid_after_utc)


def _load_key(pem: bytes) -> bytes:
    key = load_pem_private_key(pem, None)
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _read(path: Path, field: str, load: Callable[[bytes], _T], none: str) -> _T:
    try:
        return load(path.read_bytes())
    except OSError as error:
        reason = (error.strerror or "").lower() or tr("it cannot be used")
        raise InvalidValueError(tr("Cannot be read: {reason}", reason=reason), field=field) from error
    except (ValueError, TypeError) as error:  # TypeError: it wants a password
        raise InvalidValueError(none, field=field) from error


def _names(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        common = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        return tuple(str(each.value) for each in common)
    addresses = (str(each) for each in found.get_values_for_type(x509.IPAddress))
    return (*found.get_values_for_type(x509.DNSName), *addresses)
