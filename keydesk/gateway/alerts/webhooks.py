"""The rules of webhooks: where alerts are sent, and by what their receivers know them."""

import json
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.alerts import MAX_WEBHOOKS, Delivery, Webhook, WebhookCreate, WebhookMinted
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.domain.base_url import clean_server_url
from keydesk.domain.errors import ConflictError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.alerts.deliveries import forget_deliveries, load_deliveries, progress_of
from keydesk.gateway.alerts.receiver import Receiver, new_signing_secret, seal_secret
from keydesk.gateway.alerts.tables import webhook_table
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.catalog.changing import require_free, require_row
from keydesk.gateway.catalog.rows import add_row, delete_row, load_page
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.sealing import Sealing

_EVERY = CatalogQuery(limit=1)


class WebhookService:
    """Webhooks. One that shall change is made anew."""

    def __init__(self, opened: OpenStore, journal: Journal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._journal = journal

    def list(self, caller: Caller, query: CatalogQuery) -> Page[Webhook]:
        """Return a page of webhooks, by name, with figures of the alerts that the caller may see."""
        with self._store.read() as connection:
            rows, cursor, total = load_page(connection, webhook_table, "name_folded", query, fold(query.q))
            items = [_shown(connection, caller, row) for row in rows]
        return Page[Webhook](items=items, next_cursor=cursor, total=total)

    def create(self, caller: Caller, wanted: WebhookCreate, attempt: Attempt | None) -> WebhookMinted:
        """Add a webhook, and give the secret that its receiver checks alerts by."""
        with self._journal.change(caller) as change:
            return change.once(attempt, WebhookMinted, lambda: _add(change, self._sealing, wanted))

    def deliveries(self, caller: Caller, webhook_id: str, query: CatalogQuery) -> Page[Delivery]:
        """Return how the alerts that the caller may see went to a webhook, the newest first."""
        with self._store.read() as connection:
            require_row(connection, webhook_table, webhook_id)
            items, cursor, total = load_deliveries(connection, caller, webhook_id, query)
        return Page[Delivery].model_construct(items=items, next_cursor=cursor, total=total)

    def delete(self, caller: Caller, webhook_id: str) -> None:
        """Delete a webhook. What was still to be sent there is not sent."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, webhook_table, webhook_id)
            forget_deliveries(change.connection, webhook_id)
            delete_row(change.connection, webhook_table, webhook_id)
            change.record(Action.WEBHOOK_DELETED, webhook_id, row["name"], {})

    def receiver(self, webhook_id: str) -> Receiver:
        """Return where a webhook's alerts go, with its secret opened."""
        with self._store.read() as connection:
            return Receiver.of(require_row(connection, webhook_table, webhook_id), self._sealing)


def _add(change: Change, sealing: Sealing, wanted: WebhookCreate) -> WebhookMinted:
    url = clean_server_url(wanted.url, allow_private=wanted.allow_private)
    require_free(change.connection, webhook_table, "name", wanted.name)
    _, _, total = load_page(change.connection, webhook_table, "name_folded", _EVERY, "")
    if total >= MAX_WEBHOOKS:
        raise ConflictError(
            worded("There are {most} webhooks already, which is as many as there can be.", most=MAX_WEBHOOKS)
        )
    id_, secret = new_id(), new_signing_secret()
    kinds = None if wanted.kinds is None else [kind.value for kind in wanted.kinds]
    fields: dict[str, Any] = {"name": wanted.name, "url": url, "allow_private": wanted.allow_private}
    columns = {
        **fields,
        "id": id_,
        "name_folded": fold(wanted.name),
        "sealed_secret": seal_secret(sealing, secret, id_, url),
        "kinds": None if kinds is None else json.dumps(kinds),
        "created_at": change.at,
    }
    add_row(change.connection, webhook_table, columns)
    change.record(Action.WEBHOOK_CREATED, id_, wanted.name, before_and_after({}, {**fields, "kinds": kinds}))
    webhook = _shown(change.connection, change.caller, require_row(change.connection, webhook_table, id_))
    return WebhookMinted(webhook=webhook, secret=secret)


def _shown(connection: Connection, caller: Caller, row: RowMapping) -> Webhook:
    progress = progress_of(connection, caller, row["id"])
    return Webhook(
        id=row["id"],
        name=row["name"],
        url=row["url"],
        kinds=None if row["kinds"] is None else json.loads(row["kinds"]),
        allow_private=row["allow_private"],
        created_at=row["created_at"],
        delivered=progress.delivered,
        waiting=progress.waiting,
        failed=progress.failed,
        problem=progress.problem,
        version=row["version"],
        attempted_at=progress.attempted_at,
        delivered_at=progress.delivered_at,
    )
