"""The one set of tables, and how a moment, an amount and a switch stand in a column."""

import unicodedata
from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Dialect, Integer, MetaData, literal
from sqlalchemy.types import TypeDecorator, TypeEngine

from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.domain.money import Nanos

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

INTEGER_64: Final = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit number. A strict table of SQLite (S8) knows it as INTEGER only."""


def fold(text: str) -> str:
    """Return the form in which names are compared and searched: case and composition do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


class Instant(TypeDecorator[datetime]):
    """A moment, kept as microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column type of this database."""
        return dialect.type_descriptor(INTEGER_64)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Turn a moment into its count of microseconds."""
        _ = dialect
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Turn a count of microseconds into a moment."""
        _ = dialect
        return None if value is None else from_microseconds(value)


class Amount(TypeDecorator[Nanos]):
    """Money, kept as whole nano-dollars."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column type of this database."""
        return dialect.type_descriptor(INTEGER_64)

    def process_bind_param(self, value: Nanos | None, dialect: Dialect) -> int | None:
        """Turn an amount into a bare number."""
        _ = dialect
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Nanos | None:
        """Turn a bare number into an amount."""
        _ = dialect
        return None if value is None else Nanos(value)


class Switch(TypeDecorator[bool]):
    """Yes or no, kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: FBT001 (SQLAlchemy's signature)
        """Turn a truth value into a number."""
        _ = dialect
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Turn a number into a truth value."""
        _ = dialect
        return None if value is None else bool(value)


def is_on(switch: ColumnElement[bool], *, wanted: bool = True) -> ColumnElement[bool]:
    """Return the condition that a switch is on, or off. PostgreSQL takes its number for no truth value."""
    return switch == literal(wanted, switch.type)
