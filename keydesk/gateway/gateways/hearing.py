"""How a gateway hears what was changed at the others: it reads what was audited (S7, S20).

A change and its audit events are one transaction, and the events are numbered in the order of their commits.
So whoever knows all of them up to the last one has missed no change, whether or not a notification came.
"""

import json
from typing import TYPE_CHECKING, Any, Final

from keydesk.contract.audit import AuditAction as Action
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.instant import from_microseconds
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.store.steady_clock import SteadyClock

if TYPE_CHECKING:
    import psycopg

MOST: Final = 2000
"""After more events than these everything is read anew."""

_STATE: Final = b"SELECT highest_time, coalesce((SELECT sequence FROM audit_head), 0) FROM gateway"
_EVENTS: Final = (
    b"SELECT subject_kind, subject_id, action, changes FROM audit_event "
    b"WHERE sequence > %s AND sequence <= %s ORDER BY sequence"
)
_OF_CATALOG: Final = {"credential", "provider", "model", "mcp_server"}
_HOLDERS: Final = {"batch": HolderKind.BATCH, "location": HolderKind.LOCATION}
_ONLY_NAMES: Final = {"name", "label"}


class Hearing:
    """Tells of what happened at any gateway on the database since it was last looked at."""

    def __init__(self, changes: ChangeListener, clock: SteadyClock) -> None:
        """Everything that was there before the first look has to be read after it."""
        self._changes = changes
        self._clock = clock
        self._heard: int | None = None

    def look(self, connection: "psycopg.Connection[tuple[Any, ...]]") -> None:
        """Read what is new. Raises the driver's errors; then it is looked for again the next time."""
        ((highest, last),) = connection.execute(_STATE).fetchall()
        self._clock.learn(from_microseconds(highest))
        heard = self._heard
        if heard is not None and heard < last <= heard + MOST:
            for event in connection.execute(_EVENTS, (heard, last)).fetchall():
                self._tell(*event)
        elif heard is not None and heard != last:  # far too many; or an old copy was put in place
            self._changes.catalog_changed()
            self._changes.all_keys_changed()
        self._heard = last

    def _tell(self, kind: str, id_: str, action: str, changes: str) -> None:
        if kind == "key":
            self._changes.key_changed(id_)
        elif kind in _OF_CATALOG:
            self._changes.catalog_changed()
        elif kind == "deployment":
            self._changes.catalog_changed()
            self._changes.all_keys_changed()  # some were attached or detached
        elif action in {Action.BATCH_UPDATED.value, Action.LOCATION_UPDATED.value}:
            changed = set(json.loads(changes)) - _ONLY_NAMES
            if "budget" in changed:
                self._changes.holder_changed(Holder(_HOLDERS[kind], id_))
            if kind == "location" and changed - {"budget"}:
                self._changes.all_keys_changed()
