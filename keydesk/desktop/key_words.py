"""The statuses and kinds of keys in words: as titles on pills and in cells, and inside sentences."""

from keydesk.desktop.language import tr
from keydesk.domain.key import KeyKind, KeyStatus


def status_word(status: KeyStatus) -> str:
    """Return the status as it stands on a pill."""
    return {
        KeyStatus.ACTIVE: tr("Active", "a key"),
        KeyStatus.SCHEDULED: tr("Scheduled", "a key"),
        KeyStatus.INACTIVE: tr("Inactive", "a key"),
        KeyStatus.EXPIRED: tr("Expired", "a key"),
        KeyStatus.REVOKED: tr("Revoked", "a key"),
    }[status]


def status_inside(status: KeyStatus) -> str:
    """Return the status as it stands inside a sentence."""
    return {
        KeyStatus.ACTIVE: tr("active", "a key"),
        KeyStatus.SCHEDULED: tr("scheduled", "a key"),
        KeyStatus.INACTIVE: tr("inactive", "a key"),
        KeyStatus.EXPIRED: tr("expired", "a key"),
        KeyStatus.REVOKED: tr("revoked", "a key"),
    }[status]


def counted(status: KeyStatus, count: int) -> str:
    """Say how many keys are so: ``128 active``."""
    match status:
        case KeyStatus.ACTIVE:
            return tr("%n active", "keys", count)
        case KeyStatus.SCHEDULED:
            return tr("%n scheduled", "keys", count)
        case KeyStatus.INACTIVE:
            return tr("%n inactive", "keys", count)
        case KeyStatus.EXPIRED:
            return tr("%n expired", "keys", count)
        case KeyStatus.REVOKED:
            return tr("%n revoked", "keys", count)


def kind_word(kind: KeyKind) -> str:
    """Return the kind as it stands in a cell."""
    return {
        KeyKind.STANDARD: tr("Standard", "kind of key"),
        KeyKind.AGENT: tr("Agent", "kind of key"),
        KeyKind.EPHEMERAL: tr("Ephemeral", "kind of key"),
    }[kind]


def kind_inside(kind: KeyKind) -> str:
    """Return the kind as it stands inside a sentence."""
    return {
        KeyKind.STANDARD: tr("standard", "kind of key"),
        KeyKind.AGENT: tr("agent", "kind of key"),
        KeyKind.EPHEMERAL: tr("ephemeral", "kind of key"),
    }[kind]
