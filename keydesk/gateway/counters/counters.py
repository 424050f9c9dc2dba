"""Counters that all gateways of one database share: in use as long as their server answers (S11).

What a call takes is judged and counted there, in one round trip, by the server's clock. Places among the
calls at once are held under the name of an instance, which lives as long as it says so: when a gateway dies,
its places are free ``LEASE_SECONDS`` later. Each connection is an instance of its own, which first takes the
places of the calls that are under way; so no place stays taken because an answer was lost.
"""

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

from keydesk.gateway.counters.failures import CountersError, CountersRefusedError
from keydesk.gateway.counters.url import CountersUrl
from keydesk.gateway.counters.verdict import Asking, Correction, Verdict, read_verdict
from keydesk.gateway.counters.wire import Part, Wire

LEASE_SECONDS: Final = 10
"""How long the places of a gateway stay taken that says nothing any more."""
BEAT_SECONDS: Final = 2.0
AGAIN_SECONDS: Final = 1.0
"""How long to wait before a server that was gone is tried again."""
_PLACES_SECONDS: Final = 7200
_NO_LIMIT: Final = -1

_log: Final = logging.getLogger(__name__)


class Counters:
    """The counters of one database's gateways. Belongs to the loop's thread."""

    def __init__(self, url: CountersUrl, database_id: str) -> None:
        self._url = url
        self._prefix = f"keydesk:{database_id}:"
        self._wire: Wire | None = None
        self._take = self._give_back = b""
        self._instance = ""
        self._places: Counter[str] = Counter()
        self._running: asyncio.Task[None] | None = None
        self.trouble: str | None = "The counters were not asked yet"
        """Why they are not in use; None if they are."""

    @property
    def server(self) -> str:
        """Where they are, without a password."""
        return str(self._url)

    async def start(self) -> None:
        """Connect; go on without them where they are away. Raises CountersRefusedError."""
        wire: Wire | None = None
        try:
            wire = await self._open()
        except CountersRefusedError:
            raise
        except CountersError as error:
            self._lose(error)
        else:
            self._begin(wire)
        self._running = asyncio.create_task(self._run(wire))

    async def close(self) -> None:
        """Give every place up and leave."""
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
        if self._wire is not None:  # it was never served
            await self._wire.close()

    def take(self, asked: Sequence[Asking], tokens: int) -> "asyncio.Future[Verdict | None] | None":
        """Judge and count a call of so many tokens, by all limits or by none; None where they are not in use.

        The answer is None where they turn out to be gone. A call that is admitted has its places.
        """
        wire = self._wire
        if wire is None:
            return None
        waiter: asyncio.Future[Verdict | None] = asyncio.get_running_loop().create_future()
        keys: list[Part] = [f"{self._prefix}clock"]
        values: list[Part] = [self._instance, f"{self._prefix}instance:", tokens]
        for each in asked:
            keys += self._names(each.key_id)
            limits = each.limits
            values += [
                _NO_LIMIT if limit is None else limit
                for limit in (limits.rpm, limits.tpm, limits.max_parallel)
            ]
        told = partial(self._judged, waiter, asked, tokens)
        wire.ask(told, "EVALSHA", self._take, len(keys), *keys, *values)
        return waiter

    def enter(self, asked: Sequence[Asking]) -> None:
        """Tell of a call that was admitted without the counters: it has places from when they are back."""
        for each in asked:
            if each.limits.max_parallel is not None:
                self._places[each.key_id] += 1

    def give_back(self, asked: Sequence[Asking], moment: int | None, correction: Correction) -> None:
        """End a call: correct what was counted at a moment, if it was, and give its places up."""
        keys: list[Part] = []
        values: list[Part] = [self._instance, moment or 0]
        needed = bool(moment and (correction.requests or correction.tokens))
        for each in asked:
            places = each.limits.max_parallel is not None
            if places:
                self._leave(each.key_id)
            needed = needed or places
            requests, _, tokens, _, places_name = self._names(each.key_id)
            keys += [requests, tokens, places_name]
            values += [correction.requests, correction.tokens, int(places)]
        if needed and self._wire is not None:
            self._wire.ask(_unheard, "EVALSHA", self._give_back, len(keys), *keys, *values)

    def _leave(self, key_id: str) -> None:
        self._places[key_id] -= 1
        if not self._places[key_id]:
            del self._places[key_id]

    def _judged(
        self,
        waiter: "asyncio.Future[Verdict | None]",
        asked: Sequence[Asking],
        tokens: int,
        said: bytes | None,
    ) -> None:
        verdict = None if said is None else read_verdict(said)
        if verdict is not None and verdict.exceeded is None:
            self.enter(asked)
        if not waiter.done():
            waiter.set_result(verdict)
        elif verdict is not None and verdict.exceeded is None:  # the call was ended meanwhile
            self.give_back(asked, verdict.moment, Correction(-1, -tokens))

    async def _run(self, wire: Wire | None) -> None:
        while True:
            try:
                if wire is None:
                    wire = await self._open()
                    self._begin(wire)
                await self._serve(wire)
            except CountersError as error:
                self._lose(error)
            wire = None
            await asyncio.sleep(AGAIN_SECONDS)

    async def _open(self) -> Wire:
        """Connect, and try whether the server counts."""
        wire = Wire(self._url)
        try:
            await wire.open()
            self._take = await wire.now("SCRIPT", "LOAD", script("take"))
            self._give_back = await wire.now("SCRIPT", "LOAD", script("give_back"))
            await wire.now("EVALSHA", self._take, 1, f"{self._prefix}clock")
        except BaseException:
            await wire.close()
            raise
        return wire

    async def _serve(self, wire: Wire) -> None:
        beating = asyncio.create_task(self._beat(wire))
        try:
            await wire.serve()
        except CountersError as error:
            self._lose(error)
        finally:
            self._wire = None
            beating.cancel()
            await wire.close("DEL", self._alive)

    def _begin(self, wire: Wire) -> None:
        """Be a new instance, with the places of the calls that are under way."""
        if self._instance:
            wire.ask(_unheard, "DEL", self._alive)
        self._instance = secrets.token_hex(8)
        wire.ask(_unheard, "SET", self._alive, 1, "EX", LEASE_SECONDS)
        for key_id, held in self._places.items():
            *_, places = self._names(key_id)
            wire.ask(_unheard, "HSET", places, self._instance, held)
            wire.ask(_unheard, "EXPIRE", places, _PLACES_SECONDS)
        self._wire = wire
        self.trouble = None
        _log.info("limits are counted together with other gateways at %s", self._url)

    async def _beat(self, wire: Wire) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            wire.ask(_require_alive, "EXPIRE", self._alive, LEASE_SECONDS)

    def _lose(self, error: CountersError) -> None:
        if self.trouble != str(error):
            _log.warning("each gateway holds keys to its share of their limits: %s", error)
        self.trouble = str(error)

    @property
    def _alive(self) -> str:
        """The name of what shows that this instance lives."""
        return f"{self._prefix}instance:{self._instance}"

    def _names(self, key_id: str) -> tuple[str, str, str, str, str]:
        """Return the names of a key's requests and their order, tokens and their order, and places."""
        begin = f"{self._prefix}key:{key_id}:"
        requests, tokens = f"{begin}requests", f"{begin}tokens"
        return requests, f"{requests}:order", tokens, f"{tokens}:order", f"{begin}places"


def script(name: str) -> str:
    """Return a script of the counters."""
    return Path(__file__).with_name(f"{name}.lua").read_text(encoding="utf-8")


def _unheard(_answer: Any) -> None:
    """The answer tells nothing."""


def _require_alive(answer: int | None) -> None:
    if answer == 0:
        raise CountersError("the counters have forgotten this gateway, which was silent for too long")
