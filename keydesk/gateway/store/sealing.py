"""Secrets that must be read again: AES-GCM, bound to what they are for and where they stand (S18).

What was sealed with one context opens with the same context only. A context is purpose, row, field and
whatever else must not change under the secret, such as the origin that a credential is sent to.
"""

import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from keydesk.gateway.store.master_key import derive

_FORMAT: Final = b"\x01"
_NONCE_LENGTH: Final = 12


class UnsealError(Exception):
    """The bytes do not open here: another master key, another place, or changed bytes."""


class Sealing:
    """Seals and opens small secrets."""

    def __init__(self, master_key: bytes) -> None:
        self._cipher = AESGCM(derive(master_key, "sealing"))
        self._mark_key = derive(master_key, "marking")

    def seal(self, plain: bytes, *context: str) -> bytes:
        """Encrypt ``plain`` so that it opens with the same ``context`` only."""
        nonce = os.urandom(_NONCE_LENGTH)
        return _FORMAT + nonce + self._cipher.encrypt(nonce, plain, _bind(context))

    def open(self, sealed: bytes, *context: str) -> bytes:
        """Decrypt. Raises UnsealError where context, key or bytes are not those of the sealing."""
        nonce, body = sealed[1 : 1 + _NONCE_LENGTH], sealed[1 + _NONCE_LENGTH :]
        if sealed[:1] != _FORMAT or len(nonce) != _NONCE_LENGTH:
            raise UnsealError
        try:
            return self._cipher.decrypt(nonce, body, _bind(context))
        except InvalidTag as error:
            raise UnsealError from error

    def mark(self, purpose: str, *parts: bytes) -> bytes:
        """Return 32 bytes that only the holder of the master key can compute from these parts."""
        return hmac.digest(self._mark_key, _join([purpose.encode(), *parts]), "sha256")


def _bind(context: tuple[str, ...]) -> bytes:
    return _FORMAT + _join([part.encode() for part in context])


def _join(parts: list[bytes]) -> bytes:
    """Join the parts so that no two lists give the same bytes: each is preceded by its length."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
