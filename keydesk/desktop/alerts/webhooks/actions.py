"""What one can do with webhooks: one function a user action. No widgets here."""

from collections.abc import Mapping
from typing import Any

from keydesk.contract.alerts import Webhook, WebhookCreate, WebhookMinted, WebhookTest
from keydesk.contract.api import AdminApi
from keydesk.domain.errors import NotFoundError


async def add(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> WebhookMinted:
    """Have alerts sent to an address. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_webhook(WebhookCreate(**fields), attempt=attempt)


async def test(api: AdminApi, webhook: Webhook) -> WebhookTest:
    """Have a trial sent there."""
    return await api.test_webhook(webhook.id)


async def delete(api: AdminApi, webhook: Webhook) -> None:
    """Send nothing there any more."""
    try:
        await api.delete_webhook(webhook.id)
    except NotFoundError:
        return  # it is gone already, perhaps by an earlier try
