"""The columns of the list of chats, as data."""

from typing import Final

from keydesk.contract.usage import Chat
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.usage_words import dollars


def key_of(chat: Chat) -> str:
    """Say under which key it goes on; one that is no longer there by its id."""
    return chat.key_name or chat.key_id


COLUMNS: Final = (
    Column[Chat](
        id="key",
        title=tr("Key"),
        text=lambda chat, _: key_of(chat),
        width=22,
        least=18,
        tooltip=key_of,
        letters=Letters.STRONG,
    ),
    Column[Chat](
        id="person",
        title=tr("Person"),
        text=lambda chat, _: chat.person_name or chat.person_id or NOTHING,
        width=20,
        least=15,
        gives_way=5,
        tooltip=lambda chat: chat.person_name or chat.person_id or tr("A key of nobody"),
    ),
    Column[Chat](
        id="location",
        title=tr("Location"),
        text=lambda chat, _: chat.location_name or chat.location_id or NOTHING,
        width=18,
        tooltip=lambda chat: chat.location_name or chat.location_id or tr("No location"),
        shown=False,
    ),
    Column[Chat](
        id="began",
        title=tr("Began"),
        text=lambda chat, now: screen_time.relative(chat.began_at, now),
        width=17,
        gives_way=1,
        tooltip=lambda chat: screen_time.exact(chat.began_at),
    ),
    Column[Chat](
        id="last",
        title=tr("Last request"),
        text=lambda chat, now: screen_time.relative(chat.last_at, now),
        width=18,
        tooltip=lambda chat: screen_time.exact(chat.last_at),
    ),
    Column[Chat](
        id="requests",
        title=tr("Requests"),
        text=lambda chat, _: as_number(chat.requests),
        width=14,
        gives_way=4,
        numeric=True,
    ),
    Column[Chat](
        id="tokens_in",
        title=tr("Tokens in"),
        text=lambda chat, _: as_number(chat.input_tokens),
        width=14,
        gives_way=2,
        numeric=True,
    ),
    Column[Chat](
        id="tokens_out",
        title=tr("Tokens out"),
        text=lambda chat, _: as_number(chat.output_tokens),
        width=16,
        gives_way=2,
        numeric=True,
    ),
    Column[Chat](
        id="cost", title=tr("Cost"), text=lambda chat, _: dollars(chat.cost_usd), width=20, numeric=True
    ),
    Column[Chat](
        id="said",
        title=tr("What was said"),
        text=lambda chat, _: tr("Kept") if chat.content_kept else NOTHING,
        width=20,
        gives_way=3,
        tooltip=lambda chat: (
            tr("Owners may read what was said in requests of this chat")
            if chat.content_kept
            else tr("What was said is not kept")
        ),
    ),
    Column[Chat](
        id="id",
        title=tr("Id"),
        text=lambda chat, _: chat.id,
        width=20,
        letters=Letters.FIXED,
        shown=False,
    ),
)
