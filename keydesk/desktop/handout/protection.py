"""A password on a PDF, as strong as the format knows it (S26)."""

from io import BytesIO
from typing import Final

from pypdf import PdfReader, PdfWriter

from keydesk.domain.errors import InvalidValueError

MIN_PASSWORD: Final = 8
_MAX_BYTES: Final = 127
"""The format reads no more of a password than this."""


def check_password(password: str) -> None:
    """Raise InvalidValueError for a password that protects too little, or that the format would cut off."""
    if len(password) < MIN_PASSWORD:
        raise InvalidValueError(f"at least {MIN_PASSWORD} characters", field="password")
    if len(password.encode()) > _MAX_BYTES:
        raise InvalidValueError(f"at most {_MAX_BYTES} characters", field="password")


def protect(document: PdfWriter, password: str) -> None:
    """Encrypt the document with AES-256, revision 6; whoever knows the password may do anything with it."""
    check_password(password)
    document.encrypt(password, algorithm="AES-256")


def protected(pdf: bytes, password: str) -> bytes:
    """Return a finished document encrypted."""
    document = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    protect(document, password)
    encrypted = BytesIO()
    document.write(encrypted)
    return encrypted.getvalue()
