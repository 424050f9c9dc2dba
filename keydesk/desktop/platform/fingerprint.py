"""Knowing a secret again without keeping it (S25)."""

import hashlib
import secrets


class Fingerprint:
    """Tells whether a text is the one that it was made of. Nobody can tell the text by it."""

    def __init__(self, text: str) -> None:
        self._salt = secrets.token_bytes(32)
        self._digest = self._of(text)

    def is_of(self, text: str) -> bool:
        """Whether this is the text."""
        return secrets.compare_digest(self._of(text), self._digest)

    def _of(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=self._salt).digest()
