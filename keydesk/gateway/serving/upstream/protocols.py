"""What a call needs of an upstream, whatever it is."""

from collections.abc import Mapping
from typing import Protocol


class UpstreamAnswer(Protocol):
    """An answer that has begun."""

    status: int
    content_type: str
    retry_after: str | None

    async def read(self) -> bytes | None:
        """Return what has arrived; None at the end. Raises UpstreamError."""
        ...

    async def close(self) -> None:
        """End the answer, whether or not it was read to its end."""
        ...


class HeadedAnswer(UpstreamAnswer, Protocol):
    """An answer over HTTP, with all of its head."""

    def header(self, name: str, /) -> str | None:
        """Return a header of the answer; None if it has none of this name."""
        ...


class Upstream(Protocol):
    """Somewhere that calls are answered."""

    async def send(
        self, path: str, body: bytes, headers: Mapping[str, str] | None, *, streaming: bool
    ) -> UpstreamAnswer:
        """Pass a call of an endpoint on and return the answer's beginning. Raises UpstreamError."""
        ...
