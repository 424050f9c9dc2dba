"""The two lists inside a batch's details, as data: what its people used, and its keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.events import USAGE
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyPage, KeyQuery, KeySort
from keydesk.desktop import screen_time
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.sharing import Share, roster_of, shares_of
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.table.columns import STATUS_TONES
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.money_words import dollars, spend_text
from keydesk.domain.key import KeyStatus

_LONGEST: Final = 200
_ABOUT: Final = frozenset({USAGE, "key", "batch"})


def people_listing(batch_id: str) -> Listing[Share]:
    """Describe what each person of a batch used, who used most first."""

    async def fetch(api: AdminApi, wanted: Wanted, _cursor: str | None, _limit: int) -> "_Everybody":
        batch = await actions.look_up(api, batch_id)
        usage = await actions.usage_of(api, batch)
        roster = roster_of(await actions.keys_of(api, batch_id, with_revoked=True))
        text = wanted.text.casefold()
        return _Everybody([each for each in shares_of(roster, usage.items) if text in each.name.casefold()])

    return Listing(
        name="batchPeople",
        needs=Capability.USAGE,
        columns=(
            Column[Share](
                id="name",
                title=tr("Person"),
                text=lambda share, _: share.name,
                width=16,
                tooltip=lambda share: share.name,
                letters=Letters.STRONG,
            ),
            Column[Share](
                id="requests",
                title=tr("Requests"),
                text=lambda share, _: as_number(share.requests),
                width=14,
                numeric=True,
            ),
            Column[Share](
                id="spend",
                title=tr("Spend"),
                text=lambda share, _: spend_text(share.spend),
                width=11,
                numeric=True,
                tooltip=lambda share: dollars(share.spend),
            ),
        ),
        fetch=fetch,
        words=_words(tr("person"), tr("people"), "users", tr("Nobody has a key of this batch")),
        searched=tr("name"),
        sort="",
        about=_ABOUT,
    )


def keys_listing(batch_id: str) -> Listing[Key]:
    """Describe the keys of a batch, with how far each is."""

    async def fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> KeyPage:
        return await api.list_keys(
            KeyQuery(
                batch_id=batch_id,
                revoked=True,
                q=wanted.text[:_LONGEST],
                sort=wanted.sort,
                cursor=cursor,
                limit=limit,
            )
        )

    return Listing(
        name="batchKeys",
        needs=Capability.KEYS,
        columns=(
            Column[Key](
                id="name",
                title=tr("Name"),
                text=lambda key, _: key.name,
                width=13,
                sort=KeySort.NAME.value,
                tooltip=lambda key: f"{key.name}\n{key.preview}",
                letters=Letters.STRONG,
            ),
            Column[Key](
                id="state",
                title=tr("Status"),
                text=lambda key, _: state_of(key)[0],
                width=18,
                tone=lambda key: state_of(key)[1],
                tooltip=_claimed_exactly,
            ),
            Column[Key](
                id="used",
                title=tr("Last used"),
                text=_ago,
                width=15,
                sort=KeySort.LAST_USED_AT.value,
                tooltip=lambda key: screen_time.exact(key.last_used_at) if key.last_used_at else "",
            ),
        ),
        fetch=fetch,
        words=_words(tr("key"), tr("keys"), "key-round", tr("This batch has no key")),
        searched=tr("name, owner or key"),
        sort=KeySort.NAME.value,
        about=_ABOUT,
        faded=lambda key: key.status is KeyStatus.REVOKED,
    )


def state_of(key: Key) -> tuple[str, str]:
    """Say in one word how far a key is with the one who has it, and in which tone."""
    if key.status in (KeyStatus.REVOKED, KeyStatus.INACTIVE):
        return status_word(key.status), STATUS_TONES[key.status]
    if key.last_used_at is not None:
        return tr("Used"), "good"
    if key.claim is None:
        return tr("Not used"), "muted"
    return (tr("Waiting"), "warn") if key.claim.claimed_at is None else (tr("Claimed"), "accent")


def _claimed_exactly(key: Key) -> str:
    claim = key.claim
    if claim is None:
        return tr("The key was handed out itself")
    if claim.claimed_at is None:
        return tr(
            "Link made {minute} by {created_by}, not opened yet",
            minute=screen_time.minute(claim.created_at),
            created_by=claim.created_by,
        )
    return tr(
        "Opened {minute} from {claimed_from}",
        minute=screen_time.minute(claim.claimed_at),
        claimed_from=claim.claimed_from,
    )


def _ago(key: Key, now: datetime) -> str:
    return screen_time.relative(key.last_used_at, now) if key.last_used_at is not None else tr("Never")


def _words(one: str, many: str, icon: str, empty: str) -> Words:
    return Words(one=one, many=many, icon=icon, empty=empty, empty_detail="", empty_for_viewers="")


@dataclass(frozen=True, slots=True)
class _Everybody:
    """All of a list in one piece."""

    items: Sequence[Share]
    next_cursor: str | None = None

    @property
    def total(self) -> int:
        return len(self.items)
