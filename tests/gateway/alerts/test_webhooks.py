"""Webhooks: alerts go out signed, again until they arrive, and no longer than that."""

import asyncio
import hmac
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from keydesk.gateway.alerts.delivery import SECONDS_UNTIL_NEXT, Deliverer
from keydesk.gateway.alerts.receiver import Receiver
from keydesk.gateway.serving.upstream import HttpUpstreams
from keydesk.gateway.serving.webhook_sender import WebhookSender
from keydesk.gateway.store.opening import OpenStore
from tests.fixtures.serving_streams import serving

Raise = Callable[..., str]
URL = "https://example.org/hook"


async def add(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    answer = await admin.post("/webhooks", json={"name": "Chat", "url": URL, **fields})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def counts(admin: httpx.AsyncClient) -> tuple[int, int, int, str | None]:
    (webhook,) = (await admin.get("/webhooks")).json()["items"]
    return webhook["delivered"], webhook["waiting"], webhook["failed"], webhook["problem"]


async def test_an_alert_goes_out_signed_and_once(
    admin: httpx.AsyncClient, raise_alert: Raise, deliverer: Deliverer, receivers: Any, opened: OpenStore
) -> None:
    secret = (await add(admin))["secret"]
    alert = raise_alert("key1")
    assert await counts(admin) == (0, 1, 0, None)
    await deliverer.deliver()
    await deliverer.deliver()
    ((receiver, body, headers),) = receivers.posted
    assert (receiver.url, json.loads(body)["id"], headers["keydesk-delivery"]) == (URL, alert, alert)
    assert json.loads(body)["subject"] == {"kind": "key", "id": "key1", "name": None}
    assert json.loads(body)["gateway"] == {"id": opened.identity.id, "name": opened.identity.name}
    (webhook,) = (await admin.get("/webhooks")).json()["items"]
    (delivery,) = (await admin.get(f"/webhooks/{webhook['id']}/deliveries")).json()["items"]
    assert (delivery["alert_id"], delivery["kind"], delivery["attempts"]) == (alert, "budget", 1)
    assert webhook["delivered_at"] == webhook["attempted_at"] == delivery["delivered_at"] is not None
    assert (await admin.get("/webhooks/none/deliveries")).status_code == 404
    seconds, proof = (part.partition("=")[2] for part in headers["keydesk-signature"].split(","))
    assert proof == hmac.digest(secret.encode(), f"{seconds}.".encode() + body, "sha256").hex()
    assert await counts(admin) == (1, 0, 0, None)


async def test_what_does_not_arrive_is_sent_again_later_and_then_given_up(
    admin: httpx.AsyncClient, raise_alert: Raise, deliverer: Deliverer, receivers: Any, clock: Any
) -> None:
    await add(admin)
    raise_alert("key1")
    receivers.problem = "The receiver answered with status 500."
    for attempt, seconds in enumerate(SECONDS_UNTIL_NEXT, start=1):
        await deliverer.deliver()
        await deliverer.deliver()
        assert len(receivers.posted) == attempt
        assert await counts(admin) == (0, 1, 0, receivers.problem)
        clock.advance(seconds=seconds)
    await deliverer.deliver()
    assert await counts(admin) == (0, 0, 1, receivers.problem)
    clock.advance(days=30)
    await deliverer.deliver()
    assert len(receivers.posted) == len(SECONDS_UNTIL_NEXT) + 1


async def test_it_arrives_in_the_end(
    admin: httpx.AsyncClient, raise_alert: Raise, deliverer: Deliverer, receivers: Any, clock: Any
) -> None:
    await add(admin)
    raise_alert("key1")
    receivers.problem = "The receiver did not answer in time."
    await deliverer.deliver()
    receivers.problem = None
    clock.advance(seconds=SECONDS_UNTIL_NEXT[0])
    await deliverer.deliver()
    assert await counts(admin) == (1, 0, 0, None)


async def test_a_webhook_gets_the_kinds_it_asked_for_and_nothing_from_before(
    admin: httpx.AsyncClient, raise_alert: Raise, deliverer: Deliverer, receivers: Any
) -> None:
    raise_alert("before")
    await add(admin, kinds=["budget"])
    raise_alert("wanted")
    raise_alert("unwanted", kind="other")
    await deliverer.deliver()
    assert [json.loads(body)["subject"]["id"] for _, body, _ in receivers.posted] == ["wanted"]


async def test_a_deleted_webhook_gets_nothing(
    admin: httpx.AsyncClient, raise_alert: Raise, deliverer: Deliverer, receivers: Any
) -> None:
    made = await add(admin)
    raise_alert("key1")
    assert (await admin.delete(f"/webhooks/{made['webhook']['id']}")).status_code == 204
    await deliverer.deliver()
    assert receivers.posted == []
    assert (await admin.delete(f"/webhooks/{made['webhook']['id']}")).status_code == 404


@pytest.mark.on_sqlite
async def test_the_secret_is_shown_once_and_kept_sealed(admin: httpx.AsyncClient, database: Path) -> None:
    """S3, S18."""
    made = await add(admin)
    assert made["secret"] not in (await admin.get("/webhooks")).text + (await admin.get("/audit")).text
    kept = b"".join(file.read_bytes() for file in database.parent.iterdir())
    assert b"example.org/hook" in kept
    assert made["secret"].encode() not in kept


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org", "http://127.0.0.1/hook", "http://169.254.169.254/", "https://u:p@example.org", "x"],
)
async def test_an_address_where_nothing_may_go_is_refused(admin: httpx.AsyncClient, url: str) -> None:
    """S16."""
    answer = await admin.post("/webhooks", json={"name": "Chat", "url": url})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "url")
    assert (await admin.get("/webhooks")).json()["total"] == 0


