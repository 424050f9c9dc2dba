"""How a key is opened: once, by whoever comes first."""

from dataclasses import dataclass

from keydesk.domain.secret import Secret
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.claimable import ClaimableKey, ClaimableKeys
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.claims.repository import mark_claimed
from keydesk.gateway.key_journal import KeyJournal
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.hashing import Pepper
from keydesk.gateway.store.steady_clock import SteadyClock


@dataclass(frozen=True, slots=True)
class LinkParts:
    """What links of either kind are made of."""

    store: Store
    clock: SteadyClock
    pepper: Pepper
    journal: KeyJournal
    keys: ClaimableKeys
    links: LinkMaker


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """What a page shows this once."""

    key: ClaimableKey
    secret: Secret
    model: str | None
    """One that the key may use."""


def open_key(change: Change, keys: ClaimableKeys, key: ClaimableKey, by: str) -> OpenedKey | None:
    """Mark the key's claim link as opened, and make its secret; None if it was opened already.

    ``by`` is the kind of the link that was used.
    """
    if not mark_claimed(change.connection, key.id, change.at, change.caller.peer):
        return None
    secret = keys.mint(change, key)
    change.record(Action.KEY_CLAIMED, key.id, key.name, {"link": by, "preview": secret.preview})
    return OpenedKey(key, secret, keys.example_model(change.connection, key))
