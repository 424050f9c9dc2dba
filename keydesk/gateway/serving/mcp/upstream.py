"""The way to an MCP server: over the same judged and pinned connections as to providers (S16)."""

from collections.abc import Mapping
from typing import Final

from keydesk.domain.wording import worded
from keydesk.gateway.catalog.mcp_repository import ServedMcpServer
from keydesk.gateway.catalog.repository import bare_provider
from keydesk.gateway.serving.upstream import FailureKind, HeadedAnswer, HttpUpstreams, UpstreamError

SILENT_SECONDS: Final = 300
"""How long a server may say nothing while it works, or while a client listens."""
EVENTS: Final = "text/event-stream"
JSON: Final = "application/json"

_MULTIPLE_CHOICES: Final = 300
_BAD_REQUEST: Final = 400


class RedirectedError(UpstreamError):
    """The server points to another address. Where to is for admins alone: it may be inside their house."""

    def __init__(self, location: str) -> None:
        message = "the MCP server points to another address, which is not followed"
        super().__init__(FailureKind.BROKEN, message, reached=True)
        self.location = location


class McpUpstreams:
    """Sends requests to MCP servers."""

    def __init__(self, upstreams: HttpUpstreams) -> None:
        self._upstreams = upstreams

    async def send(
        self, server: ServedMcpServer, method: str, body: bytes, headers: Mapping[str, str]
    ) -> HeadedAnswer:
        """Send a request, with the server's own headers added; return the answer's beginning.

        Raises UpstreamError, also for a redirect: it is not followed.
        """
        if server.headers is None:
            message = worded("the headers of the MCP server have to be entered again")
            raise UpstreamError(FailureKind.UNAVAILABLE, message, reached=False)
        provider = bare_provider(
            server.id,
            server.name,
            server.url,
            allow_private=server.allow_private,
            timeout_seconds=SILENT_SECONDS,
        )
        upstream = self._upstreams.ready(provider) or await self._upstreams.prepare(provider)
        path = "/" if server.url.endswith("/") else ""
        sent = {**headers, **server.headers}
        answer = await upstream.send(path, body, sent, streaming=True, method=method)
        if _MULTIPLE_CHOICES <= answer.status < _BAD_REQUEST:
            await answer.close()
            raise RedirectedError(answer.header("location") or "")
        return answer


def media_type(answer: HeadedAnswer) -> str:
    """Return the type of an answer, without parameters."""
    return answer.content_type.partition(";")[0].strip().lower()


async def read_whole(answer: HeadedAnswer, most: int) -> bytes:
    """Return an answer's body. Raises UpstreamError when it breaks off, or is larger than ``most``."""
    pieces: list[bytes] = []
    size = 0
    while (piece := await answer.read()) is not None:
        pieces.append(piece)
        size += len(piece)
        if size > most:
            message = worded("the MCP server's answer is too large")
            raise UpstreamError(FailureKind.BROKEN, message, reached=True)
    return b"".join(pieces)


def words_of(failure: UpstreamError) -> str:
    """Say what went wrong. The connections speak of a provider, whatever they lead to."""
    return str(failure).replace("the provider", "the MCP server")
