"""A provider's server: where its endpoints are, and what every call that goes there bears."""

from collections.abc import Mapping, Sequence
from typing import Final

from keydesk import __version__
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream.failure import UpstreamError, unreached
from keydesk.gateway.serving.upstream.pool import HttpAnswer, Pool
from keydesk.gateway.serving.upstream_target import target_of

# These headers, the target's and the few that an endpoint lets pass are all that goes out (S17).
_EVERYWHERE: Final[Mapping[str, str]] = {
    "user-agent": f"keydesk/{__version__}",
    "accept": "*/*",
    "accept-encoding": "identity",
    "content-type": "application/json",
}


class HttpUpstream:
    """Fulfils Upstream, over connections that are kept and used again."""

    def __init__(self, pools: Sequence[Pool], provider: ServedProvider, authority: str) -> None:
        self._pools = list(pools)  # one for each address of the host, the one that answered last in front
        self._provider = provider
        self._authority = authority
        self._heads: dict[tuple[str, str], bytes] = {}

    async def send(
        self,
        path: str,
        body: bytes,
        headers: Mapping[str, str] | None,
        *,
        streaming: bool,
        method: str = "POST",
    ) -> HttpAnswer:
        """Pass a call on and return the answer's beginning. Raises UpstreamError."""
        head = self._head(method, path, headers) if headers else self._heads.get((method, path))
        if head is None:
            head = self._heads[method, path] = self._head(method, path, {})
        if body or method == "POST":
            request = b"%bcontent-length: %d\r\n\r\n%b" % (head, len(body), body)
        else:
            request = head + b"\r\n"
        pools = self._pools
        try:
            return await pools[0].send(request, whole=not streaming)
        except UpstreamError as error:
            if error.reached or len(pools) == 1:
                raise
            return await self._send_elsewhere(request, whole=not streaming)

    def close(self) -> None:
        """Keep no connection any more. Calls under way go on."""
        for pool in self._pools:
            pool.close()

    async def _send_elsewhere(self, request: bytes, *, whole: bool) -> HttpAnswer:
        unanswered: UpstreamError | None = None
        for pool in self._pools[1:]:
            try:
                answer = await pool.send(request, whole=whole)
            except UpstreamError as error:
                if error.reached:
                    raise
                unanswered = error
                continue
            self._pools.sort(key=lambda other: other is not pool)
            return answer
        raise unanswered or unreached("the provider has no address")

    def _head(self, method: str, path: str, headers: Mapping[str, str]) -> bytes:
        target = target_of(self._provider, path)
        place = target.url.partition("://")[2].partition("/")[2]
        fields = {"host": self._authority, **_EVERYWHERE, **target.headers, **headers}
        if not all(value.isascii() and value.isprintable() for value in fields.values()):
            raise unreached("the provider's credential holds characters that no header may")
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return f"{method} /{place} HTTP/1.1\r\n{lines}".encode("ascii")
