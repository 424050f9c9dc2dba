"""What became of an action on several keys, in a toast."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from keydesk.desktop.keys.actions import Outcome
from keydesk.desktop.widgets.toast import ToastKind, show_toast


def show_outcome(
    page: QWidget, outcome: Outcome, what: str, undo: Callable[[Outcome], object] | None = None
) -> None:
    """Say it, and offer to undo what was done."""
    can_undo = undo is not None and bool(outcome.done)
    show_toast(
        page,
        outcome_in_words(outcome, what),
        kind=ToastKind.ERROR if outcome.refused else ToastKind.DONE,
        undo=(lambda: undo(outcome) if undo else None) if can_undo else None,
    )


def outcome_in_words(outcome: Outcome, what: str) -> str:
    """Say what became of an action: ``“Analytics” deactivated``, ``2 of 3 keys revoked. “X”: …``."""
    done, refused = outcome.done, outcome.refused
    if not refused:
        return f"“{done[0].name}” {what}" if len(done) == 1 else f"{len(done)} keys {what}"
    key, error = refused[0]
    reason = f"“{key.name}”: {error}"
    if len(done) + len(refused) == 1:
        return f"Not {what}. {reason}"
    return f"{len(done)} of {len(done) + len(refused)} keys {what}. {reason}"
