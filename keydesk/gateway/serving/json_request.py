"""A JSON body as the client sends it: read what matters, and say exactly what is passed on.

What is judged must be what the upstream reads. JSON allows a name twice, and readers differ in which one
they take; some take a name in any case besides. So a body in which a name that matters might stand twice, or
in another spelling, is written anew from what was judged, without the others.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Final

import msgspec

from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import RefusedError, invalid

MAX_DEPTH: Final = 64
MAX_MODEL_ID: Final = 200

_JUDGED: Final = (
    b'"model"',
    b'"stream"',
    b'"stream_options"',
    b'"include_usage"',
    b'"stream_format"',
    b'"background"',
)
_SQUARE: Final = bytes.maketrans(b"{}", b"[]")
_PIECE: Final = 256 * 1024
_NAMES: Final = frozenset(name.strip(b'"').decode() for name in _JUDGED)
_DISGUISES: Final = (
    b"\\u00",  # an escape of a plain letter, which could hide one of these names
    *(b"\\u017f", b"\\u212a", "\u017f".encode(), "\u212a".encode()),  # a long s and a kelvin pass for s and k
)


class StreamOptions(msgspec.Struct):
    """What the client asks of a stream."""

    include_usage: bool | None = None


class Fields(msgspec.Struct):
    """The fields that the gateway reads."""

    model: Annotated[str, msgspec.Meta(min_length=1)]
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    stream_format: str | None = None
    background: bool | None = None

    @property
    def wants_usage(self) -> bool:
        """Whether the client asked for the usage event at the end of its stream."""
        return self.stream_options is not None and self.stream_options.include_usage is True


class JsonRequest:
    """Fulfils Request."""

    __slots__ = ("_body", "fields", "headers", "hides_usage", "model", "streaming")

    def __init__(self, body: bytes, fields: Fields, *, asks_usage: bool) -> None:
        self._body = body
        self.fields = fields
        self.headers: Mapping[str, str] | None = None
        self.model = fields.model
        self.streaming = bool(fields.stream)
        self.hides_usage = asks_usage and self.streaming and not fields.wants_usage

    def outgoing(self, upstream_model: str) -> bytes:
        """Return the client's bytes, unless something in them has to change.

        Where usage has to be asked for, a stream is asked for it; nothing else is added or changed.
        """
        if self.model == upstream_model and not self.hides_usage and _is_unambiguous(self._body):
            return self._body
        try:
            fields: dict[str, Any] = msgspec.json.decode(self._body, type=dict[str, Any])
        except (msgspec.DecodeError, RecursionError) as error:
            raise invalid("The body is not valid JSON in UTF-8.") from error
        fields = _without_variants(fields)
        fields["model"] = upstream_model
        if self.hides_usage:
            options: dict[str, Any] = fields.get("stream_options") or {}
            fields["stream_options"] = {**_without_variants(options), "include_usage": True}
        return msgspec.json.encode(fields)


def read_json(_head: Head, body: bytes) -> JsonRequest:
    """Read a body whose stream, if there is one, tells its usage unasked."""
    return JsonRequest(body, parse_fields(body), asks_usage=False)


def read_asking_usage(_head: Head, body: bytes) -> JsonRequest:
    """Read a body whose stream tells its usage only when it is asked to."""
    return JsonRequest(body, parse_fields(body), asks_usage=True)


def read_speech(head: Head, body: bytes) -> JsonRequest:
    """Read a body that asks for speech: its stream, if there is one, has a name of its own."""
    request = read_json(head, body)
    request.streaming = request.fields.stream_format == "sse"
    return request


_decode: Final = msgspec.json.Decoder(Fields).decode


def parse_fields(body: bytes) -> Fields:
    """Read what is judged. Raises RefusedError."""
    try:
        if not body.isascii():
            body.decode()
        fields = _decode(body)
        if body.count(b"{") + body.count(b"[") > MAX_DEPTH:
            require_depth(body)
    except msgspec.ValidationError as error:
        raise _misfit(error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise invalid("The body is not valid JSON in UTF-8.") from error
    if len(fields.model) > MAX_MODEL_ID:
        raise invalid(f"A model id has at most {MAX_MODEL_ID} characters.", "model")
    return fields


def _is_unambiguous(body: bytes) -> bool:
    folded = body.lower()
    if (b"\\u" in folded or not body.isascii()) and any(disguise in folded for disguise in _DISGUISES):
        return False
    for name in _JUDGED:
        place = folded.find(name)
        if place >= 0 and (body.find(name) != place or folded.find(name, place + 1) >= 0):
            return False
    return True


def _without_variants(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name in _NAMES or name.casefold() not in _NAMES}


def require_depth(body: bytes) -> None:
    """Refuse a body that is nested too deep.

    The levels are counted by taking away the innermost one again and again: every step is one quick search.
    """
    left = outside_strings(body, b"[]{}").translate(_SQUARE)
    for _ in range(MAX_DEPTH):
        left = left.replace(b"[]", b"")
        if not left:
            return
    raise invalid(f"The body is nested more than {MAX_DEPTH} levels deep.")


def outside_strings(body: bytes, kept: bytes) -> bytes:
    """Return those of these signs that stand outside of strings.

    It goes piece by piece, so that other threads get turns.
    """
    others = bytes(set(range(256)) - set(kept + b'"'))
    bare = body.replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, others).replace(b'""', b"")
    pieces: list[bytes] = []
    outside = True
    for start in range(0, len(bare), _PIECE):
        parts = bare[start : start + _PIECE].split(b'"')
        pieces.extend(parts[0 if outside else 1 :: 2])
        outside ^= len(parts) % 2 == 0
    return b"".join(pieces)


def _misfit(error: msgspec.ValidationError) -> RefusedError:
    reason, _, path = str(error).partition(" - at `$.")
    field = path.rstrip("`").partition(".")[0] or None
    if "missing required field `model`" in reason:
        return invalid("The body names no model.", "model")
    return invalid(f"The body is no such request: {reason}.", field)
