"""What every kind of deed on the key page has in common: taking the chosen keys, telling what came of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.keys.carrying_out import CarryingOut
from keydesk.desktop.keys.changing import Changed
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.deed_words import READING, RESTORING, Words
from keydesk.desktop.keys.many import Fetch, Outcome, Reading, TakingBack, Work
from keydesk.desktop.keys.outcome import show_outcome
from keydesk.desktop.keys.rules import Rule
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.toast import ToastKind, show_toast

_LEFT = tr("Cancelled before the gateway answered. If it was done all the same, the list shows it.")


class Deed(QObject):
    """From a click through a dialog to an action and back."""

    changed = Signal(object)
    """The Key as it is now."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(self, page: QWidget, chosen: Chosen, fetch: Fetch) -> None:
        """``fetch`` brings selected keys that are not known yet."""
        super().__init__(page)
        self.page = page
        self.chosen = chosen
        self._fetch = fetch

    def take(self, rule: Rule, then: Callable[[list[Key]], object]) -> None:
        """Hand over the chosen keys that the rule allows; say why when there are none."""
        if self.say_why_not(self.chosen.why_not(rule)):
            return

        def allow(keys: Sequence[Key]) -> None:
            allowed = [key for key in keys if not rule(key)]
            if allowed:
                then(allowed)
            elif keys:
                self.say_why_not(rule(keys[0]))

        self.read(allow)

    def read(self, then: Callable[[list[Key]], object]) -> None:
        """Hand over the chosen keys, at once when they are known, else when they are fetched."""
        known = self.chosen.known
        if len(known) == self.chosen.count:
            then(known)
            return

        def done(outcome: Outcome) -> None:
            if not outcome.left:
                then(reading.keys)

        reading = Reading(self.chosen.rows, self._fetch)
        CarryingOut(self.page, reading, READING, done)

    def take_one(self, rule: Rule) -> Key | None:
        """Return the one chosen key, if the rule allows it; say why not."""
        self.say_why_not(self.chosen.why_not(rule, alone=True))
        return self.chosen.one(rule)

    def say_why_not(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        if reason:
            show_toast(self.page, reason, kind=ToastKind.NOTE)
        return bool(reason)

    def tell_if_left(self, dialog: Dialog) -> None:
        """Say what may have been done if the dialog is closed before the gateway answered."""

        def left() -> None:
            if dialog.is_busy:
                show_toast(self.page, _LEFT, kind=ToastKind.NOTE)
                self.stale.emit()

        dialog.rejected.connect(left)

    def carry_out(self, work: Work, words: Words, undo: Callable[[Outcome], object] | None = None) -> None:
        """Do it, and say what came of it."""
        CarryingOut(self.page, work, words, lambda outcome: self.tell(outcome, words, undo))

    def tell(self, outcome: Outcome, words: Words, undo: Callable[[Outcome], object] | None = None) -> None:
        """Say what came of it."""
        if outcome.total == 1:
            for key in outcome.changed:
                self.changed.emit(key)
        self.stale.emit()
        show_outcome(self.page, outcome, words, undo)

    def tell_change(self, changed: Changed, text: str) -> None:
        """Show a key as it is now, say what was done, and offer to take it back."""
        self.changed.emit(changed.after)
        self.stale.emit()
        undo = (lambda: self.take_back([changed])) if changed.can_be_taken_back else None
        show_toast(self.page, text, undo=undo)

    def take_back(self, changes: Sequence[Changed]) -> None:
        """Give keys back what a change took, where nobody changed it since."""
        api = self.chosen.api
        if api is not None:
            self.carry_out(TakingBack(api, changes), RESTORING)
