"""How a gateway proves that it is the one whose discovery file was read, before any token is sent (S21)."""

import hmac
from typing import Annotated

from pydantic import Field

from keydesk.contract.fields import WireModel

Nonce = Annotated[str, Field(pattern="^[0-9a-f]{32,128}$")]


class ChallengeProof(WireModel):
    """The answer to ``GET /admin/v1/challenge?nonce=…``, the one route that asks for no credential."""

    proof: str


def prove(challenge_key: str, nonce: str) -> str:
    """Return what only somebody who can read the discovery file can compute for this nonce."""
    return hmac.new(challenge_key.encode("ascii"), nonce.encode("ascii"), "sha256").hexdigest()
