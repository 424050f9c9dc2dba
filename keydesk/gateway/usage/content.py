"""Prompts and answers, kept only where an owner turned that on for a location: sealed, and for some days.

They are sealed to the call they belong to, so that nobody without the master key can read or exchange them.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, select

from keydesk.gateway.store.sealing import Sealing, UnsealError
from keydesk.gateway.usage.records import UsageRecord
from keydesk.gateway.usage.settlement import Content
from keydesk.gateway.usage.tables import chat_table, content_table, usage_record_table

PURPOSE: Final = "content"
PURGED_AT_ONCE: Final = 50
_MICROSECONDS_A_DAY: Final = 86_400_000_000

_encode: Final = msgspec.msgpack.Encoder().encode
_decode: Final = msgspec.msgpack.Decoder(Content).decode


def sealed_content(
    sealing: Sealing, record: UsageRecord, content: Content, days: int
) -> tuple[str, str, bytes, int]:
    """Return the row that keeps what was said in a call: id, location, sealed text, and until when."""
    sealed = sealing.seal(_encode(content), PURPOSE, record.request_id)
    return record.request_id, record.location_id or "", sealed, record.at + days * _MICROSECONDS_A_DAY


def open_content(connection: Connection, sealing: Sealing, request_id: str) -> Content | None:
    """Return what was said in a call; None if it is not kept, not any more, or does not open."""
    table = content_table.c
    query = select(table.sealed).where(table.request_id == request_id)
    sealed = connection.execute(query).scalar_one_or_none()
    if sealed is None:
        return None
    try:
        return _decode(sealing.open(sealed, PURPOSE, request_id))
    except UnsealError:
        return None


def kept_of(connection: Connection, request_ids: Collection[str]) -> set[str]:
    """Return those of these calls of which it is kept what was said."""
    table = content_table.c
    query = select(table.request_id).where(table.request_id.in_(request_ids))
    return set(connection.execute(query).scalars()) if request_ids else set()


def kept_of_chats(connection: Connection, chat_ids: Collection[str]) -> set[str]:
    """Return those of these chats of which it is kept what was said in any of their calls."""
    content, chat, record = content_table.c, chat_table.c, usage_record_table.c
    locations = select(content.location_id)  # most locations keep nothing, and that is soon found
    calls = select(1).where(
        record.key_id == chat.key_id,
        record.at >= chat.began_at,
        record.at <= chat.last_at,
        record.chat_id == chat.id,
        record.request_id == content.request_id,
    )
    query = select(chat.id).where(
        chat.id.in_(chat_ids), chat.location_id.in_(locations), calls.correlate(chat_table).exists()
    )
    return set(connection.execute(query).scalars()) if chat_ids else set()


def purge(connection: Connection, now: datetime) -> int:
    """Remove some of what was kept until now; return how much, which is 0 once there is no more."""
    table = content_table.c
    over = select(table.request_id).where(table.expires_at <= now).limit(PURGED_AT_ONCE)
    return connection.execute(delete(content_table).where(table.request_id.in_(over))).rowcount