async def test_names_are_taken_once(admin: httpx.AsyncClient) -> None:
    await add(admin)
    assert (await admin.post("/webhooks", json={"name": "CHAT", "url": URL})).status_code == 409


async def test_a_trial_says_what_is_wrong(admin: httpx.AsyncClient, receivers: Any) -> None:
    made = await add(admin)
    path = f"/webhooks/{made['webhook']['id']}/test"
    assert (await admin.post(path)).json() == {"delivered": True, "problem": None}
    receivers.problem = "The receiver answered with status 404."
    assert (await admin.post(path)).json() == {"delivered": False, "problem": receivers.problem}
    assert (await counts(admin))[:3] == (0, 0, 0)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (b"HTTP/1.1 204 No Content\r\n\r\n", None),
        (b"HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n", "The receiver answered with status 500."),
        (
            b"HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n",
            "The receiver answered with status 302.",
        ),
    ],
)
async def test_a_real_receiver(answer: bytes, problem: str | None) -> None:
    got: list[bytes] = []

    async def receive(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        got.append(head + await reader.readexactly(4))
        writer.write(answer)
        await writer.drain()
        writer.close()

    upstreams = HttpUpstreams(asyncio.get_running_loop())
    async with serving(receive) as server:
        receiver = Receiver("w", "W", f"http://127.0.0.1:{server.port}/hook", allow_private=True, secret="s")
        found = await WebhookSender(upstreams).post(receiver, b"body", {"keydesk-delivery": "d"})
        upstreams.close()
    assert found == problem
    (request,) = got
    assert request.startswith(b"POST /hook HTTP/1.1\r\n")
    assert request.endswith(b"body")
    assert b"keydesk-delivery: d\r\n" in request


async def test_nobody_there_is_said() -> None:
    upstreams = HttpUpstreams(asyncio.get_running_loop())
    receiver = Receiver("w", "W", "http://127.0.0.1:1/hook", allow_private=True, secret="s")
    problem = await WebhookSender(upstreams).post(receiver, b"body", {})
    upstreams.close()
    assert problem is not None
    assert problem.startswith("Nothing answers at 127.0.0.1, port 1: the connection is refused.")
