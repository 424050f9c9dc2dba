"""End many keys that belong together, a batch's or a location's: confirmed by typing the name (E6)."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtWidgets import QWidget

from keydesk.contract.people import KeysRevoked
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_name

Revoke = Callable[[str], Coroutine[Any, Any, KeysRevoked]]


class RevokeTogetherDialog(AttemptDialog):
    """Emits ``answered`` with the KeysRevoked. Nothing can be pressed until the name stands in the field."""

    def __init__(
        self, parent: QWidget, name: str, live: int, revoke: Revoke, *, type_it: str, stays: str
    ) -> None:
        """``type_it`` asks for the name; ``stays`` says what is not revoked; ``revoke`` takes an attempt."""
        super().__init__(
            parent,
            tr("Revoke all keys of “{name}”?", name=name),
            tr("Revoke %n keys", "", live),
            says=tr("Revoking…"),
            repeats=tr("Trying again never revokes anything else."),
            danger=True,
            width=560,
        )
        self.setObjectName("revokeTogetherDialog")
        self._name, self._revoke = name, revoke
        self._typed = line_edit("revokeNameField")
        field = FormField(type_it, self._typed, name)
        self.fields = [field]
        self.body.addWidget(plain_label(f"{_effect(live)} {stays}", wrap=True))
        self.body.addWidget(field)
        self.body.addStretch(1)
        self._typed.textChanged.connect(self._judge)
        self.accepted_primary.connect(lambda: self.ask_for(name, revoke))
        self._typed.setFocus()
        self._judge()

    def _judge(self) -> None:
        self.show_error(None)
        typed = _cleaned(self._typed.text())
        self.primary.setEnabled(typed == _cleaned(self._name))
        # With nothing typed Enter backs out, as wherever there is no undo; a slip in the name loses nothing.
        self.set_default(self.primary if typed else self.cancel)


def _effect(live: int) -> str:
    return tr(
        "All %n keys end at once, with the ephemeral keys made from them. Whoever uses one is "
        "refused from the next request on. Claim and join links stop working. The keys stay "
        "listed as revoked and cannot be activated again.",
        "",
        live,
    )


def _cleaned(text: str) -> str:
    try:
        return clean_name(text)
    except InvalidValueError:
        return ""
