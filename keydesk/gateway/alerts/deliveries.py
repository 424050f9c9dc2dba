"""The SQL of deliveries: what is due, how one went, and how a webhook's went so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    and_,
    delete,
    func,
    or_,
    select,
    type_coerce,
    update,
)

from keydesk.contract.alerts import Delivery
from keydesk.contract.catalog import CatalogQuery
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.alerts.repository import alerts_with_names
from keydesk.gateway.alerts.tables import alert_table, delivery_table, webhook_table
from keydesk.gateway.store.metadata import INTEGER_64

_delivery = delivery_table.c
_ORDER: Final = "delivery"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many alerts arrived at a webhook, wait, and were given up; how the last attempts went, and when."""

    delivered: int
    waiting: int
    failed: int
    problem: str | None
    attempted_at: datetime | None
    delivered_at: datetime | None


def load_due(connection: Connection, now: datetime, most: int) -> Sequence[tuple[RowMapping, RowMapping]]:
    """Return the deliveries that are due: each alert with its ``attempts``, and the webhook it goes to."""
    query = (
        alerts_with_names()
        .add_columns(_delivery.attempts, _delivery.webhook_id)
        .join(delivery_table, _delivery.alert_id == alert_table.c.id)
        .where(_delivery.due_at <= now)
        .order_by(_delivery.due_at)
        .limit(most)
    )
    alerts = connection.execute(query).mappings().all()
    wanted = {alert["webhook_id"] for alert in alerts}
    of_alerts = select(webhook_table).where(webhook_table.c.id.in_(wanted))
    webhooks = {row["id"]: row for row in connection.execute(of_alerts).mappings()}
    return [(alert, webhooks[alert["webhook_id"]]) for alert in alerts]


def note_attempt(connection: Connection, alert_id: str, webhook_id: str, values: Mapping[str, Any]) -> None:
    """Note how an attempt went."""
    which = (_delivery.alert_id == alert_id) & (_delivery.webhook_id == webhook_id)
    connection.execute(update(delivery_table).where(which).values(**values))


def progress_of(connection: Connection, caller: Caller, webhook_id: str) -> Progress:
    """Return how deliveries of what the caller may see went to a webhook so far."""
    of_webhook = and_(_delivery.webhook_id == webhook_id, *_scope(caller))
    counts = func.count(_delivery.delivered_at), func.count(_delivery.due_at), func.count()
    times = func.max(_delivery.attempted_at), func.max(_delivery.delivered_at)
    query = select(*counts, *times).where(of_webhook)
    delivered, waiting, every, attempted_at, delivered_at = connection.execute(query).one()
    last = (
        select(_delivery.problem)
        .where(of_webhook, _delivery.attempts > 0)
        .order_by(_delivery.attempted_at.desc())
        .limit(1)
    )
    problem = connection.execute(last).scalar()
    return Progress(delivered, waiting, every - delivered - waiting, problem, attempted_at, delivered_at)


def load_deliveries(
    connection: Connection, caller: Caller, webhook_id: str, query: CatalogQuery
) -> tuple[list[Delivery], str | None, int]:
    """Return a page of deliveries by the moments of their alerts, the next cursor, and how many there are."""
    alert = alert_table.c
    at = type_coerce(alert.at, INTEGER_64)
    conditions = [_delivery.webhook_id == webhook_id, *_scope(caller)]
    joined = delivery_table.join(alert_table, _delivery.alert_id == alert.id)
    total = connection.execute(select(func.count()).select_from(joined).where(*conditions)).scalar_one()
    if query.cursor is not None:
        place = read_cursor(query.cursor, _ORDER, int)
        conditions.append(or_(at < place.value, and_(at == place.value, alert.id < place.id)))
    rows = select(delivery_table, alert_table, at.label("order_value")).select_from(joined).where(*conditions)
    ordered = rows.order_by(at.desc(), alert.id.desc()).limit(query.limit + 1)
    found = connection.execute(ordered).mappings().all()
    page = found[: query.limit]
    more = len(found) > query.limit
    cursor = write_cursor(_ORDER, Place(page[-1]["order_value"], page[-1]["alert_id"])) if more else None
    items = [Delivery.model_construct(**{name: row[name] for name in Delivery.model_fields}) for row in page]
    return items, cursor, total


def forget_deliveries(connection: Connection, webhook_id: str) -> None:
    """Forget everything that was, or is to be, sent to a webhook."""
    connection.execute(delete(delivery_table).where(_delivery.webhook_id == webhook_id))


def _scope(caller: Caller) -> Sequence[ColumnElement[bool]]:
    if caller.locations is None:
        return ()
    alerts = select(alert_table.c.id).where(alert_table.c.location_id.in_(sorted(caller.locations)))
    return (_delivery.alert_id.in_(alerts),)
