"""Which requests continue one conversation: those of one key that begin alike.

A client sends a conversation anew with every turn, so its beginning stays: everything up to and including the
first message of the user. Only a keyed hash of that is kept, of which nobody can tell what was said. Where a
client names the conversation, the name tells it. A turn of responses that only refers to the one before
(``previous_response_id``) belongs to no chat, since nothing in it tells which.
"""

from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from keydesk.gateway.store.sealing import Sealing

PURPOSE: Final = "chat"
_USER: Final = "user"
_ID_BYTES: Final = 16

_NOTHING: Final = msgspec.Raw()


class _Part(msgspec.Struct):
    """What a piece of a message says; how it is to be cached and the like does not count."""

    text: str = ""
    image_url: msgspec.Raw = _NOTHING
    source: msgspec.Raw = _NOTHING
    input_audio: msgspec.Raw = _NOTHING
    file: msgspec.Raw = _NOTHING


_Content = str | list[_Part] | None


class _Message(msgspec.Struct):
    role: str = ""
    content: _Content = None


class _Messages(msgspec.Struct):
    messages: list[msgspec.Raw]
    system: _Content = None


class _Named(msgspec.Struct):
    id: str


class _Response(msgspec.Struct):
    input: str | list[msgspec.Raw]
    instructions: str | None = None
    conversation: str | _Named | None = None
    previous_response_id: str | None = None


_decode_messages: Final = msgspec.json.Decoder(_Messages).decode
_decode_message: Final = msgspec.json.Decoder(_Message).decode
_decode_response: Final = msgspec.json.Decoder(_Response).decode


class Conversations:
    """Recognises conversations."""

    def __init__(self, sealing: Sealing) -> None:
        self._sealing = sealing

    def chat_id(self, key_id: str, path: str, body: bytes) -> str | None:
        """Return the id of the chat that this request belongs to; None for one that belongs to none."""
        read = _BEGINNINGS.get(path)
        if read is None:
            return None
        try:
            beginning = [part.encode() if isinstance(part, str) else bytes(part) for part in read(body)]
        except (msgspec.MsgspecError, ValueError, RecursionError):  # whatever it is, the upstream may say
            return None
        if not beginning:
            return None
        return self._sealing.mark(PURPOSE, key_id.encode(), *beginning)[:_ID_BYTES].hex()


def _of_messages(body: bytes) -> Iterator[str | msgspec.Raw]:
    fields = _decode_messages(body)
    return _beginning(fields.system, fields.messages)


def _of_response(body: bytes) -> Iterator[str | msgspec.Raw]:
    fields = _decode_response(body)
    if fields.conversation is not None:
        named = fields.conversation
        return iter(("conversation", named if isinstance(named, str) else named.id))
    if fields.previous_response_id is not None:
        return iter(())
    if isinstance(fields.input, str):
        return iter((fields.instructions or "", _USER, fields.input))
    return _beginning(fields.instructions, fields.input)


def _beginning(system: _Content, messages: list[msgspec.Raw]) -> Iterator[str | msgspec.Raw]:
    """Yield what is said up to the end of the user's first message; nothing where there is none."""
    said = [*_said(system)]
    for each in messages:
        message = _decode_message(each)
        said.append(message.role)
        said += _said(message.content)
        if message.role == _USER:
            return iter(said)
    return iter(())


def _said(content: _Content) -> Iterator[str | msgspec.Raw]:
    if isinstance(content, str):
        yield content
        return
    for part in content or ():
        yield part.text
        for raw in (part.image_url, part.source, part.input_audio, part.file):
            if raw:
                yield raw


_BEGINNINGS: Final[dict[str, Callable[[bytes], Iterator[str | msgspec.Raw]]]] = {
    "/chat/completions": _of_messages,
    "/messages": _of_messages,
    "/responses": _of_response,
}
