"""What the metered endpoints differ in, as data. How a call runs is the same for all: see ``calls.py``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.pricing import Tokens
from keydesk.gateway.serving.dialect import OPENAI, Dialect
from keydesk.gateway.serving.head import Head


class Request(Protocol):
    """A call's body, read: what is judged of it, and what is passed on."""

    @property
    def model(self) -> str:
        """The model id that the client names."""
        ...

    @property
    def streaming(self) -> bool:
        """Whether the client asks for a stream of events."""
        ...

    @property
    def hides_usage(self) -> bool:
        """Whether the stream's usage event was asked for by the gateway alone."""
        ...

    @property
    def headers(self) -> Mapping[str, str] | None:
        """What goes out with it besides the headers that every call has (S17)."""
        ...

    def outgoing(self, upstream_model: str) -> bytes:
        """Return the body that the upstream is sent. Raises RefusedError."""
        ...


class StreamMeter(Protocol):
    """Reads along in a stream, event by event."""

    finished: bool
    """Whether the stream may end here, also without a closing event."""
    done: bool
    """Whether the closing event came."""
    closing: bytes
    """The closing event, which the client gets once the usage is recorded."""

    def read(self, event: bytes) -> bool:
        """Read an event; tell whether it holds nothing but the usage that the gateway asked for."""
        ...

    @property
    def tokens(self) -> Tokens:
        """The tokens so far."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One metered endpoint."""

    path: str
    """Behind the base URL: that of the gateway, and that of the provider."""
    kinds: frozenset[ProviderKind]
    """The kinds of providers that serve it."""
    require: Callable[[Head], None]
    """Refuses by the head what the endpoint cannot read."""
    read: Callable[[Head, bytes], Request]
    """Reads a body. Raises RefusedError."""
    tokens_of_request: Callable[[int], Tokens]
    """The estimate for a call that was passed on, by the size of its body, when no answer came."""
    tokens_of_answer: Callable[[bytes, int], Tokens]
    """The tokens of a plain answer, and of a request of this size."""
    meter: Callable[[int], StreamMeter]
    """Makes the meter of a stream, for a request of this size."""
    billed: bool = True
    media_type: Callable[[str], str] | None = None
    """What a client is told of the type of a plain answer, given the upstream's word; None: it is JSON."""
    dialect: Dialect = OPENAI
