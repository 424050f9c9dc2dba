"""What the state of a key allows. Each rule says, in words, why it does not; nothing when it does."""

from collections.abc import Callable
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop.key_words import status_inside
from keydesk.desktop.language import tr
from keydesk.domain.key import KeyKind, KeyStatus

Rule = Callable[[Key], str]

SWITCHED_ON: Final = frozenset({KeyStatus.ACTIVE, KeyStatus.SCHEDULED})


def changeable(key: Key) -> str:
    """Revocation is final."""
    return tr("A revoked key cannot be changed.") if key.status is KeyStatus.REVOKED else ""


def revocable(key: Key) -> str:
    """Whatever is not revoked yet."""
    return tr("It is revoked already.") if key.status is KeyStatus.REVOKED else ""


def can_be_deactivated(key: Key) -> str:
    """What is switched on."""
    if key.status in SWITCHED_ON:
        return ""
    if key.status is KeyStatus.EXPIRED:
        return tr("An expired key lets nobody in anyway.")
    return changeable(key) or tr("It is inactive already.")


def can_be_activated(key: Key) -> str:
    """What is switched off."""
    if key.status is KeyStatus.INACTIVE:
        return ""
    if key.status is KeyStatus.EXPIRED:
        return tr("An expired key needs another expiry.")
    return changeable(key) or tr("It is switched on already.")


def can_end_elsewhere(key: Key) -> str:
    """An agent key's end is given."""
    if key.kind is KeyKind.AGENT:
        return changeable(key) or tr("An agent key always ends 90 days after its creation.")
    return changeable(key)


def can_be_parent(key: Key) -> str:
    """What is good itself, and not ephemeral (S4)."""
    if key.kind is KeyKind.EPHEMERAL:
        return tr("This key is ephemeral itself; create one from the key that it comes from.")
    if key.status not in SWITCHED_ON:
        return tr("No key can be made from one that is {status}.", status=status_inside(key.status))
    return ""


def has_budget(key: Key) -> str:
    """There is something to add to."""
    return changeable(key) or (
        "" if key.budget is not None else tr("It has no budget; edit the key to give it one.")
    )
