"""One master key outside the database, and from it one key for each purpose (S1, S18)."""

from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from keydesk.domain.errors import InvalidValueError

KEY_LENGTH: Final = 32


def derive(master_key: bytes, purpose: str) -> bytes:
    """Return the 32-byte key of ``purpose``. Raises InvalidValueError for a master key of another length."""
    if len(master_key) != KEY_LENGTH:
        raise InvalidValueError(f"the master key has {len(master_key)} bytes; it needs {KEY_LENGTH}")
    info = f"keydesk/1/{purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_LENGTH, salt=None, info=info).derive(master_key)
