"""Finding secrets in a stream of bytes, however long, in bounded memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from keydesk.domain.secret import LENGTH, Secret, find

CHUNK: Final = 1024 * 1024
_BEGINNINGS: Final = (b"kdk_", b"kda_")


@dataclass(frozen=True, slots=True)
class Found:
    """A secret and the line that it stands on, counted from 1."""

    line: int
    secret: Secret


def in_stream(stream: BinaryIO, *, chunk: int = CHUNK) -> Iterator[Found]:
    """Yield every secret, in order. What is cut by the end of a piece is looked at again with the next.

    NUL bytes are passed over, so that text of two or four bytes a character (UTF-16, UTF-32) is read too.
    """
    line, rest = 1, b""
    while piece := stream.read(chunk):
        held = rest + piece.replace(b"\0", b"")
        yield from _in_piece(held, line)
        kept_from = max(0, len(held) - (LENGTH - 1))
        line += held.count(b"\n", 0, kept_from)
        rest = held[kept_from:]


def _in_piece(held: bytes, line: int) -> Iterator[Found]:
    if not any(beginning in held for beginning in _BEGINNINGS):
        return
    text = held.decode("latin-1")  # a character for each byte
    here = 0
    for secret in find(text):
        at = text.index(secret.reveal(), here)
        line += text.count("\n", here, at)
        here = at + LENGTH
        yield Found(line, secret)
