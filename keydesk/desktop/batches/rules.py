"""What the state of a batch allows. Each rule says, in words, why it does not; nothing when it does."""

from collections.abc import Callable
from datetime import datetime

from keydesk.contract.batches import Batch
from keydesk.contract.keys import Key
from keydesk.desktop.batches.window import Phase, phase_of
from keydesk.desktop.language import tr
from keydesk.domain.key import KeyKind, KeyStatus

Rule = Callable[[Batch, datetime], str]


def can_be_extended(batch: Batch, _now: datetime) -> str:
    """What has an end, past or to come."""
    return "" if batch.expires_at is not None else tr("It has no end.")


def can_be_ended(batch: Batch, now: datetime) -> str:
    """What is open."""
    match phase_of(batch, now):
        case Phase.OVER:
            return tr("It is over already.")
        case Phase.SCHEDULED:
            return tr("It has not begun; set another window, or revoke its keys.")
        case Phase.OPEN:
            return ""


def is_not_over(batch: Batch, now: datetime) -> str:
    """What a key or a link can still be used for."""
    return tr("It is over; extend it first.") if phase_of(batch, now) is Phase.OVER else ""


def has_live_keys(batch: Batch, _now: datetime) -> str:
    """What has a key that is not revoked."""
    return "" if batch.live else tr("All its keys are revoked.")


def has_join_link(batch: Batch, _now: datetime) -> str:
    """What there is to withdraw."""
    return "" if batch.join is not None else tr("It has no join link.")


def replaceable(key: Key) -> str:
    """What somebody can lose: no key that was minted from another, nor one that is revoked."""
    if key.status is KeyStatus.REVOKED:
        return tr("A revoked key cannot be changed.")
    return tr("Create another one from the key that it comes from.") if key.kind is KeyKind.EPHEMERAL else ""


def has_waiting_link(key: Key) -> str:
    """What has a claim link that nobody opened yet."""
    if key.claim is None:
        return tr("It has no claim link.")
    return tr("Its claim link was opened already.") if key.claim.claimed_at is not None else ""
