"""What became of an action on one or several keys, in a toast; who was refused, in a dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from keydesk.desktop.keys.deed_words import Words
from keydesk.desktop.keys.dialogs.refusals_dialog import RefusalsDialog
from keydesk.desktop.keys.many import Outcome
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast


def show_outcome(
    page: QWidget, outcome: Outcome, words: Words, undo: Callable[[Outcome], object] | None = None
) -> None:
    """Say it, and offer to undo what was done, and to tell who was refused and why."""

    def take_back() -> None:
        if undo is not None:
            undo(outcome)

    def show_details() -> None:
        RefusalsDialog(page, outcome_in_words(outcome, words), outcome.refused).open()

    several = len(outcome.refused) > 1
    show_toast(
        page,
        outcome_in_words(outcome, words),
        kind=_kind(outcome),
        undo=take_back if undo is not None and outcome.changed else None,
        action=ToastAction(tr("Show details"), show_details, "showRefusals") if several else None,
    )


def outcome_in_words(outcome: Outcome, words: Words) -> str:
    """Say what became of an action: ``“Analytics” deactivated``, ``2 of 3 keys revoked. “X”: …``."""
    done, refused, total = outcome.done, outcome.refused, outcome.total
    if total == 1:
        return words.refused(_first(outcome)) if refused else words.one(done[0].name)
    said = words.several(total) if len(done) == total else words.some(len(done), total)
    if outcome.left:
        said = tr("Stopped. {done}", done=said)
    return f"{said}. {_first(outcome)}" if refused else said


def _first(outcome: Outcome) -> str:
    key, error = outcome.refused[0]
    if len(outcome.refused) > 1 and len({str(each) for _, each in outcome.refused}) == 1:
        return as_sentence(error)  # about all of them alike, such as a token that is not accepted
    return f"“{key.name}”: {error}"


def _kind(outcome: Outcome) -> ToastKind:
    if outcome.refused:
        return ToastKind.ERROR
    return ToastKind.NOTE if outcome.left else ToastKind.DONE
