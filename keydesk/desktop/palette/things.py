"""What the gateway has under a name: keys, people, models and batches that the palette leads to."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Protocol

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import BatchQuery
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.contract.keys import KeyQuery, KeySort
from keydesk.contract.people import PeopleQuery
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.leading import lead_to
from keydesk.desktop.palette.entries import Entry
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways

_OF_EACH: Final = 4
"""More of one kind the list of its page shows better."""
_LONGEST: Final = 200


class _Thing(Protocol):
    """What the gateway knows by an id."""

    id: str


_Named = Callable[[AdminApi, Ways, str], Awaitable[list[Entry]]]


async def things_named(session: Session, ways: Ways, text: str) -> Sequence[Entry]:
    """Return what the session's gateway has with ``text`` in its name, as far as it offers it."""
    api = session.api
    if api is None:
        return []
    kinds = [each for capability, each in _KINDS.items() if session.offers(capability)]
    found = await asyncio.gather(*(each(api, ways, text[:_LONGEST]) for each in kinds))
    return [entry for entries in found for entry in entries]


async def _keys(api: AdminApi, ways: Ways, text: str) -> list[Entry]:
    page = await api.list_keys(KeyQuery(q=text, sort=KeySort.NAME.value, limit=_OF_EACH))
    notes = {each.id: [each.owner_name, each.preview] for each in page.items}
    return [_entry(ways, "key", each, each.name, tr("Key"), *notes[each.id]) for each in page.items]


async def _people(api: AdminApi, ways: Ways, text: str) -> list[Entry]:
    page = await api.list_people(PeopleQuery(q=text, limit=_OF_EACH))
    return [
        _entry(ways, "person", each, each.name, tr("Person"), each.location_name or each.email)
        for each in page.items
    ]


async def _models(api: AdminApi, ways: Ways, text: str) -> list[Entry]:
    page = await api.list_models(ModelQuery(q=text, limit=_OF_EACH))
    return [_entry(ways, "model", each, each.model, tr("Model"), each.provider_name) for each in page.items]


async def _batches(api: AdminApi, ways: Ways, text: str) -> list[Entry]:
    page = await api.list_batches(BatchQuery(q=text, limit=_OF_EACH))
    return [
        _entry(ways, "batch", each, each.label, tr("Batch"), screen_time.minute(each.created_at))
        for each in page.items
    ]


_KINDS: Final[dict[str, _Named]] = {
    "keys": _keys,
    "people": _people,
    "models": _models,
    "batches": _batches,
}
_ICONS: Final = {"key": "key-round", "person": "user", "model": "boxes", "batch": "ticket"}


def _entry(ways: Ways, kind: str, thing: _Thing, name: str, word: str, *notes: str | None) -> Entry:
    lead = lead_to(kind)

    def go() -> None:
        if lead is not None:
            lead.go(ways, thing.id, thing)

    path = " · ".join(note for note in (word, *notes) if note)
    return Entry(name=name, path=path, icon=_ICONS[kind], run=go)
