"""The SQL of deliveries: what is due, how one went, and how a webhook's went so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from keydesk.gateway.alerts.tables import alert_table, delivery_table, webhook_table

_delivery = delivery_table.c


@dataclass(frozen=True, slots=True)
class Progress:
    """How many alerts arrived at a webhook, wait, and were given up; and why the last attempt failed."""

    delivered: int
    waiting: int
    failed: int
    problem: str | None


def load_due(connection: Connection, now: datetime, most: int) -> Sequence[tuple[RowMapping, RowMapping]]:
    """Return the deliveries that are due: each alert with its ``attempts``, and the webhook it goes to."""
    query = (
        select(alert_table, _delivery.attempts, _delivery.webhook_id)
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


def progress_of(connection: Connection, webhook_id: str) -> Progress:
    """Return how deliveries to a webhook went so far."""
    of_webhook = _delivery.webhook_id == webhook_id
    counts = func.count(_delivery.delivered_at), func.count(_delivery.due_at), func.count()
    delivered, waiting, every = connection.execute(select(*counts).where(of_webhook)).one()
    last = (
        select(_delivery.problem)
        .where(of_webhook, _delivery.attempts > 0)
        .order_by(_delivery.attempted_at.desc())
        .limit(1)
    )
    return Progress(delivered, waiting, every - delivered - waiting, connection.execute(last).scalar())


def forget_deliveries(connection: Connection, webhook_id: str) -> None:
    """Forget everything that was, or is to be, sent to a webhook."""
    connection.execute(delete(delivery_table).where(_delivery.webhook_id == webhook_id))
