"""The SQL that credentials, providers and models share: one by id, a page by name, and changes."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, func, insert, select, update

from keydesk.contract.catalog import CatalogQuery
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.store.text_sql import has_text


def load_row(connection: Connection, table: Table, id_: str) -> RowMapping | None:
    """Return the row with this id; None if there is none."""
    return connection.execute(select(table).where(table.c.id == id_)).mappings().first()


def load_page(
    connection: Connection, table: Table, column: str, query: CatalogQuery, text: str
) -> tuple[Sequence[RowMapping], str | None, int]:
    """Return a page of rows in the order of a column, the next cursor, and how many rows hold the text."""
    by = table.c[column]
    holds = has_text(by, text)
    rows = select(table, by.label("order_value")).where(holds).order_by(by).limit(query.limit + 1)
    if query.cursor is not None:
        rows = rows.where(by > read_cursor(query.cursor, table.name, str).value)
    found = connection.execute(rows).mappings().all()
    total = connection.execute(select(func.count()).select_from(table).where(holds)).scalar_one()
    page = found[: query.limit]
    if len(found) <= query.limit:
        return page, None, total
    last = page[-1]
    return page, write_cursor(table.name, Place(last["order_value"], last["id"])), total


def is_taken(connection: Connection, table: Table, column: str, value: str, id_: str) -> bool:
    """Return whether another row than ``id_`` has this value."""
    query = select(table.c.id).where(table.c[column] == value, table.c.id != id_)
    return connection.execute(query).first() is not None


def add_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Add a row."""
    connection.execute(insert(table).values(**values, version=1))


def add_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows at once; all of them name the same columns."""
    connection.execute(insert(table), [{**row, "version": 1} for row in rows])


def change_row(connection: Connection, table: Table, id_: str, values: Mapping[str, Any]) -> None:
    """Change what ``values`` names, and count the change."""
    connection.execute(update(table).where(table.c.id == id_).values(**values, version=table.c.version + 1))


def delete_row(connection: Connection, table: Table, id_: str) -> None:
    """Delete a row."""
    connection.execute(delete(table).where(table.c.id == id_))
