"""The request log as a list, as data."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.events import USAGE
from keydesk.contract.info import Capability
from keydesk.contract.usage import RequestOutcome, RequestPage, RequestQuery, UsageRequest
from keydesk.desktop.language import tr
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.usage.requests.columns import COLUMNS
from keydesk.desktop.usage.requests.own_filters import CHAT, COSTLY, ENDED, FACETS, SLOW
from keydesk.desktop.usage.scope import Scope
from keydesk.domain.money import Nanos

_LONGEST: Final = 64
_EMPTY: Final = tr(
    "Each request with a key is listed here. A longer period may have some, or fewer filters above."
)
_OUTCOMES: Final = {each.value: each for each in RequestOutcome}


def query_of(wanted: Wanted, scope: Scope) -> RequestQuery:
    """Return the question to the gateway. An id finds its request, a chat all of its own, whenever it was."""
    ended, slow, costly = (wanted.id_of(each) for each in (ENDED, SLOW, COSTLY))
    period, chat = scope.period, wanted.id_of(CHAT)
    whenever = bool(wanted.text or chat)
    return RequestQuery(
        since=None if whenever else period.since,
        until=None if whenever else period.until,
        request_id=wanted.text[:_LONGEST] or None,
        chat_id=chat,
        outcome=_OUTCOMES.get(ended or ""),
        status=int(ended) if ended is not None and ended not in _OUTCOMES else None,
        slower_than_ms=None if slow is None else int(slow),
        dearer_than_usd=None if costly is None else Nanos(int(costly)),
    ).model_copy(update=scope.fields())


def requests_list(scope: Scope) -> Listing[UsageRequest]:
    """Return the list of the requests that are in the scope, the newest first."""

    async def fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> RequestPage:
        query = query_of(wanted, scope)
        return await api.list_requests(query.model_copy(update={"cursor": cursor, "limit": limit}))

    return Listing(
        name="requests",
        needs=Capability.USAGE,
        columns=COLUMNS,
        fetch=fetch,
        words=Words(
            one=tr("request"),
            many=tr("requests"),
            icon="clock",
            empty=tr("No request in this period"),
            empty_detail=_EMPTY,
            empty_for_viewers=_EMPTY,
        ),
        searched=tr("request id"),
        sort="",
        widest="key",
        about=frozenset({USAGE}),
        facets=FACETS,
        held_back=True,
    )
