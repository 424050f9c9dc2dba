"""Does the ledger agree with itself? What each key is said to have spent is the sum of its records (S10)."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select

from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.usage.tables import key_usage_table, reservation_table, usage_record_table


def ledger_faults(connection: Connection) -> Iterator[str]:
    """Yield every key whose totals are not those of its records, and every call both reserved and settled."""
    record, total = usage_record_table.c, key_usage_table.c
    sums = (
        select(record.key_id, func.count().label("requests"), func.sum(record.cost_nanos).label("spent"))
        .group_by(record.key_id)
        .subquery()
    )
    requests, spent = func.coalesce(sums.c.requests, 0), func.coalesce(sums.c.spent, 0)
    yield from _reservation_faults(connection)
    query = (
        select(total.key_id, total.requests, total.spent_nanos, requests, spent)
        .outerjoin(sums, sums.c.key_id == total.key_id)
        .where(or_(total.requests != requests, total.spent_nanos != spent))
        .order_by(total.key_id)
    )
    for key_id, said_requests, said_spent, found_requests, found_spent in connection.execute(query):
        yield (
            f"ledger: key {key_id} is said to have made {said_requests} requests for "
            f"{format_usd(said_spent)} dollars; its records are {found_requests} for "
            f"{format_usd(Nanos(found_spent))}"
        )


def _reservation_faults(connection: Connection) -> Iterator[str]:
    reserved, record = reservation_table.c, usage_record_table.c
    query = (
        select(reserved.request_id, reserved.key_id)
        .join(usage_record_table, record.request_id == reserved.request_id)
        .order_by(reserved.request_id)
    )
    for request_id, key_id in connection.execute(query):
        yield f"ledger: call {request_id} of key {key_id} is settled, and its reservation is still there"
