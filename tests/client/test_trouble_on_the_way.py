"""What can befall a call: it breaks off, it meets silence, or nobody, or somebody who is not trusted."""

import asyncio
import json
import socket
import ssl
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.client.errors import (
    NameNotResolvedError,
    UnreachableError,
    UntrustedServerError,
)
from keydesk.client.route import Route
from keydesk.contract.keys import KeyCreate, KeyPatch
from keydesk.domain.errors import (
    UnavailableError,
)
from keydesk.domain.secret import Secret
from tests.fixtures.serving_streams import serving
from tests.fixtures.told_of_gateways import INFO, KEY

ScriptedServer = Any


async def test_what_can_be_repeated_is_when_the_connection_breaks(
    api: HttpAdminApi, server: ScriptedServer
) -> None:
    server.break_off()
    server.answer(201, "application/json", json.dumps({"key": KEY, "secret": "s"}))
    await api.create_key(KeyCreate(name="A"), attempt="same")
    assert [asked.headers["idempotency-key"] for asked in server.asked] == ["same", "same"]


async def test_what_cannot_be_repeated_is_not(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.break_off()
    with pytest.raises(UnreachableError, match="may have been made or not"):
        await api.update_key("k", KeyPatch(name="B"), version=1)
    assert len(server.asked) == 1


async def test_a_gateway_that_stays_away_is_said(api: HttpAdminApi, server: ScriptedServer) -> None:
    server.break_off()
    server.break_off()
    with pytest.raises(UnreachableError, match="broke off"):
        await api.info()


async def test_silence_has_an_end(server: ScriptedServer, token: Secret) -> None:
    """An answer that trickles in does not keep anybody waiting for ever."""
    api = HttpAdminApi(server.admin_url, token, Route(answer_seconds=0.3))
    server.answers.append(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{")
    with pytest.raises(UnreachableError, match="in time"):
        await api.info()
    await api.aclose()


async def test_nobody_at_the_address_is_said(token: Secret) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers, nobody else gets it
        api = HttpAdminApi(f"http://127.0.0.1:{reserved.getsockname()[1]}/admin/v1", token)
        with pytest.raises(UnreachableError, match=r"Nobody answers at http://127\.0\.0\.1:\d+\."):
            await api.info()
        await api.aclose()


async def test_an_unknown_name_is_said(token: Secret) -> None:
    api = HttpAdminApi("http://gateway.invalid:5393/admin/v1", token)
    with pytest.raises(NameNotResolvedError, match=r"The name gateway\.invalid is not known"):
        await api.info()
    await api.aclose()


async def test_a_server_that_speaks_no_tls_gets_no_token(server: ScriptedServer, token: Secret) -> None:
    api = HttpAdminApi(server.admin_url.replace("http:", "https:"), token, Route(answer_seconds=2))
    with pytest.raises(UnavailableError, match="https"):
        await api.info()
    assert server.asked == []
    await api.aclose()


async def test_a_certificate_that_nobody_vouches_for_gets_no_token(
    certificate: tuple[str, str], token: Secret
) -> None:
    """S28."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(1000))
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    async with serving(serve, context) as server:
        api = HttpAdminApi(f"https://127.0.0.1:{server.port}/admin/v1", token)
        with pytest.raises(UntrustedServerError, match="is not trusted"):
            await api.info()
        await api.aclose()
    assert b"".join(heard) == b""


async def test_a_certificate_that_the_caller_trusts_is_trusted(
    certificate: tuple[str, str], token: Secret
) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        body = json.dumps(INFO).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    async with serving(serve, context) as server:
        route = Route(trust=ssl.create_default_context(cafile=certificate[0]))
        api = HttpAdminApi(f"https://127.0.0.1:{server.port}/admin/v1", token, route)
        assert (await api.info()).gateway_name == "Local"
        await api.aclose()
