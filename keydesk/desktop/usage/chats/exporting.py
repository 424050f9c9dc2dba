"""Chats in a CSV file: each that fits the filters."""

from collections.abc import AsyncIterator, Sequence
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import Chat, ChatQuery
from keydesk.desktop.csv_export import CsvFile
from keydesk.desktop.language import tr
from keydesk.domain.money import format_usd

_AT_ONCE: Final = 500
_FIELDS: Final = (
    "id",
    "key_id",
    "key_name",
    "person_id",
    "person_name",
    "location_id",
    "location_name",
    "began_at",
    "last_at",
    "requests",
    "input_tokens",
    "output_tokens",
    "cost_usd",
)


def _counted(number: int) -> str:
    return tr("%n chats", "", number)


def _line(chat: Chat) -> Sequence[object]:
    values: dict[str, object] = {name: getattr(chat, name) for name in _FIELDS}
    values |= {
        "began_at": chat.began_at.isoformat(),
        "last_at": chat.last_at.isoformat(),
        "cost_usd": format_usd(chat.cost_usd),
    }
    return list(values.values())


CHATS_FILE: Final = CsvFile[Chat](what=tr("chats"), columns=_FIELDS, line=_line, counted=_counted)


async def all_chats(api: AdminApi, query: ChatQuery) -> AsyncIterator[Sequence[Chat]]:
    """Yield every chat that the query lists, in pieces. One that goes on meanwhile comes once."""
    seen: set[str] = set()
    cursor: str | None = None
    while True:
        page = await api.list_chats(query.model_copy(update={"limit": _AT_ONCE, "cursor": cursor}))
        yield [chat for chat in page.items if chat.id not in seen]
        seen.update(chat.id for chat in page.items)
        cursor = page.next_cursor
        if cursor is None:
            return
