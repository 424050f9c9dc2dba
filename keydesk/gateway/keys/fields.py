"""The fields of a key as an admin names them: what they may be, and what they are at present."""

import json
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.keys import KeyTemplate
from keydesk.contract.mcp import McpAccess
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import DEFAULT_VALIDITY, Window
from keydesk.domain.wording import worded
from keydesk.gateway.budgets.setting import budget_fields
from keydesk.gateway.catalog.repository import known_models, known_providers
from keydesk.gateway.keys.attachments import deployments_of, known_deployments, known_servers
from keydesk.gateway.keys.repository import LISTS, read_list
from keydesk.gateway.keys.showing import read_access

_ELSEWHERE: Final = frozenset({"budget", "deployments"})
"""Fields that do not stand in the key's own row."""
WINDOW: Final = frozenset({"not_before", "expires_at", "valid_days"})
"""Fields that ``window_of`` reads."""
_Find = Callable[[Connection, Collection[str]], set[str]]
_KNOWN: Final[Mapping[str, _Find]] = {
    "allowed_models": known_models,
    "allowed_providers": known_providers,
    "deployments": known_deployments,
}


def window_of(wanted: KeyTemplate, now: datetime) -> dict[str, Any]:
    """Return start and end of validity of a key made now."""
    not_before = wanted.not_before or now
    lasts = DEFAULT_VALIDITY if wanted.valid_days is None else timedelta(days=wanted.valid_days)
    try:
        default = not_before + lasts
    except OverflowError as error:
        raise InvalidValueError("A start before the year 9999.", field="not_before") from error
    expires_at = wanted.expires_at if "expires_at" in wanted.model_fields_set else default
    window = Window(not_before, expires_at)
    return {"not_before": window.not_before, "expires_at": window.expires_at}


def require_known(connection: Connection, fields: Mapping[str, Any]) -> None:
    """Refuse what there is not here: a key would only seem to allow it (S5)."""
    for name, find in _KNOWN.items():
        _require_members(connection, name, fields.get(name) or [], find)
    access = fields.get("mcp")
    if access is not None:
        _require_members(connection, "mcp.servers", access["servers"], known_servers)
        _require_members(connection, "mcp.tools", list(access["tools"]), known_servers)


def _require_members(connection: Connection, field: str, wanted: Collection[str], find: _Find) -> None:
    known = find(connection, wanted) if wanted else set[str]()
    unknown = [member for member in wanted if member not in known]
    if unknown:
        raise InvalidValueError(worded("Not known here: {names}.", names=", ".join(unknown)), field=field)


def distinct(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Take members that a list names twice once; deployments in the order in which they are shown."""
    once = {
        name: list(dict.fromkeys(fields[name]))
        if name in LISTS and fields[name] is not None
        else fields[name]
        for name in fields
    }
    if "deployments" in once:
        once["deployments"] = sorted(set(once["deployments"]))
    return once


def columns_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the fields that stand in the key's own row, as they stand there."""
    columns = {name: value for name, value in fields.items() if name not in _ELSEWHERE}
    if columns.get("mcp") is not None:
        access = McpAccess.model_validate(columns["mcp"])
        columns["mcp"] = None if access == McpAccess() else access.model_dump(mode="json")
    return columns


def present(connection: Connection, row: RowMapping, name: str) -> Any:
    """Return what a field is at present, in the form in which an admin names it."""
    match name:
        case "budget":
            return budget_fields(row)
        case "deployments":
            return list(deployments_of(connection, row["id"]))
        case "metadata":
            return json.loads(row["metadata"])
        case "mcp":
            return read_access(row["mcp"]).model_dump()
        case _:
            return read_list(row[name]) if name in LISTS else row[name]
