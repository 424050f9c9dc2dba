"""The list of alerts, as data."""

from typing import Final

from keydesk.contract.alerts import Alert, AlertPage, AlertQuery
from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.desktop import screen_time
from keydesk.desktop.alerts.words import (
    KINDS,
    about_text,
    in_full,
    kind_word,
    seen_in_full,
    seen_text,
    tone_of,
    what_happened,
)
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.widgets.form_field import as_sentence

_OPEN: Final = "open"
_SEEN: Final = "acknowledged"
STATE_FACET: Final = Facet(
    id="state",
    title=tr("State"),
    choices=((_OPEN, tr("not acknowledged")), (_SEEN, tr("acknowledged", "an alert"))),
)
KIND_FACET: Final = Facet(id="kind", title=tr("Kind"), choices=tuple(KINDS.items()))
_WHEN: Final = tr(
    "Alerts come when a budget reaches one of its thresholds, before keys expire, when calls of a provider "
    "fail or work again, when the gateway's clock was set back, when it ended suddenly, and when counters "
    "that several gateways share are away."
)
_STATES: Final = {_OPEN: False, _SEEN: True}


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> AlertPage:
    query = AlertQuery(
        acknowledged=_STATES.get(wanted.id_of(STATE_FACET.id) or ""),
        kind=wanted.id_of(KIND_FACET.id),
        cursor=cursor,
        limit=limit,
    )
    return await api.list_alerts(query)


def _word(alert: Alert) -> str:
    word = kind_word(alert.kind)
    return as_sentence(word)


ALERTS_LIST: Final = Listing(
    name="alerts",
    needs=Capability.ALERTS,
    columns=(
        Column[Alert](
            id="what",
            title=tr("What happened"),
            text=lambda alert, _: what_happened(alert),
            width=45,
            tooltip=in_full,
            letters=Letters.STRONG,
        ),
        Column[Alert](
            id="kind", title=tr("Kind"), text=lambda alert, _: _word(alert), width=28, tone=tone_of
        ),
        Column[Alert](
            id="about",
            title=tr("About"),
            text=lambda alert, _: about_text(alert),
            width=34,
            tooltip=about_text,
        ),
        Column[Alert](
            id="at",
            title=tr("When"),
            text=lambda alert, now: screen_time.relative(alert.at, now),
            width=19,
            tooltip=lambda alert: screen_time.exact(alert.at),
        ),
        Column[Alert](
            id="seen",
            title=tr("Acknowledged"),
            text=lambda alert, now: seen_text(alert, now) or tr("Not yet"),
            width=24,
            tooltip=seen_in_full,
        ),
    ),
    fetch=_fetch,
    words=Words(
        one=tr("alert"),
        many=tr("alerts"),
        icon="bell",
        empty=tr("Nothing has happened that you should hear of"),
        empty_detail=_WHEN,
        empty_for_viewers=_WHEN,
    ),
    searched="",
    sort="",
    about=frozenset({"alert", "alert.acknowledged"}),
    facets=(STATE_FACET, KIND_FACET),
    faded=lambda alert: alert.acknowledged_at is not None,
)
