"""The head of a request, read once: credential, host, and what announces the body."""

from collections.abc import Collection, Iterable
from typing import Final

from keydesk.domain.secret import Secret, SecretKind, parse
from keydesk.gateway.passed_on import is_passed_on
from keydesk.gateway.serving.refusal import Refusal, RefusedError

_BEARER: Final = b"bearer "


class Head:
    """The headers that the data plane reads. ``credentials`` counts how many were sent."""

    __slots__ = (
        "_headers",
        "chunked",
        "content_encoding",
        "content_length",
        "content_type",
        "credential",
        "credentials",
        "expects",
        "host",
        "hosts",
    )

    def __init__(self, headers: Iterable[tuple[bytes, bytes]]) -> None:
        self._headers = headers
        self.host = b""
        self.hosts = 0
        self.credential = b""
        self.credentials = 0
        self.content_type = b""
        self.content_encoding = b""
        self.content_length: int | None = None
        self.chunked = False
        self.expects = False
        for name, value in headers:
            if name == b"host":
                self.host = value
                self.hosts += 1
            elif name == b"authorization":
                self.credential = value[7:] if value[:7].lower() == _BEARER else b""
                self.credentials += 1
            elif name in {b"x-api-key", b"api-key"}:
                self.credential = value
                self.credentials += 1
            elif name == b"content-type":
                self.content_type = value
            elif name == b"content-length":
                self.content_length = int(value)
            elif name == b"transfer-encoding":
                self.chunked = True
            elif name == b"content-encoding":
                self.content_encoding = value
            elif name == b"expect":
                self.expects = True

    @property
    def has_body(self) -> bool:
        """Whether a body follows."""
        return self.chunked or bool(self.content_length)

    def secret(self) -> Secret | None:
        """Return the one key that was sent; None where there is none, more than one, or no key at all."""
        if self.credentials != 1:
            return None
        try:
            secret = parse(self.credential.decode("ascii"))
        except UnicodeDecodeError:
            return None
        return secret if secret is not None and secret.kind is SecretKind.KEY else None

    def require_host(self, hosts: frozenset[str]) -> None:
        """Refuse a request that was meant for another host: a page on the web aims at us that way (S13)."""
        if self.hosts != 1 or self.host.decode("latin-1").lower() not in hosts:
            raise RefusedError(WRONG_HOST)

    def require_json(self) -> None:
        """Refuse a body that is not plain JSON."""
        self.require_type(b"application/json", NOT_JSON)

    def require_type(self, content_type: bytes, advice: str) -> None:
        """Refuse a body of another type, or a compressed one."""
        if self.content_type.partition(b";")[0].strip().lower() != content_type:
            raise RefusedError(Refusal(415, "unsupported_media_type", advice))
        if self.content_encoding not in {b"", b"identity"}:
            raise RefusedError(COMPRESSED)

    def value(self, wanted: bytes) -> str:
        """Return the value of a header, of the last where it was sent more than once; empty without one."""
        values = [value for name, value in self._headers if name == wanted]
        return values[-1].decode("latin-1").strip() if values else ""

    @property
    def is_proxied(self) -> bool:
        """Whether a proxy says that it passes the request on for somebody else."""
        return is_passed_on(self._headers)

    @property
    def names(self) -> frozenset[bytes]:
        """The names of all headers."""
        return frozenset(name for name, _ in self._headers)

    def forwarded(self, names: Collection[bytes]) -> dict[str, str] | None:
        """Return those of the headers that may go on to an upstream (S17), each once; None without any."""
        found: dict[str, str] = {}
        for name, value in self._headers:
            if name in names:
                text = value.decode("latin-1").strip()
                if not (text.isascii() and text.isprintable()):
                    raise RefusedError(Refusal(400, "invalid_request", _odd_header(name)))
                before = found.get(name.decode())
                found[name.decode()] = text if before is None else f"{before}, {text}"
        return found or None


WRONG_HOST: Final = Refusal(
    421,
    "invalid_request",
    "This gateway does not answer to the host that the request names. Use the base URL that you were given; "
    "whoever runs the gateway can set another one with --public-url.",
)
NOT_JSON: Final = "Send the body as JSON, with the header 'Content-Type: application/json'."


def _odd_header(name: bytes) -> str:
    return f"The header {name.decode()} holds characters that no header may."


COMPRESSED: Final = Refusal(415, "unsupported_media_type", "Send the body uncompressed.")
