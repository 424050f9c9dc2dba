"""The list of keys that are attached to a deployment, as data."""

from collections.abc import Callable
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyPage, KeyQuery, KeySort
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.table.columns import STATUS_TONES
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words

_LONGEST: Final = 200


def attached_keys(deployment_id: Callable[[], str]) -> Listing[Key]:
    """Describe the keys of the deployment that is shown when they are asked for."""

    async def fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> KeyPage:
        if not (shown := deployment_id()):
            # The details were left while their list was on the screen.
            return KeyPage(items=[], next_cursor=None, total=0)
        query = KeyQuery(
            deployment_id=shown,
            q=wanted.text[:_LONGEST],
            sort=wanted.sort,
            cursor=cursor,
            limit=limit,
        )
        return await api.list_keys(query)

    return Listing(
        name="attachedKeys",
        needs=Capability.KEYS,
        columns=(
            Column[Key](
                id="name",
                title=tr("Name"),
                text=lambda key, _: key.name,
                width=16,
                sort=KeySort.NAME.value,
                tooltip=lambda key: f"{key.name}\n{key.preview}",
                letters=Letters.STRONG,
            ),
            Column[Key](
                id="owner",
                title=tr("Owner"),
                text=lambda key, _: key.owner_name or NOTHING,
                width=14,
                tooltip=lambda key: key.owner_name or tr("No owner"),
            ),
            Column[Key](
                id="status",
                title=tr("Status"),
                text=lambda key, _: status_word(key.status),
                width=13,
                tone=lambda key: STATUS_TONES[key.status],
            ),
        ),
        fetch=fetch,
        words=Words(
            one=tr("key"),
            many=tr("keys"),
            icon="key-round",
            empty=tr("No key is attached"),
            empty_detail=tr("Keys that are attached can call its models at its address."),
            empty_for_viewers=tr("Your admin token may look, but not attach keys."),
            action=tr("Attach keys…"),
        ),
        searched=tr("name, owner or key"),
        sort=KeySort.NAME.value,
        about=frozenset({"key", "deployment"}),
    )
