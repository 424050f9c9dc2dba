"""The SQL of the request log and of chats, the newest first."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    and_,
    column,
    false,
    func,
    or_,
    select,
    table,
    type_coerce,
)

from keydesk.contract.usage import ChatQuery, RequestOutcome, RequestQuery
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.store.metadata import INTEGER_64
from keydesk.gateway.usage.tables import chat_table, usage_record_table

COUNTED: Final = 100_000
"""Up to so many requests are counted while one waits."""
FIRST_ERROR: Final = 400

_record = usage_record_table.c
_chat = chat_table.c
_key = table("key", column("id"), column("batch_id")).c
"""By name: whoever owns the table knows of usage."""

Conditions = Sequence[ColumnElement[bool]]


def load_requests(
    connection: Connection, query: RequestQuery, locations: Sequence[str] | None
) -> tuple[Sequence[RowMapping], str | None, int | None]:
    """Return a page of records, the next cursor, and how many there are if they can be counted at once."""
    conditions = [*_conditions_of_requests(query, locations), *_within_chat(connection, query.chat_id)]
    rows, cursor = _page(connection, usage_record_table, (_record.at, _record.request_id), conditions, query)
    some = select(_record.request_id).where(*conditions).limit(COUNTED + 1).subquery()
    counted = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return rows, cursor, counted if counted <= COUNTED else None


def load_chats(
    connection: Connection, query: ChatQuery, locations: Sequence[str] | None
) -> tuple[Sequence[RowMapping], str | None, int]:
    """Return a page of chats, the next cursor, and how many there are."""
    wanted = {
        _chat.key_id: query.key_id,
        _chat.owner_id: query.person_id,
        _chat.location_id: query.location_id,
    }
    conditions = [each == value for each, value in wanted.items() if value is not None]
    if query.batch_id is not None:
        keys = select(_key.id).where(_key.batch_id == query.batch_id)
        conditions.append(_chat.key_id.in_(keys))
    if query.since is not None:
        conditions.append(_chat.last_at >= query.since)
    if query.until is not None:
        conditions.append(_chat.last_at < query.until)
    if locations is not None:
        conditions.append(_chat.location_id.in_(locations))
    rows, cursor = _page(connection, chat_table, (_chat.last_at, _chat.id), conditions, query)
    total = connection.execute(select(func.count()).select_from(chat_table).where(*conditions)).scalar_one()
    return rows, cursor, total


def _conditions_of_requests(
    query: RequestQuery, locations: Sequence[str] | None
) -> list[ColumnElement[bool]]:
    wanted = {
        _record.key_id: query.key_id,
        _record.owner_id: query.person_id,
        _record.location_id: query.location_id,
        _record.batch_id: query.batch_id,
        _record.model: query.model,
        _record.provider_id: query.provider_id,
        _record.status: query.status,
        _record.request_id: query.request_id,
        _record.chat_id: query.chat_id,
        _record.deployment_id: query.deployment_id,
    }
    conditions: list[ColumnElement[bool]] = [
        each == value for each, value in wanted.items() if value is not None
    ]
    if locations is not None:
        conditions.append(_record.location_id.in_(locations))
    if query.outcome is not None:
        failed = or_(_record.status == 0, _record.status >= FIRST_ERROR)
        conditions.append(failed if query.outcome is RequestOutcome.FAILED else ~failed)
    if query.slower_than_ms is not None:
        conditions.append(_record.latency_ms > query.slower_than_ms)
    if query.dearer_than_usd is not None:
        conditions.append(_record.cost_nanos > query.dearer_than_usd)
    if query.since is not None:
        conditions.append(_record.at >= query.since)
    if query.until is not None:
        conditions.append(_record.at < query.until)
    return conditions


def _within_chat(connection: Connection, chat_id: str | None) -> Conditions:
    """Limit records to the key and the time of a chat, by which they are found soon."""
    if chat_id is None:
        return ()
    query = select(_chat.key_id, _chat.began_at, _chat.last_at).where(_chat.id == chat_id)
    found = connection.execute(query).one_or_none()
    if found is None:
        return (false(),)
    key_id, began_at, last_at = found
    return _record.key_id == key_id, _record.at >= began_at, _record.at <= last_at


def _page(
    connection: Connection,
    listed: Table,
    order: tuple[Column[Any], Column[Any]],
    conditions: Conditions,
    query: RequestQuery | ChatQuery,
) -> tuple[Sequence[RowMapping], str | None]:
    at, id_ = type_coerce(order[0], INTEGER_64), order[1]
    rows = select(listed, at.label("order_value")).where(*conditions).order_by(at.desc(), id_.desc())
    if query.cursor is not None:
        place = read_cursor(query.cursor, listed.name, int)
        rows = rows.where(at <= place.value, or_(at < place.value, and_(at == place.value, id_ < place.id)))
    found = connection.execute(rows.limit(query.limit + 1)).mappings().all()
    page = found[: query.limit]
    if len(found) <= query.limit:
        return page, None
    return page, write_cursor(listed.name, Place(page[-1]["order_value"], page[-1][id_.name]))
