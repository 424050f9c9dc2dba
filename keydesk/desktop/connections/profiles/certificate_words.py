"""A certificate as people compare it: by its fingerprint, whom it is for, who vouches for it."""

from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from keydesk.desktop.connections.profiles.authority_file import common_name
from keydesk.desktop.language import tr
from keydesk.desktop.screen_time import day


class Shown(NamedTuple):
    """What is said of a certificate."""

    names: str
    issuer: str
    until: str
    fingerprint: str
    pem: str


def shown(certificate: x509.Certificate) -> Shown:
    """Say what stands in a certificate. None of it is proved by its standing there."""
    own = certificate.issuer == certificate.subject
    return Shown(
        names=", ".join(_names(certificate)) or tr("no name"),
        issuer=tr("itself") if own else common_name(certificate.issuer),
        until=day(certificate.not_valid_after_utc),
        fingerprint=fingerprint(certificate),
        pem=certificate.public_bytes(Encoding.PEM).decode("ascii"),
    )


def fingerprint(certificate: x509.Certificate) -> str:
    """Return its SHA-256, as other programs show it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def fingerprint_of_pem(pem: str) -> str:
    """Return the beginning and the end of the fingerprint; enough to know it again."""
    try:
        whole = fingerprint(x509.load_pem_x509_certificate(pem.encode("ascii")))
    except ValueError:
        return tr("(unreadable)")
    return f"{whole[:11]}…{whole[-11:]}"


def _names(certificate: x509.Certificate) -> list[str]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return [common_name(certificate.subject)]
    addresses = [str(each) for each in found.get_values_for_type(x509.IPAddress)]
    return [*found.get_values_for_type(x509.DNSName), *addresses]
