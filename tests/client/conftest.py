"""A server that answers as a test says and remembers what it was asked."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from keydesk.client import HttpAdminApi
from keydesk.client.route import Route
from keydesk.domain.secret import Secret, SecretKind, mint
from tests.fixtures.serving_streams import serving


@dataclass
class Asked:
    """One request as it arrived."""

    line: str
    headers: dict[str, str]
    body: bytes


@dataclass
class ScriptedServer:
    """Sends the answers that it was given, one a request, byte for byte; None breaks the connection off."""

    answers: list[bytes | None] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0

    @property
    def admin_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/admin/v1"

    def answer(self, status: int, content_type: str, body: bytes | str, *headers: str) -> None:
        """Answer the next request with this."""
        content = body.encode() if isinstance(body, str) else body
        head = [f"HTTP/1.1 {status} .", f"Content-Type: {content_type}", f"Content-Length: {len(content)}"]
        self.answers.append("\r\n".join([*head, *headers, "", ""]).encode() + content)

    def break_off(self) -> None:
        """Answer the next request with the end of the connection."""
        self.answers.append(None)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        try:
            while (first := await reader.readexactly(1)).isalpha():  # TLS begins otherwise, and is refused
                head = first + await reader.readuntil(b"\r\n\r\n")
                line, *rest = head.decode().rstrip().split("\r\n")
                headers = {name.lower(): value for name, value in (each.split(": ", 1) for each in rest)}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                self.asked.append(Asked(line, headers, body))
                answer = self.answers.pop(0)
                if answer is None:
                    break
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@pytest.fixture
async def server() -> AsyncIterator[ScriptedServer]:
    """A scripted server on loopback."""
    script = ScriptedServer()
    async with serving(script.serve) as listening:
        script.port = listening.port
        yield script


@pytest.fixture
def token() -> Secret:
    return mint(SecretKind.ADMIN)


@pytest.fixture
async def api(server: ScriptedServer, token: Secret) -> AsyncIterator[HttpAdminApi]:
    """A client of the scripted server."""
    made = HttpAdminApi(server.admin_url, token, Route(answer_seconds=5))
    yield made
    await made.aclose()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A certificate for 127.0.0.1 that only itself vouches for, and its key: two files."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, private.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("certificate")
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return str(folder / "cert.pem"), str(folder / "key.pem")
