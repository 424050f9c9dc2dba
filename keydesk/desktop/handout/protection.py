"""A password on a PDF, as strong as the format knows it (S26)."""

from io import BytesIO

from pypdf import PdfReader, PdfWriter

from keydesk.desktop.handout.password import check_password


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
