"""What admins do with alerts."""

from keydesk.contract.alerts import Alert, AlertQuery
from keydesk.contract.fields import Page
from keydesk.domain.errors import NotFoundError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.alerts.repository import acknowledge, load_alert, load_page
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.store.opening import OpenStore


class AlertService:
    """Alerts, to look at and to acknowledge. They are raised elsewhere."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._journal = journal

    def list(self, caller: Caller, query: AlertQuery) -> Page[Alert]:
        """Return a page of alerts, newest first."""
        with self._store.read() as connection:
            items, cursor, total = load_page(connection, caller, query)
        return Page[Alert].model_construct(items=items, next_cursor=cursor, total=total)

    def acknowledge(self, caller: Caller, alert_id: str) -> Alert:
        """Note that the caller has seen an alert; one that somebody has seen stays theirs."""
        with self._journal.change(caller) as change:
            alert = load_alert(change.connection, caller, alert_id)
            if alert is None:
                raise NotFoundError("There is no such alert.")
            if alert.acknowledged_at is None:
                acknowledge(change.connection, alert_id, change.at, caller.name)
                change.record(Action.ALERT_ACKNOWLEDGED, alert_id, alert.subject_name or "", {})
            return load_alert(change.connection, caller, alert_id) or alert
