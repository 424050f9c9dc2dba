"""The columns of the key table, as data: what each shows, how it sorts, how it is drawn.

To add a column, add a line to COLUMNS; table, chooser, sorting and tooltips follow.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from keydesk.contract.info import Capability, Info
from keydesk.contract.keys import Key, KeySort
from keydesk.desktop import screen_time
from keydesk.desktop.key_words import kind_word, status_word
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.money_words import budget_in_full, budget_text, dollars, spend_text
from keydesk.desktop.percent_words import share_text
from keydesk.domain.key import KeyStatus

NOTHING: Final = "—"


class ColumnId(Enum):
    """Which column; the values are what the settings remember."""

    TICK = "tick"
    NAME = "name"
    OWNER = "owner"
    LOCATION = "location"
    KIND = "kind"
    KEY = "key"
    STATUS = "status"
    MODELS = "models"
    DEPLOYMENTS = "deployments"
    VALID_FROM = "valid_from"
    EXPIRES = "expires"
    LAST_USED = "last_used"
    CREATED = "created"
    CREATED_BY = "created_by"
    REQUESTS = "requests"
    SHARE = "share"
    SPEND = "spend"
    BUDGET = "budget"
    BATCH = "batch"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``width`` counts characters, so that it grows with the text."""

    id: ColumnId
    title: str
    text: Callable[[Key, datetime], str]
    width: int
    sort: KeySort | None = None
    order: str = ""
    """What its order goes by, where that does not go without saying."""
    tooltip: Callable[[Key], str] | None = None
    numeric: bool = False
    letters: Letters = Letters.PLAIN
    fixed: bool = False
    """In its place for good: neither moved, nor hidden, nor listed in the chooser."""
    shown: bool = True
    """Shown until the user says otherwise."""
    least: int = 0
    """As many characters it keeps where there is too little room; 0: it stays as wide as it is."""
    gives_way: int = 0
    """When it leaves the screen where there is too little room: 1 first, then 2; 0: it stays."""
    needs: Capability | None = None
    """What a gateway has to offer for the column to say anything."""

    @property
    def known_as(self) -> str:
        """What the settings call it."""
        return self.id.value


STATUS_TONES: Final = {
    KeyStatus.ACTIVE: "good",
    KeyStatus.SCHEDULED: "accent",
    KeyStatus.INACTIVE: "muted",
    KeyStatus.EXPIRED: "warn",
    KeyStatus.REVOKED: "bad",
}


def models_text(key: Key) -> str:
    """Say how many models the key may use, or which one."""
    if key.allowed_models is None:
        return tr("All", "models")
    return (
        key.allowed_models[0]
        if len(key.allowed_models) == 1
        else tr("%n models", "", len(key.allowed_models))
    )


def models_in_full(key: Key) -> str:
    """Name the models that the key may use, one a line."""
    return tr("All models") if key.allowed_models is None else "\n".join(key.allowed_models)


def _since(figure: str, key: Key) -> str:
    """Say which period one of a key's own sums is of."""
    return tr("{figure} since it was created on {day}", figure=figure, day=screen_time.day(key.created_at))


def _nothing(_key: Key, _now: datetime) -> str:
    return ""


def _relative(moment: datetime | None, now: datetime, absent: str) -> str:
    return absent if moment is None else screen_time.relative(moment, now)


def _exact(moment: datetime | None, absent: str) -> str:
    return absent if moment is None else screen_time.exact(moment)


