"""How errors are written for a client: in the form of the API that it speaks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from keydesk.gateway.serving.refusal import Refusal, refusal_document
from keydesk.gateway.serving.sse import data_event


@dataclass(frozen=True, slots=True)
class Dialect:
    """One API's form of errors."""

    document: Callable[[Refusal], bytes]
    """The body of an answer."""
    event: Callable[[Refusal], bytes]
    """The last event of a stream that cannot go on."""


def _openai_event(refusal: Refusal) -> bytes:
    return data_event(refusal_document(refusal))


OPENAI: Final = Dialect(refusal_document, _openai_event)
