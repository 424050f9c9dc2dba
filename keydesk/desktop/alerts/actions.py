"""What one can do with alerts: one function a user action. No widgets here."""

from collections.abc import Sequence

from keydesk.contract.alerts import Alert, AlertsAcknowledge, AlertsAcknowledged
from keydesk.contract.api import AdminApi


async def acknowledge(api: AdminApi, alerts: Sequence[Alert]) -> AlertsAcknowledged:
    """Note that these were seen. Those that somebody has seen stay theirs."""
    return await api.acknowledge_alerts(AlertsAcknowledge(ids=[alert.id for alert in alerts]))


async def acknowledge_all(api: AdminApi) -> AlertsAcknowledged:
    """Note that all there are were seen."""
    return await api.acknowledge_alerts(AlertsAcknowledge())
