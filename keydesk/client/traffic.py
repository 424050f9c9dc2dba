"""How many requests a gateway on this computer has answered. Asked without a token: no secret is in it."""

from typing import Final

import httpx

from keydesk.client import network
from keydesk.client.route import Route

_PATIENCE: Final = 3.0
_LONGEST: Final = 4 * 1024 * 1024
_COUNTER: Final = "keydesk_requests_total{"
_ABOUT_ITSELF: Final = ('path="/metrics"', 'path="/healthz"', 'path="/readyz"')
"""What is asked about the gateway, not of it."""


async def count_requests(admin_url: str) -> int:
    """Return how many requests there have been since the gateway started.

    Raises UnavailableError when it does not answer, or does not tell.
    """
    url = httpx.URL(admin_url).copy_with(path="/metrics")
    client = network.open_client(str(url.copy_with(path="/")), Route(answer_seconds=_PATIENCE))
    request = client.build_request("GET", "metrics")
    try:
        async with client:
            answer = await network.exchange(client, request, longest=_LONGEST)
    except (httpx.HTTPError, TimeoutError, OSError) as error:
        raise network.unavailable(error, request.url) from error
    if not answer.is_success:
        raise network.not_a_gateway(request.url)
    return sum(_counts(answer.text))


def _counts(metrics: str) -> list[int]:
    counters = (line for line in metrics.splitlines() if line.startswith(_COUNTER))
    asked = (line for line in counters if not any(own in line for own in _ABOUT_ITSELF))
    values = (line.rpartition(" ")[2] for line in asked)
    return [int(value) for value in values if value.isdecimal()]
