"""One prompt on its way: what came back, how long it took, what the gateway has on record of it."""

import asyncio
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import RequestQuery, UsageRequest
from keydesk.desktop.catalog.trying.throw_away_key import ThrowAwayKey

_LOOKS: Final = 10
_NEWEST: Final = 10
_PAUSE_SECONDS: Final = 0.2


@dataclass(slots=True)
class Trial:
    """A prompt, and the times that its answer took so far, in seconds."""

    model: str
    prompt: str
    first: float | None = None
    """Until the first words came."""
    whole: float | None = None
    """Until nothing more came."""
    request_id: str = ""
    """What the gateway calls it; empty where it did not come to an answer."""

    async def ask(self, key: ThrowAwayKey, hear: Callable[[str], object]) -> None:
        """Ask, and tell ``hear`` each piece as it arrives. The making of the key is not counted."""
        caller = await key.caller()
        began = time.monotonic()
        try:
            async with aclosing(caller.ask(self.model, self.prompt)) as pieces:
                async for text in pieces:
                    if self.first is None:
                        self.first = time.monotonic() - began
                    hear(text)
        finally:
            self.whole = time.monotonic() - began
            self.request_id = caller.request_id


async def look_up(api: AdminApi, key_id: str, request_id: str) -> UsageRequest | None:
    """Return the record of a call; None where there is none: a call that was refused costs nothing.

    One that was broken off is put on record a moment later; one that was never answered has no id here, and
    is the key's newest.
    """
    for look in range(_LOOKS):
        if look:
            await asyncio.sleep(_PAUSE_SECONDS)
        newest = (await api.list_requests(RequestQuery(key_id=key_id, limit=_NEWEST))).items
        found = next((each for each in newest if request_id in {"", each.request_id}), None)
        if found is not None:
            return found
    return None
