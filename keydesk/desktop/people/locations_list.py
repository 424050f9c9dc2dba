"""The list of locations, as data."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from keydesk.contract.api import AdminApi
from keydesk.contract.events import USAGE
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.contract.people import Location, LocationQuery, LocationSort
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.money_words import budget_figure, budget_in_full, budget_text, dollars, spend_text
from keydesk.desktop.widgets.budget_bar import paint_budget

_LONGEST: Final = 200


def content_text(location: Location) -> str:
    """Say for how long prompts are kept; nothing where they are not."""
    if location.content_days is None:
        return NOTHING
    return tr("%n days", "", location.content_days)


def _content_in_full(location: Location) -> str:
    if location.content_days is None:
        return tr("Prompts and answers are not kept")
    return tr(
        "Prompts and answers of all its keys are kept for {content_text}", content_text=content_text(location)
    )


def _paint_budget(painter: QPainter, room: QRect, location: Location) -> None:
    if location.budget is not None:
        paint_budget(painter, room, location.budget, budget_figure(location.budget))


COLUMNS: Final = (
    Column[Location](
        id="name",
        title=tr("Name"),
        text=lambda location, _: location.name,
        width=22,
        least=18,
        sort=LocationSort.NAME.value,
        tooltip=lambda location: tr(
            "{location}\nAdded {exact}", location=location.name, exact=screen_time.exact(location.created_at)
        ),
        letters=Letters.STRONG,
    ),
    Column[Location](
        id="time_zone",
        title=tr("Time zone"),
        text=lambda location, now: (
            f"{location.time_zone} · {screen_time.time_of_day(now, location.time_zone)}"
        ),
        width=32,
        least=24,
        gives_way=4,
        sort=LocationSort.TIME_ZONE.value,
        tooltip=lambda location: location.time_zone,
    ),
    Column[Location](
        id="people",
        title=tr("People"),
        text=lambda location, _: as_number(location.people),
        width=11,
        numeric=True,
    ),
    Column[Location](
        id="keys",
        title=tr("Keys"),
        text=lambda location, _: as_number(location.keys),
        width=10,
        tooltip=lambda _: tr("Those that are not revoked"),
        numeric=True,
    ),
    Column[Location](
        id="requests",
        title=tr("Requests"),
        text=lambda location, _: as_number(location.requests),
        width=15,
        gives_way=2,
        sort=LocationSort.REQUESTS.value,
        numeric=True,
    ),
    Column[Location](
        id="spend",
        title=tr("Spend"),
        text=lambda location, _: spend_text(location.spend_usd),
        width=13,
        gives_way=3,
        sort=LocationSort.SPEND_USD.value,
        tooltip=lambda location: dollars(location.spend_usd),
        numeric=True,
    ),
    Column[Location](
        id="budget",
        title=tr("Budget"),
        text=lambda location, _: budget_text(location.budget) if location.budget else "",
        width=26,
        gives_way=5,
        tooltip=lambda location: budget_in_full(location.budget) if location.budget else tr("No budget"),
        paint=_paint_budget,
    ),
    Column[Location](
        id="content",
        title=tr("Prompts kept"),
        text=lambda location, _: content_text(location),
        width=18,
        gives_way=1,
        tooltip=_content_in_full,
    ),
)


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[Location]:
    query = LocationQuery(q=wanted.text[:_LONGEST], sort=wanted.sort, cursor=cursor, limit=limit)
    return await api.list_locations(query)


LOCATIONS: Final = Listing(
    name="locations",
    needs=Capability.LOCATIONS,
    columns=COLUMNS,
    fetch=_fetch,
    words=Words(
        one=tr("location"),
        many=tr("locations"),
        icon="map-pin",
        empty=tr("No location yet"),
        empty_detail=tr(
            "A location is a site or a group that people belong to. Keys are made, counted and "
            "revoked together by it."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add locations."),
        action=tr("Add location"),
    ),
    searched=tr("name"),
    sort=LocationSort.NAME.value,
    about=frozenset({USAGE, "location", "person", "key", "batch"}),
)