COLUMNS: Final = (
    Column(ColumnId.TICK, "", _nothing, 5, fixed=True),
    Column(
        ColumnId.NAME,
        tr("Name"),
        lambda key, _: key.name,
        24,
        sort=KeySort.NAME,
        tooltip=lambda key: f"{key.name}\n{key.description}".strip(),
        letters=Letters.STRONG,
    ),
    Column(
        ColumnId.OWNER,
        tr("Owner"),
        lambda key, _: key.owner_name or NOTHING,
        18,
        sort=KeySort.OWNER,
        tooltip=lambda key: key.owner_name or tr("Nobody's"),
        needs=Capability.PEOPLE,
    ),
    Column(
        ColumnId.LOCATION,
        tr("Location"),
        lambda key, _: key.location_name or NOTHING,
        18,
        sort=KeySort.LOCATION,
        tooltip=lambda key: key.location_name or tr("No location"),
        shown=False,
        needs=Capability.LOCATIONS,
    ),
    Column(
        ColumnId.KIND,
        tr("Kind"),
        lambda key, _: kind_word(key.kind),
        15,
        sort=KeySort.KIND,
        shown=False,
    ),
    Column(
        ColumnId.KEY,
        tr("Key"),
        lambda key, _: key.preview,
        24,
        tooltip=lambda _: tr("Click to copy the preview"),
        letters=Letters.FIXED,
    ),
    Column(ColumnId.STATUS, tr("Status"), lambda key, _: status_word(key.status), 16, sort=KeySort.STATUS),
    Column(
        ColumnId.MODELS,
        tr("Models"),
        lambda key, _: models_text(key),
        16,
        tooltip=models_in_full,
        shown=False,
    ),
    Column(
        ColumnId.DEPLOYMENTS,
        tr("Deployments"),
        lambda key, _: str(len(key.deployments)) if key.deployments else NOTHING,
        18,
        numeric=True,
        shown=False,
        needs=Capability.DEPLOYMENTS,
    ),
    Column(
        ColumnId.VALID_FROM,
        tr("Valid from"),
        lambda key, now: screen_time.relative(key.not_before, now),
        18,
        sort=KeySort.NOT_BEFORE,
        tooltip=lambda key: screen_time.exact(key.not_before),
        shown=False,
    ),
    Column(
        ColumnId.EXPIRES,
        tr("Expires"),
        lambda key, now: _relative(key.expires_at, now, tr("Never", "ends")),
        21,
        sort=KeySort.EXPIRES_AT,
        tooltip=lambda key: _exact(key.expires_at, tr("Never", "ends")),
    ),
    Column(
        ColumnId.LAST_USED,
        tr("Last used"),
        lambda key, now: _relative(key.last_used_at, now, NOTHING),
        18,
        sort=KeySort.LAST_USED_AT,
        tooltip=lambda key: _exact(key.last_used_at, tr("Not used yet")),
        shown=False,
    ),
    Column(
        ColumnId.CREATED,
        tr("Created"),
        lambda key, now: screen_time.relative(key.created_at, now),
        18,
        sort=KeySort.CREATED_AT,
        tooltip=lambda key: screen_time.exact(key.created_at),
        shown=False,
    ),
    Column(
        ColumnId.CREATED_BY,
        tr("Created by"),
        lambda key, _: key.created_by,
        18,
        sort=KeySort.CREATED_BY,
        tooltip=lambda key: key.created_by,
        shown=False,
    ),
    Column(
        ColumnId.REQUESTS,
        tr("Requests"),
        lambda key, _: as_number(key.requests),
        15,
        sort=KeySort.REQUESTS,
        tooltip=lambda key: _since(as_number(key.requests), key),
        numeric=True,
        shown=False,
        needs=Capability.USAGE,
    ),
    Column(
        ColumnId.SHARE,
        tr("Usage"),
        lambda key, _: share_text(key.usage_share),
        13,
        sort=KeySort.REQUESTS,
        tooltip=lambda key: tr(
            "{share} of all requests that you may see, since it was created on {day}",
            share=share_text(key.usage_share),
            day=screen_time.day(key.created_at),
        ),
        numeric=True,
        shown=False,
        needs=Capability.USAGE,
    ),
    Column(
        ColumnId.SPEND,
        tr("Spend"),
        lambda key, _: spend_text(key.spend_usd),
        13,
        sort=KeySort.SPEND_USD,
        tooltip=lambda key: _since(dollars(key.spend_usd), key),
        numeric=True,
        shown=False,
        needs=Capability.USAGE,
    ),
    Column(
        ColumnId.BUDGET,
        tr("Budget"),
        lambda key, _: budget_text(key.budget) if key.budget else "",
        26,
        sort=KeySort.BUDGET,
        order=(
            tr(
                "Sorts by the whole budget, not by what is left.\n"
                "A top-up that ends when the budget renews does not count.\n"
                "Keys without a budget come last."
            )
        ),
        tooltip=lambda key: budget_in_full(key.budget) if key.budget else tr("No budget"),
    ),
    Column(
        ColumnId.BATCH,
        tr("Batch"),
        lambda key, _: key.batch_label or NOTHING,
        20,
        sort=KeySort.BATCH,
        tooltip=lambda key: key.batch_label or tr("Not made in a batch"),
        shown=False,
        needs=Capability.BATCHES,
    ),
    Column(ColumnId.ACTIONS, "", _nothing, 7, fixed=True),
)
POSITION: Final = {column.id: position for position, column in enumerate(COLUMNS)}


def lacking(info: Info | None) -> frozenset[ColumnId]:
    """Return the columns that this gateway has nothing for; none while it is not known."""
    offered = None if info is None else info.capabilities
    return frozenset(
        column.id
        for column in COLUMNS
        if offered is not None and column.needs is not None and column.needs.value not in offered
    )
