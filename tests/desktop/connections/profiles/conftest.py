"""A gateway as far as connecting goes, and a keyring without a process."""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from keydesk.contract.challenge import prove
from keydesk.desktop.connections.profiles.profile import ConnectionStore
from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import Found, Keeping
from keydesk.domain.secret import Secret, SecretKind, mint
from tests.fixtures.serving_streams import serving

CHALLENGE_KEY = "a5" * 32


@dataclass
class LittleGateway:
    """Answers ``info`` to the one token it knows, and the challenge. Remembers what it heard."""

    token: Secret = field(default_factory=lambda: mint(SecretKind.ADMIN))
    challenge_key: str = CHALLENGE_KEY
    heard: str = ""
    port: int = 0

    @property
    def admin_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/admin/v1"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request a connection."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
        except asyncio.IncompleteReadError:
            writer.close()
            return
        self.heard += head
        status, media_type, answer = self._answer(head)
        body = json.dumps(answer).encode()
        lines = [f"HTTP/1.1 {status} .", f"Content-Type: {media_type}", f"Content-Length: {len(body)}"]
        writer.write("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)
        await writer.drain()
        writer.close()

    def publish(self, folder: Path) -> None:
        """Write the discovery file of a gateway that runs in this very process."""
        document = {
            "pid": os.getpid(),
            "started_at": psutil.Process().create_time(),
            "base_url": f"http://127.0.0.1:{self.port}/v1",
            "admin_url": self.admin_url,
            "version": "0.1.0",
            "challenge_key": CHALLENGE_KEY,
        }
        (folder / "gateway.json").write_text(json.dumps(document))

    def _answer(self, head: str) -> tuple[int, str, object]:
        if "/challenge?" in head:
            nonce = head.partition("nonce=")[2].partition(" ")[0]
            return 200, "application/json", {"proof": prove(self.challenge_key, nonce)}
        if self.token.reveal() not in head:
            problem = {"title": "T", "status": 401, "detail": "who?", "code": "unauthorized"}
            return 401, "application/problem+json", problem
        info = {
            "product": "keydesk",
            "version": "0.1.0",
            "gateway_id": "g",
            "gateway_name": "Workshop",
            "base_url": f"http://127.0.0.1:{self.port}/v1",
            "capabilities": [],
            "admin": {"id": "a", "name": "Ada", "role": "admin"},
        }
        return 200, "application/json", info


@pytest.fixture
async def gateway() -> AsyncIterator[LittleGateway]:
    """A little gateway on loopback."""
    made = LittleGateway()
    async with serving(made.serve) as server:
        made.port = server.port
        yield made


@dataclass
class Keyring:
    """Keeps tokens in memory, or says why it does not."""

    refuses: str = ""
    tokens: dict[str, Secret] = field(default_factory=dict)

    async def save_token(self, account: str, token: Secret) -> Keeping:
        if self.refuses:
            return Keeping(in_keyring=False, reason=self.refuses)
        self.tokens[account] = token
        return Keeping(in_keyring=True)

    async def read_token(self, account: str) -> Found:
        token = self.tokens.get(account)
        return Found(token, "" if token else "This computer's keyring does not have it.")

    async def forget_token(self, account: str) -> bool:
        return self.tokens.pop(account, None) is not None


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """A keyring; the real one is proved in tests/desktop/platform."""
    made = Keyring()
    for name in ("save_token", "read_token", "forget_token"):
        monkeypatch.setattr(keyring_store, name, getattr(made, name))
    return made


@pytest.fixture
def store(keyring: Keyring, tmp_path: Path) -> ConnectionStore:  # noqa: ARG001 - stands beneath
    return ConnectionStore(tmp_path)
