"""What changed, as a stream of server-sent events.

Each event has an ``id``; a client that comes back sends the last one as ``Last-Event-ID`` and misses nothing.
The event's name is what happened: the action of an audit event (``key.updated``), ``usage``, ``alert``, or
``reset`` where so much happened meanwhile that everything is better read anew. The first one is ``opened``:
nothing that happens behind it is missed.
"""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.fields import Moment, WireModel

USAGE: Final = "usage"
ALERT: Final = "alert"
RESET: Final = "reset"
OPENED: Final = "opened"
MEDIA_TYPE: Final = "text/event-stream"


class Event(WireModel):
    """The data of an event."""

    at: Moment
    subject_kind: str = ""
    """What it happened to: key, person, model, …; empty for usage and reset."""
    subject_id: str = ""
    batch_id: str = ""
    """The batch of the key that it happened to; empty for what is no key, or belongs to none."""
    admin_name: str = ""
    """Who did it; empty where nobody did, or where an admin of some locations may not know."""
    alert_id: str = ""
    """The alert that was raised; empty for all else."""


@dataclass(frozen=True, slots=True)
class StreamedEvent:
    """An event as it came over a stream."""

    name: str
    id: str
    """What a client that comes back sends, to be told of what happened since."""
    event: Event
