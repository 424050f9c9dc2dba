"""A provider is asked for its models; whatever it does, a plain sentence says what is wrong."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

import pytest

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.probing import Probe
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving import provider_prober
from keydesk.gateway.serving.provider_prober import ProviderProber
from keydesk.gateway.serving.upstream import HttpUpstreams, pins
from tests.fixtures.serving_streams import serving

Ask = Callable[..., Awaitable[Probe]]


def answer(body: object, status: str = "200 OK", head: str = "") -> bytes:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return f"HTTP/1.1 {status}\r\n{head}content-length: {len(text)}\r\n\r\n".encode() + text


def steps(found: Probe) -> tuple[bool | None, ...]:
    return (found.resolved, found.reached, found.secured, found.authenticated)


class Provider:
    """Says the same to everybody, and notes what it was asked."""

    def __init__(self) -> None:
        self.says: bytes | None = answer({"data": []})
        self.asked: list[str] = []
        self.port = 0
        self.stays = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
        if self.says is None:
            await reader.read()
        else:
            writer.write(self.says)
            await writer.drain()
        if self.stays:
            await reader.read()
        writer.close()
        await writer.wait_closed()


@pytest.fixture
async def provider() -> AsyncIterator[Provider]:
    provider = Provider()
    async with serving(provider.serve) as server:
        provider.port = server.port
        yield provider


@pytest.fixture
async def ask(provider: Provider) -> Ask:
    fresh = partial(HttpUpstreams, asyncio.get_running_loop())

    async def probe(kind: ProviderKind = ProviderKind.OPENAI, seconds: float = 5, **fields: Any) -> Probe:
        base = f"http://127.0.0.1:{provider.port}/v1"
        described = {"base_url": base, "credential": "sk-canary", "allow_private": True, **fields}
        return await ProviderProber(fresh, seconds=seconds).probe(
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

    return probe


async def test_a_provider_lists_its_models(provider: Provider, ask: Ask) -> None:
    provider.says = answer({"data": [{"id": "large"}, {"id": "a/small"}, {"id": "large"}]})
    found = await ask()
    assert steps(found) == (True, True, None, True)
    assert found.models == ("a/small", "large")
    assert found.problem is None
    assert found.latency_ms is not None
    (head,) = provider.asked
    assert head.startswith("GET /v1/models HTTP/1.1\r\n")
    assert "authorization: Bearer sk-canary\r\n" in head


async def test_each_kind_is_asked_in_its_own_way(provider: Provider, ask: Ask) -> None:
    await ask(ProviderKind.ANTHROPIC, base_url=f"http://127.0.0.1:{provider.port}")
    await ask(ProviderKind.AZURE, base_url=f"http://127.0.0.1:{provider.port}", credential="other")
    anthropic, azure = provider.asked
    assert anthropic.startswith("GET /v1/models?limit=1000 ")
    assert "x-api-key: sk-canary\r\n" in anthropic
    assert "anthropic-version: " in anthropic
    assert azure.startswith("GET /openai/v1/models ")
    assert "api-key: other\r\n" in azure


async def test_what_cannot_be_added_is_left_out(provider: Provider, ask: Ask) -> None:
    """S23: of what a provider names, only what is a model id; a plain list of them is one too."""
    provider.says = answer(
        [{"id": "good"}, {"id": "x" * 201}, {"id": "a\u202eb"}, {"id": ""}, {"name": "none"}]
    )
    assert (await ask()).models == ("good",)


async def test_a_provider_without_a_credential_took_none(provider: Provider, ask: Ask) -> None:
    found = await ask(credential=None)
    assert (found.authenticated, found.models, found.problem) == (None, (), None)
    provider.says = answer({}, "401 Unauthorized")
    found = await ask(credential=None)
    assert (found.authenticated, found.problem) == (
        False,
        "The provider asks for a credential (status 401). Choose or enter one.",
    )


LOGIN = b"<!DOCTYPE html><title>Sign in</title>"


@pytest.mark.parametrize(
    ("says", "authenticated", "words"),
    [
        (answer({}, "401 Unauthorized"), False, "refuses the credential (status 401)"),
        (answer({}, "403 Forbidden"), False, "may not list models"),
        (
            answer({}, "302 F", "location: http://169.254.169.254/x?k=sk-canary\r\n"),
            None,
            "points to 169.254",
        ),
        (
            answer({}, "301 M", "location: http://u:sk-canary@evil.example/\r\n"),
            None,
            "points to evil.example,",
        ),
        (answer({}, "301 M", "location: https://127.0.0.1/v1/\r\n"), None, "base URL with https"),
        (answer({}, "307 T", "location: /login\r\n"), None, "another path of its own"),
        (answer({}, "302 F", "location: http://<b>\r\n"), None, "another path"),
        (answer({}, "302 F", "location: http://[\r\n"), None, "another path"),
        (answer({}, "302 F"), None, "another path"),
        (answer({}, "404 Not Found"), None, "Check the base URL"),
        (answer({}, "429 Slow"), None, "no credit left"),
        (answer({}, "500 Oh"), None, "fault of its own (status 500)"),
        (answer({}, "503 Oh"), None, "Test again later"),
        (answer({}, "400 Bad"), None, "does not accept the question (status 400)"),
        (answer({}, "204 No"), None, "does not accept"),
        (answer(LOGIN), None, "A web page answers there"),
        (answer(b"Welcome", head="content-type: text/html; charset=utf-8\r\n"), None, "A web page"),
        (answer(b"pong"), None, "not JSON"),
        (answer(b""), None, "empty"),
        (answer({"data": [{"id": 1}]}), None, "does not list models"),
        (answer({"error": "no"}), None, "does not list models"),
        (answer(b"[" * 100_000), None, "does not list models"),
        (answer(b'{"data": "\xff"}'), None, "does not list models"),
        (b"hello there\r\n\r\n", None, "does not speak HTTP"),
        (b"HTTP/1.1 200 OK\r\nx: " + b"y" * 70_000 + b"\r\n\r\n", None, "too large"),
        (b"", None, "broke the connection off"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{}", None, "broke the connection off"),
    ],
)
async def test_what_is_wrong_is_said(
    provider: Provider, ask: Ask, says: bytes, authenticated: bool | None, words: str
) -> None:
    provider.says = says
    found = await ask()
    assert (steps(found), found.models) == ((True, True, None, authenticated), None)
    assert found.problem is not None
    assert words in found.problem
    assert found.problem.endswith(".")
    assert "sk-canary" not in found.problem


async def test_a_missing_version_is_guessed(provider: Provider, ask: Ask) -> None:
    provider.says = answer({}, "404 Not Found")
    bare = f"http://127.0.0.1:{provider.port}"
    assert f"try {bare}/v1." in ((await ask(base_url=bare)).problem or "")
    assert "NAME.openai.azure.com" in ((await ask(ProviderKind.AZURE, base_url=bare)).problem or "")
    assert "by hand" in ((await ask(ProviderKind.ANTHROPIC, base_url=bare)).problem or "")


async def test_nobody_there_is_said(ask: Ask) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        found = await ask(base_url=f"http://127.0.0.1:{port}/v1")
    assert steps(found) == (True, False, None, None)
    assert found.problem == (
        f"Nothing answers at 127.0.0.1, port {port}: the connection is refused. "
        "Check the port, and that it is running."
    )


async def test_an_unknown_host_is_said(ask: Ask) -> None:
    found = await ask(base_url="https://nowhere.invalid/v1")
    assert steps(found) == (False, None, None, None)
    assert (found.problem or "").startswith("There is no address for the host nowhere.invalid.")


async def test_an_address_where_nothing_may_go_is_said(ask: Ask) -> None:
    """S16."""
    found = await ask(allow_private=False)
    assert steps(found) == (False, None, None, None)
    assert "where no call may go" in (found.problem or "")
    assert "allow private addresses" in (found.problem or "")


async def test_which_step_was_slow_is_said(
    provider: Provider, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider.says = None
    silent = await ask(seconds=0.2)
    assert steps(silent) == (True, False, None, None)
    monkeypatch.setattr(provider_prober, "STEP_SECONDS", 0.2)
    silent = await ask()
    assert steps(silent) == (True, True, None, None)
    assert "takes connections, but did not answer within 0.2 seconds" in (silent.problem or "")
    begun = b"HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{"
    provider.says, provider.stays = begun, True
    assert "did not answer within" in ((await ask()).problem or "")

    async def hang(*_args: object, **_options: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", hang)
    unnamed = await ask(seconds=0.2)
    assert steps(unnamed) == (False, None, None, None)
    assert "name service" in (unnamed.problem or "")


@pytest.fixture
async def secure(
    provider: Provider, ask: Ask, authority: Any, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Awaitable[Probe]]:
    """Return what asks a server that shows this certificate."""
    trust = authority.trust()
    monkeypatch.setattr(pins, "trusted", lambda: trust)

    async def probe(context: Any) -> Probe:
        async with serving(provider.serve, context) as server:
            return await ask(base_url=f"https://localhost:{server.port}/v1")

    return probe


async def test_a_certificate_is_judged(secure: Any, authority: Any) -> None:
    good = await secure(authority.server())
    assert (steps(good), good.problem) == ((True, True, True, True), None)
    for context, words in (
        (authority.server(own=True), "signed by itself"),
        (authority.server(days=(-20, -1)), "The certificate of localhost has expired."),
        (authority.server(days=(1, 20)), "not valid yet"),
        (authority.server("other.example"), "not for localhost"),
        (type(authority)(authority.folder, "Another authority").server(), "does not know"),
    ):
        found = await secure(context)
        assert steps(found) == (True, True, False, None), words
        assert words in (found.problem or "")


async def test_a_server_without_tls_is_said(
    provider: Provider, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider.says = answer({}, "400 Bad Request")
    plain = await ask(base_url=f"https://127.0.0.1:{provider.port}/v1")
    assert steps(plain) == (True, True, False, None)
    monkeypatch.setattr(provider_prober, "STEP_SECONDS", 0.3)

    left = asyncio.Event()

    async def keep_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        left.set()

    async with serving(keep_silent) as server:
        silent = await ask(base_url=f"https://127.0.0.1:{server.port}/v1")
        await left.wait()
    assert steps(silent) == (True, True, False, None)
    assert "kept silent when TLS was to begin" in (silent.problem or "")
