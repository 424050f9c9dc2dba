"""A password on a PDF, as strong as the format knows it (S26)."""

from io import BytesIO

from pypdf import PdfReader, PdfWriter

from keydesk.desktop.handout.password import check_password


def protected(pdf: bytes, password: str) -> bytes:
    """Encrypt a document with AES-256, revision 6; whoever knows the password may do anything with it."""
    check_password(password)
    source = PdfReader(BytesIO(pdf))
    document = PdfWriter(clone_from=source)
    document.encrypt(password, algorithm="AES-256")
    encrypted = BytesIO()
    document.write(encrypted)
    # Each object of the two knows its document: taken apart here, they are gone at once. As garbage of many
    # thousand objects they would hold up the window's thread, which is the one that clears it away.
    for whole in (document, source):
        vars(whole).clear()
    return encrypted.getvalue()
