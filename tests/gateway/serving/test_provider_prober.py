"""A provider is asked for its models; whatever it does, a plain sentence says what is wrong."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.probing import Probe
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving import provider_prober
from keydesk.gateway.serving.provider_prober import ProviderProber
from keydesk.gateway.serving.upstream import HttpUpstreams

Ask = Callable[..., Awaitable[Probe]]


def answer(body: object, status: str = "200 OK", head: str = "") -> bytes:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return f"HTTP/1.1 {status}\r\n{head}content-length: {len(text)}\r\n\r\n".encode() + text


class Provider:
    """Says the same to everybody, and notes what it was asked."""

    def __init__(self) -> None:
        self.says: bytes | None = answer({"data": []})
        self.asked: list[str] = []
        self.port = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
        if self.says is None:
            await reader.read()
        else:
            writer.write(self.says)
            await writer.drain()
        writer.close()


@pytest.fixture
async def provider() -> AsyncIterator[Provider]:
    provider = Provider()
    async with await asyncio.start_server(provider.serve, "127.0.0.1") as server:
        provider.port = server.sockets[0].getsockname()[1]
        yield provider


@pytest.fixture
async def ask(provider: Provider) -> AsyncIterator[Ask]:
    upstreams = HttpUpstreams(asyncio.get_running_loop())

    async def probe(kind: ProviderKind = ProviderKind.OPENAI, **fields: Any) -> Probe:
        base = f"http://127.0.0.1:{provider.port}/v1"
        described = {"base_url": base, "credential": "sk-canary", "allow_private": True, **fields}
        return await ProviderProber(upstreams).probe(
            ServedProvider(
                id="p",
                name="P",
                kind=kind,
                credential_lost=False,
                timeout_seconds=5,
                enabled=True,
                **described,
            )
        )

    yield probe
    upstreams.close()


async def test_a_provider_lists_its_models(provider: Provider, ask: Ask) -> None:
    provider.says = answer({"data": [{"id": "large"}, {"id": "a/small"}, {"id": "large"}]})
    found = await ask()
    assert (found.reached, found.authenticated, found.models) == (True, True, ("a/small", "large"))
    assert found.problem is None
    assert found.latency_ms is not None
    (head,) = provider.asked
    assert head.startswith("GET /v1/models HTTP/1.1\r\n")
    assert "authorization: Bearer sk-canary\r\n" in head


async def test_each_kind_is_asked_in_its_own_way(provider: Provider, ask: Ask) -> None:
    await ask(ProviderKind.ANTHROPIC, base_url=f"http://127.0.0.1:{provider.port}")
    await ask(ProviderKind.AZURE, base_url=f"http://127.0.0.1:{provider.port}", credential="other")
    anthropic, azure = provider.asked
    assert anthropic.startswith("GET /v1/models ")
    assert "x-api-key: sk-canary\r\n" in anthropic
    assert "anthropic-version: " in anthropic
    assert azure.startswith("GET /openai/v1/models ")
    assert "api-key: other\r\n" in azure


@pytest.mark.parametrize(
    ("says", "authenticated", "words"),
    [
        (answer({}, "401 Unauthorized"), False, "refuses the credential"),
        (answer({}, "403 Forbidden"), False, "refuses the credential"),
        (answer({}, "302 Found", "location: http://169.254.169.254/\r\n"), None, "not followed"),
        (answer({}, "404 Not Found"), None, "Check the base URL"),
        (answer({}, "500 Oh"), None, "status 500"),
        (answer(b"<html>"), None, "no API of this kind"),
        (answer({"data": [{"id": 1}]}), None, "no API of this kind"),
        (b"hello there\r\n\r\n", None, "not valid HTTP"),
        (b"", None, "broke off"),
    ],
)
async def test_what_is_wrong_is_said(
    provider: Provider, ask: Ask, says: bytes, authenticated: bool | None, words: str
) -> None:
    provider.says = says
    found = await ask()
    assert (found.reached, found.authenticated, found.models) == (True, authenticated, None)
    assert found.problem is not None
    assert words in found.problem
    assert "sk-canary" not in found.problem


async def test_nobody_there_is_said(ask: Ask) -> None:
    found = await ask(base_url="http://127.0.0.1:1/v1")
    assert (found.reached, found.problem) == (False, "The provider cannot be connected to.")


async def test_an_address_where_nothing_may_go_is_said(ask: Ask) -> None:
    """S16."""
    found = await ask(allow_private=False)
    assert not found.reached
    assert "where no call may go" in (found.problem or "")


async def test_a_slow_provider_is_not_waited_for_longer(
    provider: Provider, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provider_prober, "SECONDS", 0.2)
    provider.says = None
    found = await ask()
    assert "did not answer within" in (found.problem or "")
