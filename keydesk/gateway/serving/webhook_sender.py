"""Posts alerts over the same judged and pinned connections as go to providers (S16)."""

import asyncio
from typing import Final

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.alerts.receiver import Receiver
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream import HttpUpstreams, UpstreamError

SECONDS: Final = 10
_SUCCESS: Final = range(200, 300)


class WebhookSender:
    """Fulfils Sender."""

    def __init__(self, upstreams: HttpUpstreams) -> None:
        self._upstreams = upstreams

    async def post(self, receiver: Receiver, body: bytes, headers: dict[str, str]) -> str | None:
        """Post; return in words why it did not arrive, or None. A redirect is not followed."""
        place = _place(receiver)
        path = "/" if receiver.url.endswith("/") else ""
        try:
            async with asyncio.timeout(SECONDS):
                upstream = self._upstreams.ready(place) or await self._upstreams.prepare(place)
                answer = await upstream.send(path, body, headers, streaming=True)
                await answer.close()
        except TimeoutError:
            return "The receiver did not answer in time."
        except UpstreamError as failure:
            text = str(failure).replace("the provider", "the receiver")
            return f"{text[:1].upper()}{text[1:]}."
        return None if answer.status in _SUCCESS else f"The receiver answered with status {answer.status}."


def _place(receiver: Receiver) -> ServedProvider:
    """Describe the receiver as what the connections know: an upstream at an address, without a credential."""
    return ServedProvider(
        id=receiver.id,
        name=receiver.name,
        kind=ProviderKind.OPENAI,
        base_url=receiver.url,
        credential=None,
        credential_lost=False,
        timeout_seconds=SECONDS,
        allow_private=receiver.allow_private,
        enabled=True,
    )
