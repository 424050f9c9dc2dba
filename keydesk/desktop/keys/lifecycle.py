"""Switching the chosen keys on and off, and ending them (C9)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.keys import many
from keydesk.desktop.keys.deed import Deed
from keydesk.desktop.keys.deed_words import ACTIVATING, DEACTIVATING, REVOKING
from keydesk.desktop.keys.many import Outcome
from keydesk.desktop.keys.rules import SWITCHED_ON, can_be_activated, can_be_deactivated, revocable
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.confirm import Confirm, ask
from keydesk.domain.key import KeyKind


class Lifecycle(Deed):
    """At once with undo, but for revoking, which is final and asks."""

    def deactivate(self) -> None:
        """Switch the chosen keys off."""
        self.take(can_be_deactivated, lambda keys: self._switch(keys, on=False))

    def activate(self) -> None:
        """Switch the chosen keys on."""
        self.take(can_be_activated, lambda keys: self._switch(keys, on=True))

    def switch(self) -> None:
        """Deactivate what is on; activate what is off when nothing is on."""
        if any(key.status in SWITCHED_ON for key in self.chosen.known):
            self.deactivate()
        else:
            self.activate()

    def revoke(self) -> None:
        """End the chosen keys for good, after asking."""
        self.take(revocable, self.ask_to_revoke)

    def ask_to_revoke(self, keys: Sequence[Key], parent: QWidget | None = None) -> Confirm:
        """Ask, above ``parent`` or the page, and end these keys for good when the answer is yes."""
        question = ask(
            parent or self.page,
            tr("Revoke %n keys?", "", len(keys))
            if len(keys) > 1
            else tr("Revoke “{key}”?", key=keys[0].name),
            effect_of_revoking(keys),
            tr("Revoke %n keys", "", len(keys)),
        )
        question.confirmed.connect(lambda: self._revoke(keys))
        return question

    def _revoke(self, keys: Sequence[Key]) -> None:
        api = self.chosen.api
        if api is None:
            self.say_why_not(self.chosen.why_not_now())
        else:
            self.carry_out(many.revoke(api, keys), REVOKING)

    def _switch(self, keys: Sequence[Key], *, on: bool, undoable: bool = True) -> None:
        api = self.chosen.api
        if api is None:
            self.say_why_not(self.chosen.why_not_now())
            return

        def undo(outcome: Outcome) -> None:
            self._switch(outcome.changed, on=not on, undoable=False)

        work = (many.activate if on else many.deactivate)(api, keys)
        self.carry_out(work, ACTIVATING if on else DEACTIVATING, undo if undoable else None)


def effect_of_revoking(keys: Sequence[Key]) -> str:
    """Say what becomes of whoever uses the keys, and of the keys."""
    effect = tr(
        "Whoever uses them is refused from the next request on. They stay listed as revoked and cannot be "
        "activated again.",
        "%n keys that are revoked",
        len(keys),
    )
    if all(key.kind is KeyKind.EPHEMERAL for key in keys):
        return effect
    children = tr("Ephemeral keys made from them end at the same moment.", "of %n keys", len(keys))
    return f"{effect} {children}"
