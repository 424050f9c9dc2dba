"""What the demo provider answers with, and the words that it says."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec

JSON: Final = "application/json"
EVENTS: Final = "text/event-stream; charset=utf-8"
CREATED: Final = 1_700_000_000
MODEL: Final = "keydesk-demo"
QUOTED: Final = 200


class DemoAnswer:
    """An answer whose pieces are known from the start."""

    retry_after: str | None = None

    def __init__(self, status: int, content_type: str, pieces: Iterable[bytes]) -> None:
        self.status = status
        self.content_type = content_type
        self._pieces = iter(pieces)

    async def read(self) -> bytes | None:
        """Return the next piece; None at the end."""
        return next(self._pieces, None)

    async def close(self) -> None:
        """End the answer."""


Answerer = Callable[[bytes, bool], DemoAnswer]
"""Answers the body of a call, as a stream or not. Raises msgspec.DecodeError for what it cannot read."""


def plain(document: Any) -> DemoAnswer:
    """Answer with JSON."""
    return DemoAnswer(200, JSON, [msgspec.json.encode(document)])


def stream(events: Iterator[bytes]) -> DemoAnswer:
    """Answer with events."""
    return DemoAnswer(200, EVENTS, events)


def identity(prefix: str, body: bytes) -> str:
    """Return the id of the answer to this very request."""
    return f"{prefix}{hashlib.sha256(body).hexdigest()[:24]}"


def reply_to(asked: str) -> str:
    """Say something that shows that the request was read."""
    quoted = " ".join(asked.split())
    if len(quoted) > QUOTED:
        quoted = quoted[:QUOTED].rstrip() + "…"
    said = f" You said: {quoted}" if quoted else ""
    return f"This is the demo model of KeyDesk. Your key works.{said}"


def words(reply: str) -> Iterator[str]:
    """Cut a reply into the pieces that a stream brings."""
    for number, word in enumerate(reply.split(" ")):
        yield f" {word}" if number else word


def count(*texts: str) -> int:
    """Count words: the demo's tokens."""
    return sum(len(text.split()) for text in texts)


class _Part(msgspec.Struct):
    text: str = ""


def text_of(content: Any) -> str:
    """Return the text of a message, which may come in parts."""
    return " ".join(_texts_of(content))


class Message(msgspec.Struct):
    """A message of a chat, in any dialect."""

    role: str = ""
    content: Any = None


def last_said(messages: Sequence[Message]) -> str:
    """Return what the person said last.

    What their program has to add comes in parts before it, or in a message of the system's behind it.
    """
    if not messages:
        return ""
    from_people = [message for message in messages if message.role == "user"]
    texts = _texts_of((from_people or messages)[-1].content)
    return next((text for text in reversed(texts) if text.strip()), "")


def _texts_of(content: Any) -> list[str]:
    if isinstance(content, str):
        return [content]
    try:
        return [part.text for part in msgspec.convert(content, list[_Part])]
    except msgspec.ValidationError:
        return []
