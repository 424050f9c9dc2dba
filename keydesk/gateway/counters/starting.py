"""Beginning to count, where a gateway is told to."""

from typing import TYPE_CHECKING

from keydesk.gateway.counters.url import CountersUrl

if TYPE_CHECKING:
    from keydesk.gateway.counters.counters import Counters


async def start_counters(url: CountersUrl | None, database_id: str) -> "Counters | None":
    """Return the counters of a database's gateways, in use if they can be. Raises CountersRefusedError."""
    if url is None:
        return None
    # Slow to load, and not needed by a gateway that is alone.
    from keydesk.gateway.counters.counters import Counters  # noqa: PLC0415

    counters = Counters(url, database_id)
    await counters.start()
    return counters
