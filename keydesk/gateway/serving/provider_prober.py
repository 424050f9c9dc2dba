"""Asks a provider for its models, over the connections that calls go over: what works here works for them."""

import asyncio
from typing import Annotated, Final

import msgspec

from keydesk.gateway.catalog.probing import Probe
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream import HeadedAnswer, HttpUpstreams, UpstreamError
from keydesk.gateway.serving.upstream_target import MODELS

SECONDS: Final = 15
MAX_ANSWER: Final = 8 * 1024 * 1024
MAX_MODELS: Final = 5000

_OK: Final = 200
_REFUSED: Final = frozenset({401, 403})
_REDIRECTS: Final = range(300, 400)
_MISSING: Final = frozenset({404, 405})


class _Model(msgspec.Struct):
    id: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class _Models(msgspec.Struct):
    data: list[_Model]


_decode: Final = msgspec.json.Decoder(_Models).decode


class ProviderProber:
    """Fulfils Prober."""

    def __init__(self, upstreams: HttpUpstreams) -> None:
        self._upstreams = upstreams

    async def probe(self, provider: ServedProvider) -> Probe:
        """Ask, once."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(SECONDS):
                upstream = self._upstreams.ready(provider) or await self._upstreams.prepare(provider)
                began = loop.time()
                answer = await upstream.send(MODELS, b"", None, streaming=True, method="GET")
                latency = int((loop.time() - began) * 1000)
                try:
                    content = await _read(answer) if answer.status == _OK else b""
                finally:
                    await answer.close()
        except TimeoutError:
            return Probe(reached=False, problem=f"The provider did not answer within {SECONDS} seconds.")
        except UpstreamError as failure:
            return Probe(reached=failure.reached, problem=_sentence(str(failure)))
        return _judge(answer, content, latency)


def _judge(answer: HeadedAnswer, content: bytes, latency: int) -> Probe:
    status = answer.status
    if status in _REFUSED:
        return Probe(
            reached=True,
            authenticated=False,
            latency_ms=latency,
            problem=f"The provider refuses the credential (status {status}). Check it, and what it may do.",
        )
    if status in _REDIRECTS:
        problem = "The provider points to another address, which is not followed. Enter that address instead."
        return Probe(reached=True, latency_ms=latency, problem=problem)
    if status in _MISSING:
        problem = f"There is no list of models at this address (status {status}). Check the base URL."
        return Probe(reached=True, latency_ms=latency, problem=problem)
    if status != _OK:
        return Probe(reached=True, latency_ms=latency, problem=f"The provider answers with status {status}.")
    try:
        found = _decode(content)
    except msgspec.MsgspecError:
        problem = "What answers there is no API of this kind: it does not list models in JSON."
        return Probe(reached=True, latency_ms=latency, problem=problem)
    names = dict.fromkeys(model.id for model in found.data[:MAX_MODELS] if model.id.isprintable())
    return Probe(reached=True, authenticated=True, latency_ms=latency, models=tuple(sorted(names)))


async def _read(answer: HeadedAnswer) -> bytes:
    content = b""
    while (piece := await answer.read()) is not None:
        content += piece
        if len(content) > MAX_ANSWER:
            return b""
    return content


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
