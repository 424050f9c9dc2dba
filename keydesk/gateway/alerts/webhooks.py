"""The rules of webhooks: where alerts are sent, and by what their receivers know them."""

import json
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, delete, func, insert, select

from keydesk.contract.alerts import MAX_WEBHOOKS, Webhook, WebhookCreate, WebhookMinted, WebhookQuery
from keydesk.contract.fields import Page
from keydesk.domain.errors import ConflictError, NotFoundError
from keydesk.domain.secret import new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.alerts.receiver import Receiver, new_signing_secret, seal_secret
from keydesk.gateway.alerts.tables import delivery_table, webhook_table
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.catalog.base_url import clean_server_url
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.sealing import Sealing

_ORDER: Final = "webhook"
_webhook = webhook_table.c
_delivery = delivery_table.c


class WebhookService:
    """Webhooks. One that shall change is made anew."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._journal = journal

    def list(self, query: WebhookQuery) -> Page[Webhook]:
        """Return a page of webhooks, by name."""
        rows = select(webhook_table).order_by(_webhook.name_folded).limit(query.limit + 1)
        if query.cursor is not None:
            rows = rows.where(_webhook.name_folded > read_cursor(query.cursor, _ORDER, str).value)
        with self._store.read() as connection:
            found = connection.execute(rows).mappings().all()
            total = connection.execute(select(func.count()).select_from(webhook_table)).scalar_one()
            page = found[: query.limit]
            items = [_shown(connection, row) for row in page]
        more = len(found) > query.limit
        cursor = write_cursor(_ORDER, Place(page[-1]["name_folded"], "")) if more else None
        return Page[Webhook](items=items, next_cursor=cursor, total=total)

    def create(self, caller: Caller, wanted: WebhookCreate, attempt: Attempt | None) -> WebhookMinted:
        """Add a webhook, and give the secret that its receiver checks alerts by."""
        with self._journal.change(caller) as change:
            return change.once(attempt, WebhookMinted, lambda: _add(change, self._sealing, wanted))

    def delete(self, caller: Caller, webhook_id: str) -> None:
        """Delete a webhook. What was still to be sent there is not sent."""
        with self._journal.change(caller) as change:
            row = _require(change.connection, webhook_id)
            change.connection.execute(delete(delivery_table).where(_delivery.webhook_id == webhook_id))
            change.connection.execute(delete(webhook_table).where(_webhook.id == webhook_id))
            change.record(Action.WEBHOOK_DELETED, webhook_id, row["name"], {})

    def receiver(self, webhook_id: str) -> Receiver:
        """Return where a webhook's alerts go, with its secret opened."""
        with self._store.read() as connection:
            return Receiver.of(_require(connection, webhook_id), self._sealing)


def _add(change: Change, sealing: Sealing, wanted: WebhookCreate) -> WebhookMinted:
    url = clean_server_url(wanted.url, allow_private=wanted.allow_private)
    taken = select(_webhook.id).where(_webhook.name_folded == fold(wanted.name))
    if change.connection.execute(taken).first() is not None:
        raise ConflictError(f"There is already a webhook called {wanted.name}.", field="name")
    if (
        change.connection.execute(select(func.count()).select_from(webhook_table)).scalar_one()
        >= MAX_WEBHOOKS
    ):
        raise ConflictError(f"There are {MAX_WEBHOOKS} webhooks already, which is as many as there can be.")
    id_, secret = new_id(), new_signing_secret()
    kinds = None if wanted.kinds is None else [kind.value for kind in wanted.kinds]
    values: dict[str, Any] = {
        "name": wanted.name,
        "name_folded": fold(wanted.name),
        "url": url,
        "kinds": None if kinds is None else json.dumps(kinds),
        "allow_private": wanted.allow_private,
        "created_at": change.at,
        "version": 1,
    }
    sealed = seal_secret(sealing, secret, id_, url)
    change.connection.execute(insert(webhook_table).values(id=id_, sealed_secret=sealed, **values))
    fields = {"name": wanted.name, "url": url, "kinds": kinds, "allow_private": wanted.allow_private}
    change.record(Action.WEBHOOK_CREATED, id_, wanted.name, before_and_after({}, fields))
    return WebhookMinted(webhook=_shown(change.connection, _require(change.connection, id_)), secret=secret)


def _require(connection: Connection, webhook_id: str) -> RowMapping:
    row = connection.execute(select(webhook_table).where(_webhook.id == webhook_id)).mappings().first()
    if row is None:
        raise NotFoundError("There is no such webhook.")
    return row


def _shown(connection: Connection, row: RowMapping) -> Webhook:
    counts = (
        func.count(_delivery.delivered_at).label("delivered"),
        func.count(_delivery.due_at).label("waiting"),
        func.count().label("all"),
    )
    of_webhook = _delivery.webhook_id == row["id"]
    found = connection.execute(select(*counts).where(of_webhook)).mappings().one()
    problem = (
        select(_delivery.problem)
        .where(of_webhook, _delivery.attempts > 0)
        .order_by(_delivery.attempted_at.desc())
        .limit(1)
    )
    return Webhook(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        kinds=None if row["kinds"] is None else json.loads(row["kinds"]),
        allow_private=row["allow_private"],
        created_at=row["created_at"],
        delivered=found["delivered"],
        waiting=found["waiting"],
        failed=found["all"] - found["delivered"] - found["waiting"],
        problem=connection.execute(problem).scalar(),
        version=row["version"],
    )
