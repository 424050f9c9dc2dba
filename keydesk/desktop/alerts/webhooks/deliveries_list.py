"""How alerts went to the webhook that is shown, as data."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from keydesk.contract.alerts import Delivery
from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.alerts.words import kind_word
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.wording import said


@dataclass(frozen=True, slots=True)
class Sent:
    """A delivery as a row; it is known by its alert."""

    id: str
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class _Piece:
    items: list[Sent]
    next_cursor: str | None
    total: int


def outcome_of(delivery: Delivery) -> tuple[str, str]:
    """Say what became of it, and in which tone."""
    if delivery.delivered_at is not None:
        return tr("Arrived"), "good"
    if delivery.due_at is None:
        return tr("Given up"), "bad"
    return (tr("Tried again"), "warn") if delivery.attempts else (tr("Waiting"), "accent")


def outcome_in_full(delivery: Delivery) -> str:
    """Say how often it was tried, why that failed, when it was last, and when it is tried again."""
    lines = [tr("Not tried yet") if not delivery.attempts else _tries(delivery.attempts)]
    if delivery.problem:
        lines.append(said(delivery.problem))
    if delivery.attempted_at is not None:
        lines.append(tr("Last try: {moment}", moment=screen_time.exact(delivery.attempted_at)))
    if delivery.due_at is not None and delivery.attempts:
        lines.append(tr("Next try: {moment}", moment=screen_time.minute(delivery.due_at)))
    return "\n".join(lines)


def deliveries_listing(webhook_id: Callable[[], str]) -> Listing[Sent]:
    """Describe the deliveries of the webhook that is shown when they are asked for."""

    async def fetch(api: AdminApi, _: Wanted, cursor: str | None, limit: int) -> _Piece:
        if not (shown := webhook_id()):
            return _Piece([], None, 0)
        page: Page[Delivery] = await api.list_deliveries(shown, CatalogQuery(cursor=cursor, limit=limit))
        return _Piece([Sent(each.alert_id, each) for each in page.items], page.next_cursor, page.total)

    return Listing(
        name="deliveries",
        needs=Capability.WEBHOOKS,
        columns=(
            Column[Sent](
                id="kind",
                title=tr("Alert"),
                text=lambda sent, _: _kind(sent),
                width=14,
                tooltip=_kind,
            ),
            Column[Sent](
                id="at",
                title=tr("Raised"),
                text=lambda sent, now: screen_time.relative(sent.delivery.at, now),
                width=19,
                tooltip=lambda sent: screen_time.exact(sent.delivery.at),
            ),
            Column[Sent](
                id="outcome",
                title=tr("Outcome"),
                text=lambda sent, _: outcome_of(sent.delivery)[0],
                width=20,
                tone=lambda sent: outcome_of(sent.delivery)[1],
                tooltip=lambda sent: outcome_in_full(sent.delivery),
            ),
            Column[Sent](
                id="tried",
                title=tr("Last try"),
                text=_last_try,
                width=19,
                gives_way=1,
                tooltip=lambda sent: outcome_in_full(sent.delivery),
            ),
        ),
        fetch=fetch,
        words=Words(
            one=tr("delivery"),
            many=tr("deliveries"),
            icon="send",
            empty=tr("Nothing was sent there yet"),
            empty_detail=tr("Alerts are sent as they come, from when the webhook was added."),
            empty_for_viewers=tr("Alerts are sent as they come, from when the webhook was added."),
        ),
        searched="",
        sort="",
        about=frozenset({"alert", "webhook"}),
    )


def _kind(sent: Sent) -> str:
    word = kind_word(sent.delivery.kind)
    return as_sentence(word)


def _tries(attempts: int) -> str:
    return tr("Tried %n times", "", attempts)


def _last_try(sent: Sent, now: datetime) -> str:
    at = sent.delivery.attempted_at
    return screen_time.relative(at, now) if at is not None else tr("Not yet")
