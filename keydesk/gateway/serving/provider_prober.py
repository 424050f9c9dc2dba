"""Asks a provider for its models, the way that calls go: what works here works for them.

Over connections of its own, so that every step is made anew: name, connection, TLS, credential, list.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_model_id
from keydesk.gateway.catalog.probing import Probe
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving import provider_words as words
from keydesk.gateway.serving.reach_words import Destination
from keydesk.gateway.serving.upstream import FailureKind, HeadedAnswer, HttpUpstreams, UpstreamError
from keydesk.gateway.serving.upstream_target import MODELS

SECONDS: Final = 12.0
"""For everything, so that whoever asks still waits when the answer comes."""
STEP_SECONDS: Final = 6
MAX_ANSWER: Final = 8 * 1024 * 1024
MAX_MODELS: Final = 5000

_OK: Final = 200
_REFUSED: Final = frozenset({401, 403})
_PATHS: Final = {ProviderKind.ANTHROPIC: f"{MODELS}?limit=1000"}


class _Model(msgspec.Struct):
    id: str = ""


class _Models(msgspec.Struct):
    data: list[_Model]


_Listed = _Models | list[_Model]
_decoder: Final[msgspec.json.Decoder[_Listed]] = msgspec.json.Decoder(_Listed)


@dataclass(slots=True)
class _Trail:
    """How far it came."""

    provider: ServedProvider
    resolved: bool | None = None
    reached: bool | None = None
    secured: bool | None = None
    latency_ms: int | None = None

    def is_connected(self) -> None:
        """Note that the server was reached, and proved who it is where it has to."""
        self.reached = True
        self.secured = True if self.place.is_encrypted else None

    @property
    def place(self) -> Destination:
        """Where it was to come to."""
        return words.destination(self.provider)

    def ended(
        self, problem: str, *, authenticated: bool | None = None, models: tuple[str, ...] | None = None
    ) -> Probe:
        """Return what became of it; no problem is an empty one."""
        return Probe(
            resolved=self.resolved,
            reached=self.reached,
            secured=self.secured,
            authenticated=authenticated,
            latency_ms=self.latency_ms,
            models=models,
            problem=problem or None,
        )


class ProviderProber:
    """Fulfils Prober."""

    def __init__(self, upstreams: Callable[[], HttpUpstreams], *, seconds: float = SECONDS) -> None:
        self._upstreams = upstreams
        self._seconds = seconds

    async def probe(self, provider: ServedProvider) -> Probe:
        """Ask, once."""
        trail = _Trail(provider)
        upstreams = self._upstreams()
        try:
            async with asyncio.timeout(self._seconds):
                return await self._ask(upstreams, trail)
        except TimeoutError:
            if trail.resolved is None:
                trail.resolved = False
                return trail.ended(trail.place.slow_name())
            trail.reached = trail.reached or False
            return trail.ended(words.too_slow(self._seconds))
        except UpstreamError as failure:
            return _failed(trail, failure)
        finally:
            upstreams.close()

    async def _ask(self, upstreams: HttpUpstreams, trail: _Trail) -> Probe:
        loop = asyncio.get_running_loop()
        provider = trail.provider
        patient = replace(provider, timeout_seconds=min(provider.timeout_seconds, STEP_SECONDS))
        upstream = await upstreams.prepare(patient)
        trail.resolved = True
        began = loop.time()
        path = _PATHS.get(provider.kind, MODELS)
        answer = await upstream.send(path, b"", None, streaming=True, method="GET")
        trail.is_connected()
        trail.latency_ms = int((loop.time() - began) * 1000)
        try:
            content = await _read(answer) if answer.status == _OK else b""
        finally:
            await answer.close()
        return _judge(trail, answer, content)


def _failed(trail: _Trail, failure: UpstreamError) -> Probe:
    """Tell which step failed. What lies behind a failure says why."""
    cause = failure.__cause__
    if trail.resolved is None:
        trail.resolved = False
        return trail.ended(trail.place.no_way(failure))
    if failure.reached:
        trail.is_connected()
        slow = failure.kind is FailureKind.TIMEOUT
        return trail.ended(words.silent(STEP_SECONDS) if slow else words.broken(str(failure)))
    if cause is None:  # nothing was wrong with the connection: there was none
        return trail.ended(words.unsendable_credential(), authenticated=False)
    trail.reached = trail.place.fails_at_tls(cause)
    trail.secured = False if trail.reached else None
    return trail.ended(trail.place.no_way(failure))


def _judge(trail: _Trail, answer: HeadedAnswer, content: bytes) -> Probe:
    provider, status = trail.provider, answer.status
    if status in _REFUSED:
        return trail.ended(words.refused(provider, status), authenticated=False)
    if status != _OK:
        return trail.ended(words.wrong_status(provider, answer))
    if len(content) > MAX_ANSWER:
        return trail.ended(words.too_large(MAX_ANSWER))
    try:
        found = _decoder.decode(content)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return trail.ended(words.no_list(provider, answer.content_type, content))
    models = found if isinstance(found, list) else found.data
    names = dict.fromkeys(model.id for model in models[:MAX_MODELS] if _is_usable(model.id))
    # What asks for nothing has refused nothing: no credential was tried.
    took = True if provider.credential is not None else None
    return trail.ended("", authenticated=took, models=tuple(sorted(names)))


def _is_usable(name: str) -> bool:
    """Tell whether a model of this name can be added here."""
    try:
        return clean_model_id(name) == name
    except InvalidValueError:
        return False


async def _read(answer: HeadedAnswer) -> bytes:
    """Return the content, or somewhat more than may be of it."""
    content = b""
    while len(content) <= MAX_ANSWER and (piece := await answer.read()) is not None:
        content += piece
    return content
