"""Admins, the audit chain, alerts and usage, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.errors import DifferentVersionError
from keydesk.client.transport import Call
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
from keydesk.contract.fields import Page
from keydesk.contract.gateways import AttachedGateway
from keydesk.contract.oversight_api import AdminsApi, AlertsApi, AuditApi, UsageApi
from keydesk.contract.usage import (
    ChatPage,
    ChatQuery,
    RequestContent,
    RequestPage,
    RequestQuery,
    SummaryQuery,
    UsageSummary,
)
from keydesk.domain.secret import Secret, parse


class OversightClient(CollectionsClient, AdminsApi, AuditApi, AlertsApi, UsageApi):
    """The calls of these protocols; what each means is said there."""

    async def list_admins(self, query: AdminQuery) -> Page[Admin]:
        """Ask for a piece of the list."""
        return await self._list("admins", query, Page[Admin])

    async def get_admin(self, admin_id: str) -> Admin:
        """Ask for one admin."""
        call = Call(method="GET", path=("admins", admin_id), repeatable=True)
        return await self._transport.send(call, Admin)

    async def create_admin(self, admin: AdminCreate, *, attempt: str) -> AdminMinted:
        """Make an admin."""
        return await self._create("admins", admin, attempt, AdminMinted)

    async def update_admin(self, admin_id: str, patch: AdminPatch, *, version: int) -> Admin:
        """Change an admin."""
        return await self._update(("admins", admin_id), patch, version, Admin)

    async def rotate_admin(self, admin_id: str, *, attempt: str) -> AdminMinted:
        """Give an admin another token. One's own is used from then on, and no call falls in between."""
        path, own = ("admins", admin_id, "rotate"), admin_id == self._transport.admin_id
        call = Call(method="POST", path=path, attempt=attempt, repeatable=True, renews_token=own)
        if own:
            return await self._transport.renew(call, AdminMinted, _token_in)
        return await self._transport.send(call, AdminMinted)

    async def revoke_admin(self, admin_id: str) -> Admin:
        """End an admin's access."""
        call = Call(method="POST", path=("admins", admin_id, "revoke"), repeatable=True)
        return await self._transport.send(call, Admin)

    async def list_audit(self, query: AuditQuery) -> Page[AuditEvent]:
        """Ask for a piece of the record."""
        return await self._list("audit", query, Page[AuditEvent])

    async def verify_audit(self, kept: AuditHead | None = None) -> AuditVerification:
        """Have the chain checked."""
        call = Call(method="GET", path=("audit", "verify"), query=kept, repeatable=True)
        return await self._transport.send(call, AuditVerification)

    async def list_alerts(self, query: AlertQuery) -> AlertPage:
        """Ask for a piece of the list."""
        call = Call(method="GET", path=("alerts",), query=query, repeatable=True)
        return await self._transport.send(call, AlertPage)

    async def get_alert(self, alert_id: str) -> Alert:
        """Ask for one alert."""
        return await self._get(("alerts", alert_id), Alert)

    async def acknowledge_alert(self, alert_id: str) -> Alert:
        """Note that an alert was seen."""
        call = Call(method="POST", path=("alerts", alert_id, "acknowledge"), repeatable=True)
        return await self._transport.send(call, Alert)

    async def acknowledge_alerts(self, which: AlertsAcknowledge) -> AlertsAcknowledged:
        """Note that alerts were seen."""
        call = Call(method="POST", path=("alerts", "acknowledge"), body=which, repeatable=True)
        return await self._transport.send(call, AlertsAcknowledged)

    async def list_webhooks(self, query: CatalogQuery) -> Page[Webhook]:
        """Ask for a piece of the list."""
        return await self._list("webhooks", query, Page[Webhook])

    async def create_webhook(self, webhook: WebhookCreate, *, attempt: str) -> WebhookMinted:
        """Have alerts sent to an address."""
        return await self._create("webhooks", webhook, attempt, WebhookMinted)

    async def test_webhook(self, webhook_id: str) -> WebhookTest:
        """Have a trial sent."""
        call = Call(method="POST", path=("webhooks", webhook_id, "test"))
        return await self._transport.send(call, WebhookTest)

    async def list_deliveries(self, webhook_id: str, query: CatalogQuery) -> Page[Delivery]:
        """Ask how alerts went to a webhook."""
        path = ("webhooks", webhook_id, "deliveries")
        call = Call(method="GET", path=path, query=query, repeatable=True)
        return await self._transport.send(call, Page[Delivery])

    async def delete_webhook(self, webhook_id: str) -> None:
        """Send nothing there any more."""
        await self._delete("webhooks", webhook_id)

    async def list_gateways(self) -> Page[AttachedGateway]:
        """Ask which gateways there are."""
        call = Call(method="GET", path=("gateways",), repeatable=True)
        return await self._transport.send(call, Page[AttachedGateway])

    async def sum_usage(self, query: SummaryQuery) -> UsageSummary:
        """Ask for sums."""
        call = Call(method="GET", path=("usage", "summary"), query=query, repeatable=True)
        return await self._transport.send(call, UsageSummary)

    async def list_requests(self, query: RequestQuery) -> RequestPage:
        """Ask for a piece of the request log."""
        call = Call(method="GET", path=("usage", "requests"), query=query, repeatable=True)
        return await self._transport.send(call, RequestPage)

    async def read_content(self, request_id: str) -> RequestContent:
        """Ask what was said in a call."""
        path = ("usage", "requests", request_id, "content")
        return await self._transport.send(Call(method="GET", path=path, repeatable=True), RequestContent)

    async def list_chats(self, query: ChatQuery) -> ChatPage:
        """Ask for a piece of the list of chats."""
        call = Call(method="GET", path=("usage", "chats"), query=query, repeatable=True)
        return await self._transport.send(call, ChatPage)


def _token_in(minted: AdminMinted) -> Secret:
    token = parse(minted.secret)
    if token is None:
        raise DifferentVersionError(
            "The gateway answered with an admin token that cannot be read. Another owner can rotate it again."
        )
    return token
