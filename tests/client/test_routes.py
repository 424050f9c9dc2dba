"""A4, S28: whose certificates count, through which proxy, how long one waits. The servers speak real TLS."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from keydesk.client import HttpAdminApi
from keydesk.client.errors import (
    ChangedCertificateError,
    NotAGatewayError,
    ProxyInTheWayError,
    UnreachableError,
    UntrustedServerError,
)
from keydesk.client.first_contact import certificate_shown, greet
from keydesk.client.route import DIRECT, Route
from keydesk.client.trust import trust_of_authorities, trust_of_one
from keydesk.domain.secret import Secret
from tests.fixtures.authority import Authority
from tests.fixtures.serving_streams import serving

ScriptedServer = ForwardProxy = Any
Serve = Callable[[ssl.SSLContext], Awaitable[str]]
PROOF = '{"proof": "' + "0" * 64 + '"}'


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
async def serve(server: ScriptedServer) -> AsyncIterator[Serve]:
    """Return what lets the scripted server listen over TLS, and gives its address."""
    async with AsyncExitStack() as servers:

        async def listen(context: ssl.SSLContext) -> str:
            listening = await servers.enter_async_context(serving(server.serve, context))
            return f"https://localhost:{listening.port}/admin/v1"

        yield listen


def certificate_of(authority: Authority) -> str:
    """Return the certificate that the server shows which was made last."""
    return (authority.folder / "server.pem").read_text().partition("-----BEGIN PRIVATE")[0]


async def test_an_authority_of_ones_own_is_accepted(
    serve: Serve, server: ScriptedServer, authority: Authority
) -> None:
    url = await serve(authority.server())
    server.answer(200, "application/json", PROOF)
    greeting = await greet(url, Route(trust=trust_of_authorities(authority.pem)), now())
    assert greeting.certificate == ssl.PEM_cert_to_DER_cert(certificate_of(authority))
    assert "authorization" not in server.asked[0].headers


@pytest.mark.parametrize(
    ("made", "says"),
    [
        ({}, "unable to get local issuer"),
        ({"own": True}, "self-signed"),
        ({"days": (-9, -2)}, "expired"),
        ({"host": "elsewhere.example.org"}, "Hostname mismatch"),
    ],
)
async def test_what_proves_nothing_is_refused_and_hears_nothing(
    serve: Serve,
    server: ScriptedServer,
    authority: Authority,
    token: Secret,
    made: dict[str, Any],
    says: str,
) -> None:
    """Wrong authority, self-signed, expired, another host's."""
    url = await serve(authority.server(**made))
    other = authority if "own" not in made and made else Authority(authority.folder, "Other")
    api = HttpAdminApi(url, token, Route(trust=trust_of_authorities(other.pem)))
    with pytest.raises(UntrustedServerError, match=says) as refused:
        await api.info()
    assert refused.value.known_issuer is (says in {"expired", "Hostname mismatch"})
    await api.aclose()
    assert server.asked == []


async def test_one_certificate_is_trusted_whatever_its_name(
    serve: Serve, server: ScriptedServer, authority: Authority
) -> None:
    url = await serve(authority.server("inside.example.org", own=True))
    server.answer(200, "application/json", PROOF)
    seen = await certificate_shown(url, DIRECT)
    assert seen == ssl.PEM_cert_to_DER_cert(certificate_of(authority))
    assert server.asked == [], "to look at it, nothing is sent"
    greeting = await greet(url, Route(trust=trust_of_one(certificate_of(authority))), now())
    assert greeting.certificate == seen


@pytest.mark.parametrize("same_key", [True, False])
async def test_a_changed_certificate_is_refused_and_said(
    serve: Serve, server: ScriptedServer, authority: Authority, token: Secret, *, same_key: bool
) -> None:
    """Also one that was signed with the key of the one that is trusted."""
    before = authority.pem
    if not same_key:
        authority.server(own=True)
        before = certificate_of(authority)
    url = await serve(authority.server(own=not same_key))
    api = HttpAdminApi(url, token, Route(trust=trust_of_one(before)))
    with pytest.raises(ChangedCertificateError, match="another certificate than the one that you trusted"):
        await api.info()
    await api.aclose()
    assert server.asked == []


