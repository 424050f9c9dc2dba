"""Which connections a call goes over, and what it says there."""

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream import FailureKind, HttpUpstream, HttpUpstreams, UpstreamError
from keydesk.gateway.serving.upstream import pool as pool_module
from tests.fixtures.serving_streams import serving
from tests.fixtures.waiting import PATIENCE


async def call(upstream: HttpUpstream, **more: Any) -> bytes | None:
    answer = await upstream.send(
        "/chat/completions", b"{}", more.pop("headers", None), streaming=False, **more
    )
    content = await answer.read()
    assert await answer.read() is None
    await answer.close()
    return content


async def test_what_goes_out_and_nothing_else(server: Any, open_upstream: Any) -> None:
    """S17."""
    upstream = open_upstream(server.port)
    await call(upstream)
    await call(upstream, headers={"content-type": "multipart/form-data; boundary=x", "openai-beta": "b=v1"})
    first, second = (head.decode().split("\r\n") for head, _ in server.requests)
    assert first[0] == "POST /v1/chat/completions HTTP/1.1"
    names = [line.partition(":")[0] for line in first[1:-2]]
    assert names == [
        *("host", "user-agent", "accept", "accept-encoding", "content-type", "authorization"),
        "content-length",
    ]
    assert f"host: 127.0.0.1:{server.port}" in first
    assert "authorization: Bearer sk-provider" in first
    assert "content-type: multipart/form-data; boundary=x" in second
    assert "content-type: application/json" not in second
    assert "openai-beta: b=v1" in second


async def test_other_methods_go_out_without_a_length(server: Any, open_upstream: Any) -> None:
    answer = await open_upstream(server.port).send("/x", b"", None, streaming=True, method="DELETE")
    assert answer.header("content-length") == "2"
    assert answer.header("mcp-session-id") is None
    await answer.close()
    assert server.requests[0][0].startswith(b"DELETE /v1/x HTTP/1.1\r\n")
    assert b"content-length" not in server.requests[0][0]


async def test_a_credential_cannot_end_its_header(server: Any, open_upstream: Any) -> None:
    """S17: what an admin pasted wrongly does not become headers."""
    for credential in ("sk\r\nx-evil: 1", "sk\n", "sk-ключ"):
        with pytest.raises(UpstreamError) as raised:
            await call(open_upstream(server.port, credential=credential))
        assert not raised.value.reached
    assert server.requests == []


async def test_a_connection_closed_meanwhile_is_replaced_before_anything_is_sent(
    server: Any, open_upstream: Any
) -> None:
    """A call that may have been begun is never sent twice."""
    server.closes = True
    upstream = open_upstream(server.port)
    for _ in range(20):
        assert await call(upstream) == b"ok"
        await asyncio.wait_for(server.ended.wait(), PATIENCE)
        server.ended.clear()
    assert len(server.requests) == 20


async def test_a_request_that_went_out_is_not_sent_again(server: Any, open_upstream: Any) -> None:
    async def answer_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n{}")
        writer.write(server.answer)
        await reader.readuntil(b"\r\n\r\n{}")

    server.play = answer_once
    upstream = open_upstream(server.port)
    assert await call(upstream) == b"ok"
    with pytest.raises(UpstreamError) as raised:
        await call(upstream)
    assert raised.value.reached
    assert server.connections == 1


async def test_calls_at_once_have_a_connection_each(server: Any, open_upstream: Any) -> None:
    upstream = open_upstream(server.port)
    assert await asyncio.gather(*(call(upstream) for _ in range(10))) == [b"ok"] * 10
    assert server.connections == 10
    assert await asyncio.gather(*(call(upstream) for _ in range(10))) == [b"ok"] * 10
    assert server.connections == 10


async def test_idle_connections_are_closed(
    server: Any, open_upstream: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "IDLE_SECONDS", 0.0)
    monkeypatch.setattr(pool_module, "SWEEP_SECONDS", 0.05)
    await call(open_upstream(server.port))
    await asyncio.wait_for(server.ended.wait(), PATIENCE)


async def test_the_address_that_answers_takes_the_place_of_one_that_does_not(
    server: Any, open_upstream: Any, free_port: int
) -> None:
    upstream = open_upstream(free_port, server.port)
    for _ in range(2):
        assert await call(upstream) == b"ok"
    with pytest.raises(UpstreamError) as raised:
        await call(open_upstream(free_port, free_port))
    assert (raised.value.kind, raised.value.reached) == (FailureKind.UNAVAILABLE, False)


async def test_addresses_that_may_not_be_called_are_not(server: Any) -> None:
    """S16: judged after resolution."""
    upstreams = HttpUpstreams(asyncio.get_running_loop())
    provider = ServedProvider(
        id="p",
        name="P",
        kind=ProviderKind.OPENAI,
        base_url=f"http://localhost:{server.port}/v1",
        credential=None,
        credential_lost=False,
        timeout_seconds=5,
        allow_private=False,
        enabled=True,
    )
    with pytest.raises(UpstreamError, match="where no call may go"):
        await upstreams.prepare(provider)
    assert server.connections == 0


@pytest.fixture
def certified(tmp_path: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's side and a client's that trusts it, for localhost."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "server.pem"
    pem.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    there = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    there.load_cert_chain(pem)
    return there, ssl.create_default_context(cafile=pem)


async def test_tls_is_spoken_with_whom_the_certificate_names_alone(
    server: Any, open_upstream: Any, certified: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    """The connection goes to the judged address; the certificate has to bear the host's name all the same."""
    there, trusting = certified
    async with serving(server.talk, there) as listening:
        upstream = open_upstream(listening.port, host="localhost", trust=trusting)
        for _ in range(2):
            assert await call(upstream) == b"ok"
        assert server.connections == 1
        for host, trust in (("elsewhere.example", trusting), ("localhost", ssl.create_default_context())):
            with pytest.raises(UpstreamError, match="certificate") as raised:
                await call(open_upstream(listening.port, host=host, trust=trust))
            assert not raised.value.reached
        assert len(server.requests) == 2
        upstream.close()
