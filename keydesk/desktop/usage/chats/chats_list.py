"""The chats as a list, as data."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.events import USAGE
from keydesk.contract.info import Capability
from keydesk.contract.usage import Chat, ChatPage, ChatQuery, UsageDimension
from keydesk.desktop.language import tr
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.usage.chats.columns import COLUMNS
from keydesk.desktop.usage.filters import FIELDS
from keydesk.desktop.usage.scope import Scope

BY: Final = (UsageDimension.PERSON, UsageDimension.KEY, UsageDimension.LOCATION, UsageDimension.BATCH)
"""What chats can be filtered by: a chat may go on from one model to another."""
_FIELDS: Final = frozenset(FIELDS[each] for each in BY)


def query_of(scope: Scope) -> ChatQuery:
    """Return the question to the gateway for what is in the scope."""
    members = {name: id_ for name, id_ in scope.fields().items() if name in _FIELDS}
    period = scope.period
    return ChatQuery(since=period.since, until=period.until).model_copy(update=members)


def chats_list(scope: Scope) -> Listing[Chat]:
    """Return the list of the chats that are in the scope, those that went on last first."""

    async def fetch(api: AdminApi, _wanted: Wanted, cursor: str | None, limit: int) -> ChatPage:
        query = query_of(scope)
        return await api.list_chats(query.model_copy(update={"cursor": cursor, "limit": limit}))

    return Listing(
        name="chats",
        needs=Capability.USAGE,
        columns=COLUMNS,
        fetch=fetch,
        words=Words(
            one=tr("chat"),
            many=tr("chats"),
            icon="clock",
            empty=tr("No chat in this period"),
            empty_detail=tr("Requests of one key that continue one conversation are listed here as a chat."),
            empty_for_viewers=tr(
                "Requests of one key that continue one conversation are listed here as a chat."
            ),
        ),
        searched="",
        sort="",
        about=frozenset({USAGE}),
    )
