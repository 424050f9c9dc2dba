"""Where a webhook's alerts go, and how one is signed."""

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Final, Self

from sqlalchemy import RowMapping

from keydesk.domain.base_url import origin_of
from keydesk.domain.errors import ConflictError
from keydesk.gateway.store.sealing import Sealing, UnsealError

SIGNATURE: Final = "keydesk-signature"
_LOST: Final = "The secret of this webhook does not open here. Delete the webhook, and add it again."


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who is sent alerts."""

    id: str
    name: str
    url: str
    allow_private: bool
    secret: str = field(repr=False)

    @classmethod
    def of(cls, row: RowMapping, sealing: Sealing) -> Self:
        """Read a webhook's row. Raises ConflictError where its secret is lost (S18)."""
        try:
            secret = sealing.open(row["sealed_secret"], *_context(row["id"], row["url"])).decode()
        except UnsealError as error:
            raise ConflictError(_LOST) from error
        return cls(row["id"], row["name"], row["url"], row["allow_private"], secret)

    def signature(self, body: bytes, seconds: int) -> str:
        """Return the value of the header that proves who sends the body, and when."""
        proof = hmac.digest(self.secret.encode(), b"%d." % seconds + body, "sha256").hex()
        return f"t={seconds},v1={proof}"


def new_signing_secret() -> str:
    """Return a new secret of 256 bits (S1)."""
    return f"whsec_{secrets.token_urlsafe(32)}"


def seal_secret(sealing: Sealing, secret: str, webhook_id: str, url: str) -> bytes:
    """Seal a webhook's secret for its row and its receiver's origin (S18)."""
    return sealing.seal(secret.encode(), *_context(webhook_id, url))


def _context(webhook_id: str, url: str) -> tuple[str, ...]:
    return "webhook", webhook_id, "secret", origin_of(url)
