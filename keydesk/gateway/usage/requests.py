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
    func,
    or_,
    select,
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

Conditions = Sequence[ColumnElement[bool]]


def load_requests(
    connection: Connection, query: RequestQuery, locations: Sequence[str] | None
) -> tuple[Sequence[RowMapping], str | None, int | None]:
    """Return a page of records, the next cursor, and how many there are if they can be counted at once."""
    conditions = _conditions_of_requests(query, locations)
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
    conditions = [column == value for column, value in wanted.items() if value is not None]
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
        _record.chat_id: query.chat_id,
    }
    conditions: list[ColumnElement[bool]] = [
        column == value for column, value in wanted.items() if value is not None
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


def _page(
    connection: Connection,
    table: Table,
    order: tuple[Column[Any], Column[Any]],
    conditions: Conditions,
    query: RequestQuery | ChatQuery,
) -> tuple[Sequence[RowMapping], str | None]:
    at, id_ = type_coerce(order[0], INTEGER_64), order[1]
    rows = select(table, at.label("order_value")).where(*conditions).order_by(at.desc(), id_.desc())
    if query.cursor is not None:
        place = read_cursor(query.cursor, table.name, int)
        rows = rows.where(at <= place.value, or_(at < place.value, and_(at == place.value, id_ < place.id)))
    found = connection.execute(rows.limit(query.limit + 1)).mappings().all()
    page = found[: query.limit]
    if len(found) <= query.limit:
        return page, None
    return page, write_cursor(table.name, Place(page[-1]["order_value"], page[-1][id_.name]))
