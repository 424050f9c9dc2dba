"""Does the ledger agree with itself? Every sum in it is that of its records (S10)."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Text,
    case,
    column,
    func,
    literal,
    or_,
    select,
    table,
    type_coerce,
    union_all,
)

from keydesk.domain.instant import format_rfc3339, from_microseconds
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.usage.sums import FIRST_FAILURE, HOUR, HOURS_PER_DAY, HOURS_PER_WEEK
from keydesk.gateway.usage.tables import (
    batch_usage_table,
    chat_table,
    key_usage_table,
    location_usage_table,
    reservation_table,
    usage_day_table,
    usage_hour_table,
    usage_record_table,
    usage_week_table,
)

_record: Final = usage_record_table.c
_REQUESTS: Final = func.count()
_SPENT: Final = func.sum(type_coerce(_record.cost_nanos, BigInteger))
_FAILED: Final = func.sum(case((or_(_record.status == 0, _record.status >= FIRST_FAILURE), 1), else_=0))
_TOKENS: Final = tuple(
    func.sum(each) for each in (_record.input_tokens, _record.cached_input_tokens, _record.output_tokens)
)
_PERIODS: Final = (
    ("hour", 1, usage_hour_table),
    ("day", HOURS_PER_DAY, usage_day_table),
    ("week", HOURS_PER_WEEK, usage_week_table),
)
_MEMBERS: Final = {
    "all": literal(""),
    "key": _record.key_id,
    "person": _record.owner_id,
    "batch": _record.batch_id,
    "model": _record.model,
    "provider": _record.provider_id,
}


def ledger_faults(connection: Connection) -> Iterator[str]:
    """Yield every sum that is not that of its records, and every call both reserved and settled."""
    yield from _reservation_faults(connection)
    yield from _total_faults(connection, "key", key_usage_table)
    yield from _delegation_faults(connection)
    yield from _total_faults(connection, "batch", batch_usage_table)
    yield from _total_faults(connection, "location", location_usage_table)
    for period, hours, totals in _PERIODS:
        for dimension, member in _MEMBERS.items():
            yield from _period_faults(connection, period, hours, totals, dimension, member)
    yield from _chat_faults(connection)


def open_calls(connection: Connection) -> int:
    """Return how many calls hold a reservation: none of them is charged yet."""
    return connection.execute(select(func.count()).select_from(reservation_table)).scalar_one()


def _total_faults(connection: Connection, kind: str, totals: FromClause) -> Iterator[str]:
    """Compare the totals of keys, batches or locations; of one that was removed there are none."""
    place, total = _record[f"{kind}_id"], totals.c
    there = select(column("id", Text)).select_from(table(kind))
    said = select(total[f"{kind}_id"], total.requests, _number(total.spent_nanos))
    found = select(place, _REQUESTS, _SPENT).where(place.in_(there)).group_by(place)
    for (holder,), (requests, spent), (records, cost) in _differences(connection, said, found, 1):
        yield (
            f"ledger: {kind} {holder} is said to have made {requests} requests for {_usd(spent)} dollars; "
            f"its records are {records} for {_usd(cost)}"
        )


def _delegation_faults(connection: Connection) -> Iterator[str]:
    total, parent = key_usage_table.c, _record.parent_id
    said = select(total.key_id, _number(total.delegated_nanos)).where(total.delegated_nanos != 0)
    found = select(parent, _SPENT).where(parent.is_not(None)).group_by(parent)
    for (key_id,), (spent,), (cost,) in _differences(connection, said, found, 1):
        yield (
            f"ledger: the ephemeral keys of key {key_id} are said to have spent {_usd(spent)} dollars; "
            f"by their records they spent {_usd(cost)}"
        )


def _period_faults(
    connection: Connection,
    period: str,
    hours: int,
    totals: FromClause,
    dimension: str,
    member: ColumnElement[str],
) -> Iterator[str]:
    """Compare the sums of all hours or all days, by one of the things that can be asked for."""
    sums = totals.c
    number = (type_coerce(_record.at, BigInteger) // (HOUR * hours)).label(period)
    where = func.coalesce(_record.location_id, "").label("location_id")
    whose = member.label("member")
    said = select(
        sums[period],
        sums.member,
        sums.location_id,
        *(sums.requests, sums.failed, sums.input_tokens, sums.cached_input_tokens, sums.output_tokens),
        _number(sums.cost_nanos),
    ).where(sums.dimension == dimension)
    found = select(number, whose, where, _REQUESTS, _FAILED, *_TOKENS, _SPENT)
    found = found.where(member.is_not(None)).group_by(number, whose, where)
    for (count, who, location), told, records in _differences(connection, said, found, 3):
        began = format_rfc3339(from_microseconds(count * HOUR * hours))
        of_whom = f" for {dimension} {who}" if who else ""
        at_place = f" in location {location}" if location else ""
        yield (
            f"ledger: the {period} of {began}{of_whom}{at_place} is said to have {_say(told)}; "
            f"by the records it has {_say(records)}"
        )


def _chat_faults(connection: Connection) -> Iterator[str]:
    chat = chat_table.c
    said = select(
        chat.id, chat.requests, chat.input_tokens, chat.output_tokens, _number(chat.cost_nanos),
        _number(chat.began_at), _number(chat.last_at),
    )  # fmt: skip
    at = type_coerce(_record.at, BigInteger)
    found = (
        select(_record.chat_id, _REQUESTS, _TOKENS[0], _TOKENS[2], _SPENT, func.min(at), func.max(at))
        .where(_record.chat_id.is_not(None))
        .group_by(_record.chat_id)
    )
    for (chat_id,), told, records in _differences(connection, said, found, 1):
        yield (
            f"ledger: chat {chat_id} is said to have {told[0]} requests for {_usd(told[3])} dollars; "
            f"its records are {records[0]} for {_usd(records[3])}, or differ in tokens or times"
        )


def _reservation_faults(connection: Connection) -> Iterator[str]:
    reserved = reservation_table.c
    query = (
        select(reserved.request_id, reserved.key_id)
        .join(usage_record_table, _record.request_id == reserved.request_id)
        .order_by(reserved.request_id)
    )
    for request_id, key_id in connection.execute(query):
        yield f"ledger: call {request_id} of key {key_id} is settled, and its reservation is still there"


def _differences(
    connection: Connection, said: Select[*tuple[Any, ...]], found: Select[*tuple[Any, ...]], places: int
) -> Iterator[tuple[Sequence[Any], Sequence[int], Sequence[int]]]:
    """Yield where what is said differs from what is found: the place, and the amounts of both.

    Both have the place in as many columns first, and each place at most once.
    """
    both = union_all(
        said.add_columns(literal(1).label("side")), found.add_columns(literal(0).label("side"))
    ).subquery()
    *columns, side = both.c
    place, amounts = columns[:places], columns[places:]
    told = [func.sum(case((side == 1, each), else_=0)) for each in amounts]
    recorded = [func.sum(case((side == 0, each), else_=0)) for each in amounts]
    query = (
        select(*place, *told, *recorded)
        .group_by(*place)
        .having(or_(*(one != other for one, other in zip(told, recorded, strict=True))))
        .order_by(*place)
    )
    middle = places + len(amounts)
    for row in connection.execute(query):
        yield row[:places], row[places:middle], row[middle:]


def _number(amount: ColumnElement[Any]) -> ColumnElement[int]:
    return type_coerce(amount, BigInteger)


def _say(amounts: Sequence[int]) -> str:
    requests, failed, given, cached, made, cost = amounts
    return (
        f"{requests} requests ({failed} failed), {given} tokens in ({cached} cached), {made} out, "
        f"for {_usd(cost)} dollars"
    )


def _usd(nanos: int) -> str:
    return format_usd(Nanos(nanos))
