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
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

_LONGEST: Final = 200


def kinds_text(webhook: Webhook) -> str:
    """Name the kinds of alerts that are sent there."""
    if webhook.kinds is None:
        return "All kinds"
    words = ", ".join(kind_word(kind) for kind in webhook.kinds)
    return words[:1].upper() + words[1:]


def state_of(webhook: Webhook) -> tuple[str, str]:
    """Say how deliveries go, and in which tone."""
    if webhook.problem is not None:
        return "Failing", "bad"
    if webhook.waiting:
        return "Sending", "accent"
    return ("Arriving", "good") if webhook.delivered else ("Nothing sent", "muted")


def counts_text(webhook: Webhook) -> str:
    """Say how many arrived, wait, and were given up: what is none is left out."""
    counted = [f"{webhook.delivered:,} arrived"]
    if webhook.waiting:
        counted.append(f"{webhook.waiting:,} waiting")
    if webhook.failed:
        counted.append(f"{webhook.failed:,} given up")
    return ", ".join(counted)


def state_in_full(webhook: Webhook) -> str:
    """Say it with the reason why the last attempt failed."""
    return f"{counts_text(webhook)}\n{webhook.problem}" if webhook.problem else counts_text(webhook)


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
            title="Name",
            text=lambda webhook, _: webhook.name,
            width=20,
            tooltip=lambda webhook: webhook.name,
            letters=Letters.STRONG,
        ),
        Column[Webhook](
            id="url",
            title="Address",
            text=lambda webhook, _: webhook.url,
            width=40,
            tooltip=lambda webhook: webhook.url,
            letters=Letters.FIXED,
        ),
        Column[Webhook](
            id="kinds",
            title="Alerts",
            text=lambda webhook, _: kinds_text(webhook),
            width=18,
            tooltip=kinds_text,
        ),
        Column[Webhook](
            id="state",
            title="State",
            text=lambda webhook, _: state_of(webhook)[0],
            width=17,
            tone=lambda webhook: state_of(webhook)[1],
            tooltip=state_in_full,
        ),
        Column[Webhook](
            id="counts",
            title="Deliveries",
            text=lambda webhook, _: counts_text(webhook),
            width=24,
            tooltip=counts_text,
        ),
        Column[Webhook](
            id="delivered_at",
            title="Last arrived",
            text=_last,
            width=16,
            tooltip=lambda webhook: (
                screen_time.exact(webhook.delivered_at) if webhook.delivered_at else "None has arrived yet"
            ),
        ),
    ),
    fetch=_fetch,
    words=Words(
        one="webhook",
        many="webhooks",
        icon="webhook",
        empty="No webhook yet",
        empty_detail="A webhook is an address of yours, such as one of a chat, that alerts are sent to as "
        "they come. Each is signed, so that the receiver can tell that it comes from here.",
        empty_for_viewers="Your admin token may look, but not add webhooks.",
        action="Add webhook",
    ),
    searched="name",
    sort="",
    about=frozenset({"alert", "webhook"}),
)
