"""Requests and chats as admins see them: with the names that everything has now."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.usage import Chat, UsageDimension, UsageRequest
from keydesk.gateway.usage.content import kept_of, kept_of_chats
from keydesk.gateway.usage.names import names_of, names_of_deployments

_NAMED: Final = {
    "key": ("key_id", UsageDimension.KEY),
    "person": ("owner_id", UsageDimension.PERSON),
    "location": ("location_id", UsageDimension.LOCATION),
    "batch": ("batch_id", UsageDimension.BATCH),
    "provider": ("provider_id", UsageDimension.PROVIDER),
}


def requests_of(connection: Connection, rows: Sequence[RowMapping]) -> list[UsageRequest]:
    """Return records as requests."""
    names = {kind: names_of(connection, by, _values(rows, of)) for kind, (of, by) in _NAMED.items()}
    names["deployment"] = names_of_deployments(connection, _values(rows, "deployment_id"))
    kept = kept_of(connection, _values(rows, "request_id"))
    return [
        UsageRequest.model_construct(
            **_fields(row, UsageRequest.model_fields),
            **_named(row, names),
            content_kept=row["request_id"] in kept,
        )
        for row in rows
    ]


def chats_of(connection: Connection, rows: Sequence[RowMapping]) -> list[Chat]:
    """Return rows as chats."""
    names = {
        kind: names_of(connection, _NAMED[kind][1], _values(rows, _NAMED[kind][0]))
        for kind in ("key", "person", "location")
    }
    kept = kept_of_chats(connection, _values(rows, "id"))
    return [
        Chat.model_construct(
            **_fields(row, Chat.model_fields), **_named(row, names), content_kept=row["id"] in kept
        )
        for row in rows
    ]


def _values(rows: Sequence[RowMapping], name: str) -> set[str]:
    return {row[name] for row in rows if row[name] is not None}


def _fields(row: RowMapping, names: Collection[str]) -> dict[str, Any]:
    found = {name: row[name] for name in names if name in row}
    return {**found, "person_id": row["owner_id"], "cost_usd": row["cost_nanos"]}


def _named(row: RowMapping, names: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    columns = {"deployment": "deployment_id", **{kind: of for kind, (of, _) in _NAMED.items()}}
    return {f"{kind}_name": known.get(row[columns[kind]] or "") for kind, known in names.items()}
