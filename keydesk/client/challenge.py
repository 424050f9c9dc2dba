"""Making sure that a local gateway wrote the discovery file, before any token goes to it (S21)."""

import asyncio
import hmac
import secrets
from typing import Final

import httpx
from pydantic import ValidationError

from keydesk.client import network
from keydesk.client.route import Route
from keydesk.contract.challenge import ChallengeProof, prove

_NONCE_BYTES: Final = 32
_LONGEST_ANSWER: Final = 4096
_PATIENCE: Final = 5.0


async def require_genuine(admin_url: str, challenge_key: str) -> None:
    """Raise NotAGatewayError unless who answers at ``admin_url`` knows ``challenge_key``. Sends no secret."""
    nonce = secrets.token_hex(_NONCE_BYTES)
    client = network.open_client(admin_url, Route(answer_seconds=_PATIENCE))
    request = client.build_request("GET", "challenge", params={"nonce": nonce})
    try:
        async with asyncio.timeout(_PATIENCE), client:
            response = await network.exchange(client, request, longest=_LONGEST_ANSWER)
    except (httpx.HTTPError, TimeoutError, OSError) as error:
        raise network.unavailable(error, request.url) from error
    if not hmac.compare_digest(_proof_in(response), prove(challenge_key, nonce)):
        raise network.not_a_gateway(request.url)


def _proof_in(response: httpx.Response) -> str:
    try:
        proof = ChallengeProof.model_validate_json(response.content, extra="ignore").proof
    except ValidationError:
        return ""
    return proof if proof.isascii() else ""
