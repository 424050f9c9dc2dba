"""Images and audio: how they are counted, and what their answers may be.

Their estimates are published too: an image counts as 4,160 output tokens (what the dearest common size
takes), a second of audio as 10 input tokens, and where not even the duration is told, a token for every
400 bytes of the form. Speech is counted by its text alone, one token for every three bytes.
"""

from typing import Annotated, Final

import msgspec

from keydesk.domain.pricing import Tokens
from keydesk.gateway.serving.metering import MAX_TOKENS, estimate, tokens_of_request
from keydesk.gateway.serving.typed_events import TypedMeter, usage_of_answer

TOKENS_PER_IMAGE: Final = 4160
TOKENS_PER_SECOND: Final = 10
AUDIO_BYTES_PER_TOKEN: Final = 400

_OCTETS: Final = "application/octet-stream"
_TEXTS: Final = frozenset({"application/json", "text/plain", "text/vtt", "application/x-subrip", "text/srt"})


class _Images(msgspec.Struct):
    data: list[msgspec.Raw] = []


class _Duration(msgspec.Struct):
    seconds: Annotated[float, msgspec.Meta(ge=0, le=MAX_TOKENS / TOKENS_PER_SECOND)]


class _Transcript(msgspec.Struct):
    text: str = ""


class _Timed(msgspec.Struct):
    usage: _Duration | None = None


_decode_images: Final = msgspec.json.Decoder(_Images).decode
_decode_timed: Final = msgspec.json.Decoder(_Timed).decode
_decode_transcript: Final = msgspec.json.Decoder(_Transcript).decode


def tokens_of_images(answer: bytes, request_bytes: int) -> Tokens:
    """Return the tokens of a plain answer with images."""
    told = usage_of_answer(answer)
    if told is not None:
        return told
    try:
        images = len(_decode_images(answer).data)
    except msgspec.DecodeError:
        images = 1
    return Tokens(estimate(request_bytes), 0, min(MAX_TOKENS, images * TOKENS_PER_IMAGE))


def image_meter(request_bytes: int) -> TypedMeter:
    """Return the meter of streamed images."""
    asked = tokens_of_request(request_bytes)
    return TypedMeter(asked, finishers={"image_generation.completed"}, floor=TOKENS_PER_IMAGE)


def tokens_of_speech(_answer: bytes, request_bytes: int) -> Tokens:
    """Return the tokens of spoken text."""
    return tokens_of_request(request_bytes)


def speech_meter(request_bytes: int) -> TypedMeter:
    """Return the meter of speech that comes as events."""
    return TypedMeter(tokens_of_request(request_bytes), closers={"speech.audio.done"})


def tokens_of_recording(form_bytes: int) -> Tokens:
    """Return the estimate for a form with a recording."""
    return Tokens(-(-form_bytes // AUDIO_BYTES_PER_TOKEN))


def tokens_of_transcript(answer: bytes, form_bytes: int) -> Tokens:
    """Return the tokens of a transcript."""
    told = usage_of_answer(answer)
    if told is not None:
        return told
    try:
        text = _decode_transcript(answer).text
        output = estimate(len(text.encode()))
    except msgspec.DecodeError:
        output = estimate(len(answer))
    return Tokens(_heard(answer, form_bytes), 0, output)


def transcript_meter(form_bytes: int) -> TypedMeter:
    """Return the meter of a streamed transcript."""
    return TypedMeter(tokens_of_recording(form_bytes), closers={"transcript.text.done"})


def media_type(upstream: str) -> str:
    """Return the type that a client is told: audio and texts as they are, never what a browser would run."""
    kind = upstream.partition(";")[0].strip().lower()
    if kind in _TEXTS:
        return kind if kind == "application/json" else f"{kind}; charset=utf-8"
    plain = kind.removeprefix("audio/").translate({ord(sign): None for sign in "-.+"})
    return kind if kind.startswith("audio/") and plain.isalnum() and kind.isascii() else _OCTETS


def _heard(answer: bytes, form_bytes: int) -> int:
    try:
        usage = _decode_timed(answer).usage
    except msgspec.DecodeError:
        usage = None
    if usage is None:
        return tokens_of_recording(form_bytes).input
    return -(-int(usage.seconds * 1000) * TOKENS_PER_SECOND // 1000)
