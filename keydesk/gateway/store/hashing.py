"""Secrets at rest: a keyed hash, whose key (the pepper) lives outside the database (S1)."""

import hashlib
import hmac
from typing import Final

from keydesk.domain.link import LinkCode, LinkKind
from keydesk.domain.secret import Secret
from keydesk.gateway.store.master_key import derive

ALGORITHM: Final = "hmac-sha256"
_ID_LENGTH: Final = 16


class Pepper:
    """Hashes secrets. ``id`` names algorithm and pepper, and is stored beside every hash."""

    def __init__(self, master_key: bytes) -> None:
        self._key = derive(master_key, "pepper")
        self._link_keys = {kind: derive(master_key, f"pepper/{kind.value}") for kind in LinkKind}
        fingerprint = hashlib.sha256(derive(master_key, "pepper-id")).hexdigest()[:_ID_LENGTH]
        self.id = f"{ALGORITHM}:{fingerprint}"

    def digest(self, secret: Secret) -> bytes:
        """Return the 32 bytes under which the secret is stored."""
        return hmac.digest(self._key, secret.reveal().encode("ascii"), "sha256")

    def digest_code(self, code: LinkCode) -> bytes:
        """Return the 32 bytes under which the code of a link is stored; each kind has a key of its own."""
        return hmac.digest(self._link_keys[code.kind], code.bare().encode("ascii"), "sha256")


def same(left: bytes, right: bytes) -> bool:
    """Compare two digests in constant time (S2)."""
    return hmac.compare_digest(left, right)
