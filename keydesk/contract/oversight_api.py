"""The part of the admin API by which one looks after it all: admins, audit, alerts, events, usage."""

from collections.abc import AsyncGenerator
from typing import Protocol

from keydesk.contract.admins import Admin, AdminCreate, AdminMinted, AdminPatch, AdminQuery
from keydesk.contract.alerts import (
    Alert,
    AlertPage,
    AlertQuery,
    AlertsAcknowledge,
    AlertsAcknowledged,
    Delivery,
    Webhook,
    WebhookCreate,
    WebhookMinted,
    WebhookTest,
)
from keydesk.contract.audit import AuditEvent, AuditHead, AuditQuery, AuditVerification
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.events import StreamedEvent
from keydesk.contract.fields import Page
from keydesk.contract.gateways import AttachedGateway
from keydesk.contract.usage import (
    ChatPage,
    ChatQuery,
    RequestContent,
    RequestPage,
    RequestQuery,
    SummaryQuery,
    UsageSummary,
)


class AdminsApi(Protocol):
    """Admins. Owners alone change them."""

    async def list_admins(self, query: AdminQuery) -> Page[Admin]:
        """Return a piece of the list, by name."""
        ...

    async def get_admin(self, admin_id: str) -> Admin:
        """Return one admin."""
        ...

    async def create_admin(self, admin: AdminCreate, *, attempt: str) -> AdminMinted:
        """Make an admin. The same ``attempt`` with the same admin makes one, however often it is sent."""
        ...

    async def update_admin(self, admin_id: str, patch: AdminPatch, *, version: int) -> Admin:
        """Change what ``patch`` names. The last owner stays one: ConflictError."""
        ...

    async def rotate_admin(self, admin_id: str, *, attempt: str) -> AdminMinted:
        """Give an admin another token; the old one stops at once."""
        ...

    async def revoke_admin(self, admin_id: str) -> Admin:
        """End an admin's access for good. The last owner stays: ConflictError."""
        ...


class AuditApi(Protocol):
    """The record of what admins did."""

    async def list_audit(self, query: AuditQuery) -> Page[AuditEvent]:
        """Return a piece of the record, newest first."""
        ...

    async def verify_audit(self, kept: AuditHead | None = None) -> AuditVerification:
        """Have the whole chain checked, and that it still holds the end that somebody kept."""
        ...


class AlertsApi(Protocol):
    """Alerts, and where they are sent."""

    async def list_alerts(self, query: AlertQuery) -> AlertPage:
        """Return a piece of the list, newest first, and how many are to be acknowledged."""
        ...

    async def get_alert(self, alert_id: str) -> Alert:
        """Return one alert."""
        ...

    async def acknowledge_alert(self, alert_id: str) -> Alert:
        """Note that somebody has seen an alert."""
        ...

    async def acknowledge_alerts(self, which: AlertsAcknowledge) -> AlertsAcknowledged:
        """Note that somebody has seen some of the alerts, or all of them."""
        ...

    async def list_webhooks(self, query: CatalogQuery) -> Page[Webhook]:
        """Return a piece of the list, by name."""
        ...

    async def create_webhook(self, webhook: WebhookCreate, *, attempt: str) -> WebhookMinted:
        """Have alerts sent to an address."""
        ...

    async def test_webhook(self, webhook_id: str) -> WebhookTest:
        """Have a trial sent, and tell how it went."""
        ...

    async def list_deliveries(self, webhook_id: str, query: CatalogQuery) -> Page[Delivery]:
        """Return what was sent to a webhook and what is still to be, the newest alert first."""
        ...

    async def delete_webhook(self, webhook_id: str) -> None:
        """Send nothing there any more."""
        ...


class EventsApi(Protocol):
    """What changes, as it happens."""

    def follow_events(self, last_event_id: str | None = None) -> AsyncGenerator[StreamedEvent]:
        """Yield what changes, from now on or behind an event that was seen.

        Ends when the gateway stops or the admin may no longer listen. Raises UnavailableError where the
        stream breaks off: whoever comes back with the last id misses nothing.
        """
        ...


class UsageApi(Protocol):
    """What keys used and cost, and who served it."""

    async def list_gateways(self) -> Page[AttachedGateway]:
        """Return every gateway that serves the keys of this database."""
        ...

    async def sum_usage(self, query: SummaryQuery) -> UsageSummary:
        """Return sums by time or by member."""
        ...

    async def list_requests(self, query: RequestQuery) -> RequestPage:
        """Return a piece of the request log, newest first."""
        ...

    async def read_content(self, request_id: str) -> RequestContent:
        """Return what was said in a call. NotFoundError where that is not kept; for owners alone."""
        ...

    async def list_chats(self, query: ChatQuery) -> ChatPage:
        """Return a piece of the list of chats."""
        ...
