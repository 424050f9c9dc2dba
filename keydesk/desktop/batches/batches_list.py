"""The list of batches, as data."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BatchPage, BatchQuery, BatchSort
from keydesk.contract.events import USAGE
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.batches.progress_bar import paint_progress
from keydesk.desktop.batches.window import (
    TONES,
    Phase,
    phase_of,
    state_in_short,
    state_text,
    window_in_short,
)
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.money_words import budget_figure, budget_in_full, dollars, spend_text
from keydesk.desktop.widgets.budget_bar import paint_budget
from keydesk.domain.instant import Clock

_LONGEST: Final = 200


def claimed_text(batch: Batch) -> str:
    """Say how many claim links were opened: ``24 of 30``."""
    return (
        tr("{some} of {all}", some=as_number(batch.claimed), all=as_number(batch.links))
        if batch.links
        else NOTHING
    )


def used_text(batch: Batch) -> str:
    """Say how many keys were ever used."""
    return tr("{some} of {all}", some=as_number(batch.used), all=as_number(batch.keys))


def _paint_claimed(painter: QPainter, room: QRect, batch: Batch) -> None:
    paint_progress(painter, room, batch.claimed, batch.links, claimed_text(batch))


def _paint_used(painter: QPainter, room: QRect, batch: Batch) -> None:
    paint_progress(painter, room, batch.used, batch.keys, used_text(batch))


def _paint_budget(painter: QPainter, room: QRect, batch: Batch) -> None:
    if batch.budget is not None:
        paint_budget(painter, room, batch.budget, budget_figure(batch.budget))


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> BatchPage:
    query = BatchQuery(q=wanted.text[:_LONGEST], sort=wanted.sort, cursor=cursor, limit=limit)
    return await api.list_batches(query)


def _columns(clock: Clock) -> tuple[Column[Batch], ...]:
    return (
        Column[Batch](
            id="label",
            title=tr("Label"),
            text=lambda batch, _: batch.label,
            width=28,
            least=20,
            sort=BatchSort.LABEL.value,
            tooltip=lambda batch: batch.label,
            letters=Letters.STRONG,
        ),
        Column[Batch](
            id="state",
            title=tr("State"),
            text=state_in_short,
            width=29,
            tone=lambda batch: TONES[phase_of(batch, clock.now())],
            tooltip=lambda batch: state_text(batch, clock.now()),
        ),
        Column[Batch](
            id="window",
            title=tr("Window"),
            text=lambda batch, now: window_in_short(batch.not_before, batch.expires_at, now),
            width=40,
            gives_way=8,
            sort=BatchSort.NOT_BEFORE.value,
            tooltip=lambda batch: "\n".join(
                screen_time.exact(each) for each in (batch.not_before, batch.expires_at) if each is not None
            ),
        ),
        Column[Batch](
            id="claimed",
            title=tr("Claimed"),
            text=lambda batch, _: claimed_text(batch),
            width=17,
            gives_way=6,
            paint=_paint_claimed,
            tooltip=lambda batch: tr("Claim links that were opened") if batch.links else tr("No claim links"),
        ),
        Column[Batch](
            id="used",
            title=tr("Used"),
            text=lambda batch, _: used_text(batch),
            width=17,
            gives_way=9,
            paint=_paint_used,
            tooltip=lambda _: tr("Keys that were ever used"),
        ),
        Column[Batch](
            id="live",
            title=tr("Live"),
            text=lambda batch, _: as_number(batch.live),
            width=9,
            gives_way=3,
            numeric=True,
            tooltip=lambda _: tr("Those that are not revoked, with those minted from them"),
        ),
        Column[Batch](
            id="requests",
            title=tr("Requests"),
            text=lambda batch, _: as_number(batch.requests),
            width=14,
            gives_way=4,
            numeric=True,
            sort=BatchSort.REQUESTS.value,
        ),
        Column[Batch](
            id="spend",
            title=tr("Spend"),
            text=lambda batch, _: spend_text(batch.spend_usd),
            width=12,
            gives_way=5,
            numeric=True,
            sort=BatchSort.SPEND_USD.value,
            tooltip=lambda batch: dollars(batch.spend_usd),
        ),
        Column[Batch](
            id="budget",
            title=tr("Budget"),
            text=lambda batch, _: budget_figure(batch.budget) if batch.budget is not None else "",
            width=23,
            gives_way=7,
            paint=_paint_budget,
            tooltip=lambda batch: budget_in_full(batch.budget) if batch.budget is not None else tr("No cap"),
        ),
        Column[Batch](
            id="created",
            title=tr("Created"),
            text=lambda batch, now: screen_time.relative(batch.created_at, now),
            width=15,
            gives_way=2,
            sort=BatchSort.CREATED_AT.value,
            tooltip=lambda batch: screen_time.exact(batch.created_at),
        ),
        Column[Batch](
            id="created_by",
            title=tr("Created by"),
            text=lambda batch, _: batch.created_by,
            width=15,
            gives_way=1,
            sort=BatchSort.CREATED_BY.value,
            tooltip=lambda batch: batch.created_by,
        ),
    )


def batches_listing(clock: Clock) -> Listing[Batch]:
    """Describe the list; what its clock says decides how a batch is drawn."""
    return Listing(
        name="batches",
        needs=Capability.BATCHES,
        columns=_columns(clock),
        fetch=_fetch,
        words=Words(
            one=tr("batch"),
            many=tr("batches"),
            icon="ticket",
            empty=tr("There is no batch yet"),
            empty_detail=tr(
                "Create keys for everybody at a location; they are one batch then, with a "
                "window and a budget of their own."
            ),
            empty_for_viewers=tr("Your admin token may look, but not create keys for a location."),
            action=tr("Create for a location…"),
        ),
        searched=tr("label"),
        sort=f"-{BatchSort.CREATED_AT.value}",
        about=frozenset({USAGE, "batch", "key"}),
        faded=lambda batch: phase_of(batch, clock.now()) is Phase.OVER,
    )
