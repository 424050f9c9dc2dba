"""What admins do with alerts."""

from keydesk.contract.alerts import (
    Alert,
    AlertPage,
    AlertQuery,
    AlertsAcknowledge,
    AlertsAcknowledged,
)
from keydesk.domain.errors import NotFoundError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.alerts.repository import (
    acknowledge,
    count_unacknowledged,
    load_alert,
    load_page,
    load_unacknowledged,
)
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.store.opening import OpenStore


class AlertService:
    """Alerts, to look at and to acknowledge. They are raised elsewhere."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._journal = journal

    def list(self, caller: Caller, query: AlertQuery) -> AlertPage:
        """Return a page of alerts, newest first."""
        with self._store.read() as connection:
            items, cursor, total = load_page(connection, caller, query)
            count = count_unacknowledged(connection, caller)
        return AlertPage.model_construct(items=items, next_cursor=cursor, total=total, unacknowledged=count)

    def get(self, caller: Caller, alert_id: str) -> Alert:
        """Return one alert."""
        with self._store.read() as connection:
            return _require(load_alert(connection, caller, alert_id))

    def acknowledge(self, caller: Caller, alert_id: str) -> Alert:
        """Note that the caller has seen an alert; one that somebody has seen stays theirs."""
        with self._journal.change(caller) as change:
            alert = _require(load_alert(change.connection, caller, alert_id))
            if alert.acknowledged_at is None:
                acknowledge(change.connection, [alert_id], change.at, caller.name)
                change.record(Action.ALERT_ACKNOWLEDGED, alert_id, alert.subject_name or "", {})
            return load_alert(change.connection, caller, alert_id) or alert

    def acknowledge_some(self, caller: Caller, which: AlertsAcknowledge) -> AlertsAcknowledged:
        """Note that the caller has seen these alerts, or all that there are."""
        with self._journal.change(caller) as change:
            rows = load_unacknowledged(change.connection, caller, which.ids)
            acknowledge(change.connection, [row["id"] for row in rows], change.at, caller.name)
            for row in rows:
                change.record(Action.ALERT_ACKNOWLEDGED, row["id"], row["subject_name"] or "", {})
            left = count_unacknowledged(change.connection, caller)
        return AlertsAcknowledged(acknowledged=len(rows), unacknowledged=left)


def _require(alert: Alert | None) -> Alert:
    if alert is None:
        raise NotFoundError("There is no such alert.")
    return alert
