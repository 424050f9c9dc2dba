"""Alerts, webhooks and the stream of what changes, as every backend of AdminApi has them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from keydesk.contract.alerts import AlertQuery, WebhookCreate
from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.events import OPENED, StreamedEvent
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError

Maker = Any


async def first(events: AsyncIterator[StreamedEvent], subject_id: str) -> StreamedEvent:
    """Return the first event of this subject; other tests make events too."""
    async with asyncio.timeout(15):
        async for told in events:
            if told.event.subject_id == subject_id:
                return told
    raise AssertionError("the stream ended")


async def test_what_changes_is_told_and_a_broken_stream_goes_on(api: AdminApi, make: Maker) -> None:
    earlier = (await make.key()).key
    events = api.follow_events("0-0-0")  # everything there is, or that it is too much to tell
    async with asyncio.timeout(15):
        assert (await anext(events)).name == OPENED
        begun = await anext(events)
    await events.aclose()  # type: ignore[attr-defined]
    key = (await make.key()).key
    again = api.follow_events(begun.id)
    told = await first(again, key.id)
    assert told.name == "key.created"
    await api.revoke_key(key.id)
    assert (await first(again, key.id)).name == "key.revoked"
    await again.aclose()  # type: ignore[attr-defined]
    assert earlier.id != key.id


async def test_a_webhook_is_added_and_deleted(api: AdminApi, word: str, attempt: Callable[[], str]) -> None:
    wanted = WebhookCreate(name=word, url="https://hooks.example.org/keydesk")
    minted = await api.create_webhook(wanted, attempt=attempt())
    assert minted.secret
    assert minted.webhook in (await api.list_webhooks(CatalogQuery(limit=500))).items
    with pytest.raises(ConflictError):
        await api.create_webhook(wanted, attempt=attempt())
    with pytest.raises(InvalidValueError):
        await api.create_webhook(WebhookCreate(name="x", url="http://10.0.0.1/"), attempt=attempt())
    await api.delete_webhook(minted.webhook.id)
    with pytest.raises(NotFoundError):
        await api.test_webhook(minted.webhook.id)


async def test_no_alerts_of_what_is_not_there(api: AdminApi) -> None:
    assert (await api.list_alerts(AlertQuery(subject_id="nobody"))).items == []
    with pytest.raises(NotFoundError):
        await api.acknowledge_alert("none")


async def test_a_provider_that_nobody_answers_for_is_said_to_be(api: AdminApi, make: Maker) -> None:
    provider = await make.provider(base_url="http://127.0.0.1:1/v1", allow_private=True)
    tested = await api.test_provider(provider.id)
    assert not tested.reached
    assert tested.problem
