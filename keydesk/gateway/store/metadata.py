"""The one set of tables, and how a moment stands in a column."""

from datetime import datetime
from typing import Final

from sqlalchemy import BigInteger, Dialect, MetaData
from sqlalchemy.types import TypeDecorator

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


class Instant(TypeDecorator[datetime]):
    """A moment, kept as microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

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

    def process_bind_param(self, value: Nanos | None, dialect: Dialect) -> int | None:
        """Turn an amount into a bare number."""
        _ = dialect
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Nanos | None:
        """Turn a bare number into an amount."""
        _ = dialect
        return None if value is None else Nanos(value)
