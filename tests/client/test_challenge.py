"""S21: who cannot prove that it wrote the discovery file gets no token; asking costs no secret."""

import json
from typing import Any

import pytest

from keydesk.client.challenge import require_genuine
from keydesk.client.errors import NotAGatewayError, UnreachableError
from keydesk.contract.challenge import prove

ScriptedServer = Any
CHALLENGE_KEY = "5a" * 32


async def test_a_stranger_is_recognised_and_learns_nothing(server: ScriptedServer) -> None:
    for body in ('{"proof": "' + "0" * 64 + '"}', '{"proof": "é"}', '{"ok": true}', "<h1>Hello</h1>"):
        server.answer(200, "application/json", body)
        with pytest.raises(NotAGatewayError):
            await require_genuine(server.admin_url, CHALLENGE_KEY)
    for asked in server.asked:
        assert "authorization" not in asked.headers
        assert CHALLENGE_KEY not in asked.line
    assert len({asked.line for asked in server.asked}) == 4, "each nonce is used once"


async def test_an_old_proof_proves_nothing(server: ScriptedServer) -> None:
    server.answer(200, "application/json", json.dumps({"proof": prove(CHALLENGE_KEY, "ab" * 32)}))
    with pytest.raises(NotAGatewayError):
        await require_genuine(server.admin_url, CHALLENGE_KEY)


async def test_nobody_is_nobody(server: ScriptedServer) -> None:
    server.break_off()
    with pytest.raises(UnreachableError):
        await require_genuine(server.admin_url, CHALLENGE_KEY)
