"""Sends alerts to their receivers: signed, and again until they arrive or are given up."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Protocol

from sqlalchemy import RowMapping

from keydesk.contract.alerts import WebhookTest
from keydesk.domain.errors import ConflictError, UnavailableError
from keydesk.domain.instant import Clock, format_rfc3339
from keydesk.gateway.alerts.deliveries import load_due, note_attempt
from keydesk.gateway.alerts.receiver import SIGNATURE, Receiver
from keydesk.gateway.store.opening import OpenStore

LOOK_SECONDS: Final = 2.0
AT_ONCE: Final = 20
SECONDS_UNTIL_NEXT: Final = (10, 30, 120, 600, 1800, 3600, 7200, 14400)
"""How long after each attempt the next one follows; after the last the delivery is given up."""

_log: Final = logging.getLogger(__name__)


class Sender(Protocol):
    """Posts to addresses that admins gave (S16)."""

    async def post(self, receiver: Receiver, body: bytes, headers: dict[str, str]) -> str | None:
        """Post; return in words why it did not arrive, or None."""
        ...


@dataclass(frozen=True, slots=True)
class _Due:
    alert_id: str
    attempts: int
    receiver: Receiver
    body: bytes


class Deliverer:
    """Sends what is due, in the background of the gateway."""

    def __init__(self, opened: OpenStore, sender: Sender, on_duty: Callable[[], bool] = lambda: True) -> None:
        """Begin with nothing. ``on_duty`` tells whether this gateway sends for all on its database."""
        self._opened = opened
        self._on_duty = on_duty
        self._clock: Clock = opened.clock
        self._sender = sender

    async def run(self) -> None:
        """Look after deliveries until cancelled."""
        while True:
            try:
                if self._on_duty():
                    await self.deliver()
            except UnavailableError as error:
                _log.warning("alerts cannot be sent now: %s", error)
            await asyncio.sleep(LOOK_SECONDS)

    async def deliver(self) -> None:
        """Send everything that is due."""
        for due in await asyncio.to_thread(self._due):
            problem = await self._post(due.receiver, due.body, due.alert_id)
            await asyncio.to_thread(self._note, due, problem)

    async def test(self, receiver: Receiver) -> WebhookTest:
        """Send a trial, once."""
        body = {
            "id": "test",
            "kind": "test",
            "at": format_rfc3339(self._clock.now()),
            "gateway": self._gateway(),
        }
        problem = await self._post(receiver, json.dumps(body).encode(), "test")
        return WebhookTest(delivered=problem is None, problem=problem)

    def _gateway(self) -> dict[str, str]:
        """Return whose alerts these are; a receiver may have those of many."""
        identity = self._opened.identity
        return {"id": identity.id, "name": identity.name}

    async def _post(self, receiver: Receiver, body: bytes, delivery: str) -> str | None:
        seconds = int(self._clock.now().timestamp())
        headers = {SIGNATURE: receiver.signature(body, seconds), "keydesk-delivery": delivery}
        return await self._sender.post(receiver, body, headers)

    def _due(self) -> list[_Due]:
        found: list[_Due] = []
        with self._opened.store.read() as connection:
            due = load_due(connection, self._clock.now(), AT_ONCE)
        for alert, webhook in due:
            try:
                receiver = Receiver.of(webhook, self._opened.sealing)
            except ConflictError as error:
                _log.warning("webhook %s: %s", webhook["name"], error)
                continue
            found.append(_Due(alert["id"], alert["attempts"], receiver, _body(alert, self._gateway())))
        return found

    def _note(self, due: _Due, problem: str | None) -> None:
        now = self._clock.now()
        attempts = due.attempts + 1
        values: dict[str, Any] = {
            "attempts": attempts,
            "attempted_at": now,
            "problem": problem,
            "due_at": None,
        }
        if problem is None:
            values["delivered_at"] = now
        elif attempts <= len(SECONDS_UNTIL_NEXT):
            values["due_at"] = now + timedelta(seconds=SECONDS_UNTIL_NEXT[attempts - 1])
        else:
            _log.warning("alert %s is given up for webhook %s: %s", due.alert_id, due.receiver.name, problem)
        with self._opened.store.write() as connection:
            note_attempt(connection, due.alert_id, due.receiver.id, values)


def _body(row: RowMapping, gateway: dict[str, str]) -> bytes:
    document = {
        "id": row["id"],
        "at": format_rfc3339(row["at"]),
        "kind": row["kind"],
        "subject": {"kind": row["subject_kind"], "id": row["subject_id"], "name": row["subject_name"]},
        "location_id": row["location_id"],
        "threshold": row["threshold"],
        "detail": json.loads(row["detail"]),
        "gateway": gateway,
    }
    return json.dumps(document, separators=(",", ":")).encode()
