"""Embeddings: small vectors, made of a hash of the text."""

import base64
import hashlib
import math
import struct
from typing import Final

import msgspec

from keydesk.gateway.serving.demo.answer import MODEL, DemoAnswer, count, plain

DIMENSIONS: Final = 8


class _Request(msgspec.Struct):
    input: str | list[str]
    encoding_format: str = "float"


_decode: Final = msgspec.json.Decoder(_Request).decode


def answer_embedding(body: bytes, _streaming: bool) -> DemoAnswer:  # noqa: FBT001 - an Answerer
    """Answer with one vector for each text."""
    request = _decode(body)
    texts = [request.input] if isinstance(request.input, str) else request.input
    data = [
        {"object": "embedding", "index": index, "embedding": _written(_vector(text), request.encoding_format)}
        for index, text in enumerate(texts)
    ]
    took = count(*texts)
    usage = {"prompt_tokens": took, "total_tokens": took}
    return plain({"object": "list", "data": data, "model": MODEL, "usage": usage})


def _vector(text: str) -> list[float]:
    numbers = [byte - 127.5 for byte in hashlib.sha256(text.encode()).digest()[:DIMENSIONS]]
    length = math.hypot(*numbers)
    return [round(number / length, 6) for number in numbers]


def _written(vector: list[float], form: str) -> list[float] | str:
    if form == "base64":
        return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()
    return vector
