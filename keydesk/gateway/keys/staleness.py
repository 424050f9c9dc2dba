"""What an admin is told who changes a key that somebody else changed first."""

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, RowMapping

from keydesk.domain.errors import StaleError
from keydesk.domain.wording import worded
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.reading import load_latest
from keydesk.gateway.catalog.changing import require_version
from keydesk.gateway.keys.tables import key_table

_MOST: Final = 5
"""How many changes are told; behind more of them nobody looks for one."""
_WORDS: Final = {
    Action.KEY_ACTIVATED.value: worded("{name} activated it"),
    Action.KEY_DEACTIVATED.value: worded("{name} deactivated it"),
    Action.KEY_REVOKED.value: worded("{name} revoked it"),
    Action.KEY_TOPPED_UP.value: worded("{name} topped up its budget"),
    Action.KEY_ROTATED.value: worded("{name} rotated its secret"),
    Action.KEY_LINK_MADE.value: worded("{name} made a claim link"),
    Action.KEY_LINK_WITHDRAWN.value: worded("{name} withdrew its claim link"),
    Action.KEY_CLAIMED.value: worded("{name} opened its claim link"),
}


def require_as_seen(connection: Connection, row: RowMapping, versions: Sequence[int]) -> None:
    """Raise StaleError, which says who changed what meanwhile, unless the key is as the caller saw it."""
    behind = row["version"] - max(versions, default=0)
    if row["version"] not in versions and 0 < behind <= _MOST:
        told = _told(connection, row, behind)
        if told:
            raise StaleError(worded("Meanwhile {told}. Nothing was changed; look at it again.", told=told))
    require_version(row, key_table, versions)


def _told(connection: Connection, row: RowMapping, behind: int) -> str:
    """Say what was done in the latest changes; nothing where the audit chain has not one event for each."""
    latest, total = load_latest(connection, row["id"], behind)
    if total != row["version"]:
        return ""
    return "; ".join(_deed(event) for event in latest)


def _deed(event: RowMapping) -> str:
    known = _WORDS.get(event["action"])
    if known is not None:
        return known.format_map({"name": event["admin_name"]})
    fields = ", ".join(sorted(json.loads(event["changes"])))
    return worded("{name} changed {fields}", name=event["admin_name"], fields=fields)
