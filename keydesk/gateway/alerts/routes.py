"""Alerts and webhooks over HTTP."""

from typing import Annotated, Protocol

from fastapi import APIRouter, Query, Response
from fastapi.concurrency import run_in_threadpool

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
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, OnceOnly, WholeRoute
from keydesk.gateway.alerts.receiver import Receiver
from keydesk.gateway.alerts.service import AlertService
from keydesk.gateway.alerts.webhooks import WebhookService


class Trial(Protocol):
    """Tries a receiver out."""

    async def test(self, receiver: Receiver) -> WebhookTest:
        """Send a trial, once."""
        ...


def alert_routes(service: AlertService) -> APIRouter:
    """Return the routes of alerts."""
    router = APIRouter(prefix="/alerts", tags=["alerts"], route_class=AdminRoute)

    @router.get("", response_model=AlertPage)
    def list_alerts(query: Annotated[AlertQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("/acknowledge", response_model=AlertsAcknowledged)
    def acknowledge_alerts(which: AlertsAcknowledge, caller: CallingAdmin) -> Response:
        return answer(service.acknowledge_some(caller, which))

    @router.get("/{alert_id}", response_model=Alert)
    def get_alert(alert_id: str, caller: CallingAdmin) -> Response:
        return answer(service.get(caller, alert_id))

    @router.post("/{alert_id}/acknowledge", response_model=Alert)
    def acknowledge_alert(alert_id: str, caller: CallingAdmin) -> Response:
        return answer(service.acknowledge(caller, alert_id))

    return router


def webhook_routes(service: WebhookService, trial: Trial) -> APIRouter:
    """Return the routes of webhooks."""
    router = APIRouter(prefix="/webhooks", tags=["alerts"], route_class=WholeRoute)

    @router.get("", response_model=Page[Webhook])
    def list_webhooks(query: Annotated[CatalogQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("", response_model=WebhookMinted, status_code=201)
    def create_webhook(wanted: WebhookCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        minted = service.create(caller, wanted, attempt)
        return answer(minted, of=minted.webhook, status=201)

    @router.post("/{webhook_id}/test", response_model=WebhookTest)
    async def test_webhook(webhook_id: str) -> Response:
        receiver = await run_in_threadpool(service.receiver, webhook_id)
        return answer(await trial.test(receiver))

    @router.get("/{webhook_id}/deliveries", response_model=Page[Delivery])
    def list_deliveries(
        webhook_id: str, query: Annotated[CatalogQuery, Query()], caller: CallingAdmin
    ) -> Response:
        return answer(service.deliveries(caller, webhook_id, query))

    @router.delete("/{webhook_id}", status_code=204)
    def delete_webhook(webhook_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, webhook_id)

    return router