async def test_a_trusted_certificate_ends_with_its_days(
    serve: Serve, server: ScriptedServer, authority: Authority
) -> None:
    url = await serve(authority.server(own=True, days=(-9, -2)))
    with pytest.raises(UntrustedServerError, match="expired"):
        await greet(url, Route(trust=trust_of_one(certificate_of(authority))), now())
    assert server.asked == []


async def test_a_proxy_is_used_for_https(
    serve: Serve, server: ScriptedServer, authority: Authority, forward_proxy: ForwardProxy
) -> None:
    url = await serve(authority.server())
    server.answer(200, "application/json", PROOF)
    route = Route(trust=trust_of_authorities(authority.pem), proxy=forward_proxy.url)
    assert (await greet(url, route, now())).certificate is not None
    (asked,) = forward_proxy.asked
    assert asked.startswith("CONNECT localhost:")
    assert await certificate_shown(url, route) is not None
    assert len(forward_proxy.asked) == 2


async def test_a_proxy_is_used_for_http_and_the_environments_is_not(
    server: ScriptedServer, forward_proxy: ForwardProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, forward_proxy.url)
    server.answer(200, "application/json", PROOF)
    await greet(server.admin_url, DIRECT, now())
    assert forward_proxy.asked == []
    server.answer(200, "application/json", PROOF)
    await greet(server.admin_url, Route(proxy=forward_proxy.url), now())
    (asked,) = forward_proxy.asked
    assert asked.startswith(f"GET {server.admin_url}/challenge?nonce=")


async def test_a_proxy_that_is_down_or_refuses_is_said_to_be_the_proxy(
    forward_proxy: ForwardProxy, free_port: int
) -> None:
    down = f"http://127.0.0.1:{free_port}"
    with pytest.raises(ProxyInTheWayError, match=f"Nobody answers at the proxy {down}"):
        await greet("https://gateway.example.org/admin/v1", Route(proxy=down), now())
    forward_proxy.refuses = True
    with pytest.raises(ProxyInTheWayError, match="does not let this through"):
        await greet("https://gateway.example.org/admin/v1", Route(proxy=forward_proxy.url), now())


async def test_a_server_that_says_nothing_costs_as_long_as_one_wants_to_wait() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with serving(silent) as server:
        url = f"http://127.0.0.1:{server.port}/admin/v1"
        for seconds in (0.2, 0.6):
            began = time.monotonic()
            with pytest.raises(UnreachableError, match="did not answer in time"):
                await greet(url, Route(answer_seconds=seconds), now())
            assert seconds <= time.monotonic() - began < seconds + 2


@pytest.mark.parametrize("body", ["<h1>Hello</h1>", '{"ok": true}', "", "null"])
async def test_who_is_no_gateway_is_recognised_before_a_token_is_sent(
    server: ScriptedServer, body: str
) -> None:
    """S21: a server that answers 200 to everything."""
    server.answer(200, "application/json", body)
    with pytest.raises(NotAGatewayError):
        await greet(server.admin_url, DIRECT, now())
    assert "authorization" not in server.asked[0].headers


async def test_a_redirect_is_not_followed(server: ScriptedServer) -> None:
    """S28."""
    server.answer(302, "text/html", "", f"Location: {server.admin_url}/challenge?x=1")
    with pytest.raises(NotAGatewayError, match="points to another address"):
        await greet(server.admin_url, DIRECT, now())
    assert len(server.asked) == 1


@pytest.mark.parametrize(("ahead", "told"), [(0, 0), (95, 95), (-3600, -3600)])
async def test_how_far_its_clock_is_off(server: ScriptedServer, ahead: int, told: int) -> None:
    date = format_datetime(now() + timedelta(seconds=ahead), usegmt=True)
    server.answer(200, "application/json", PROOF, f"Date: {date}")
    found = (await greet(server.admin_url, DIRECT, now())).clock_ahead
    assert found is not None
    assert abs(found - told) < 2


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Foo 20xx"])
async def test_no_clock_is_no_answer(server: ScriptedServer, date: str) -> None:
    server.answer(200, "application/json", PROOF, f"Date: {date}")
    assert (await greet(server.admin_url, DIRECT, now())).clock_ahead is None
