"""The list of webhooks, as data."""

from datetime import datetime
from typing import Final

from keydesk.contract.alerts import Webhook
from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.alerts.words import kind_word
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.wording import said

_LONGEST: Final = 200


def kinds_text(webhook: Webhook) -> str:
    """Name the kinds of alerts that are sent there."""
    if webhook.kinds is None:
        return tr("All kinds")
    words = ", ".join(kind_word(kind) for kind in webhook.kinds)
    return as_sentence(words)


def state_of(webhook: Webhook) -> tuple[str, str]:
    """Say how deliveries go, and in which tone."""
    if webhook.problem is not None:
        return tr("Failing"), "bad"
    if webhook.waiting:
        return tr("Sending"), "accent"
    return (tr("Arriving"), "good") if webhook.delivered else (tr("Nothing sent"), "muted")


def counts_text(webhook: Webhook) -> str:
    """Say how many arrived, wait, and were given up: what is none is left out."""
    counted = [tr("%n arrived", "alerts", webhook.delivered)]
    if webhook.waiting:
        counted.append(tr("%n waiting", "alerts", webhook.waiting))
    if webhook.failed:
        counted.append(tr("%n given up", "alerts", webhook.failed))
    return ", ".join(counted)


def state_in_full(webhook: Webhook) -> str:
    """Say it with the reason why the last attempt failed."""
    counts = counts_text(webhook)
    return f"{counts}\n{said(webhook.problem)}" if webhook.problem else counts


def _last(webhook: Webhook, now: datetime) -> str:
    return screen_time.relative(webhook.delivered_at, now) if webhook.delivered_at else NOTHING


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Webhook]:
    return await api.list_webhooks(CatalogQuery(q=wanted.text[:_LONGEST], cursor=cursor, limit=limit))


WEBHOOKS: Final = Listing(
    name="webhooks",
    needs=Capability.WEBHOOKS,
    columns=(
        Column[Webhook](
            id="name",
            title=tr("Name"),
            text=lambda webhook, _: webhook.name,
            width=20,
            least=16,
            tooltip=lambda webhook: webhook.name,
            letters=Letters.STRONG,
        ),
        Column[Webhook](
            id="url",
            title=tr("Address"),
            text=lambda webhook, _: webhook.url,
            width=40,
            least=24,
            gives_way=4,
            tooltip=lambda webhook: webhook.url,
            letters=Letters.FIXED,
        ),
        Column[Webhook](
            id="kinds",
            title=tr("Alerts"),
            text=lambda webhook, _: kinds_text(webhook),
            width=18,
            gives_way=3,
            tooltip=kinds_text,
        ),
        Column[Webhook](
            id="state",
            title=tr("State"),
            text=lambda webhook, _: state_of(webhook)[0],
            width=17,
            tone=lambda webhook: state_of(webhook)[1],
            tooltip=state_in_full,
        ),
        Column[Webhook](
            id="counts",
            title=tr("Deliveries"),
            text=lambda webhook, _: counts_text(webhook),
            width=24,
            gives_way=2,
            tooltip=counts_text,
        ),
        Column[Webhook](
            id="delivered_at",
            title=tr("Last arrived"),
            text=_last,
            width=16,
            gives_way=1,
            tooltip=lambda webhook: (
                screen_time.exact(webhook.delivered_at)
                if webhook.delivered_at
                else tr("None has arrived yet")
            ),
        ),
    ),
    fetch=_fetch,
    words=Words(
        one=tr("webhook"),
        many=tr("webhooks"),
        icon="webhook",
        empty=tr("No webhook yet"),
        empty_detail=tr(
            "A webhook is an address of yours, such as one of a chat, that alerts are sent to as "
            "they come. Each is signed, so that the receiver can tell that it comes from here."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add webhooks."),
        action=tr("Add webhook"),
    ),
    searched=tr("name"),
    sort="",
    about=frozenset({"alert", "webhook"}),
)
