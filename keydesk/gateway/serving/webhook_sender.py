"""Posts alerts over the same judged and pinned connections as go to providers (S16)."""

import asyncio
from typing import Final

from keydesk.domain.wording import worded
from keydesk.gateway.alerts.receiver import Receiver
from keydesk.gateway.catalog.repository import bare_provider
from keydesk.gateway.serving.reach_words import Destination
from keydesk.gateway.serving.upstream import HttpUpstreams, UpstreamError

SECONDS: Final = 10
_SUCCESS: Final = range(200, 300)


class WebhookSender:
    """Fulfils Sender."""

    def __init__(self, upstreams: HttpUpstreams) -> None:
        self._upstreams = upstreams

    async def post(self, receiver: Receiver, body: bytes, headers: dict[str, str]) -> str | None:
        """Post; return in words why it did not arrive, or None. A redirect is not followed."""
        place = bare_provider(
            receiver.id,
            receiver.name,
            receiver.url,
            allow_private=receiver.allow_private,
            timeout_seconds=SECONDS,
        )
        path = "/" if receiver.url.endswith("/") else ""
        try:
            async with asyncio.timeout(SECONDS):
                upstream = self._upstreams.ready(place) or await self._upstreams.prepare(place)
                answer = await upstream.send(path, body, headers, streaming=True)
                await answer.close()
        except TimeoutError:
            return worded("The receiver did not answer in time.")
        except UpstreamError as failure:
            if failure.reached:
                return worded("The receiver broke the connection off before its answer was whole.")
            return Destination(receiver.url, worded("receiver"), worded("URL")).no_way(failure)
        if answer.status in _SUCCESS:
            return None
        return worded("The receiver answered with status {status}.", status=answer.status)
