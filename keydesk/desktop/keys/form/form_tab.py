"""What the tabs of a key's form have in common."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.form_field import FormField


class FormTab(QWidget):
    """A tab: its fields, and how they and a Draft come from each other. Emits ``edited`` with the Fields."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[Field, FormField] = {}
        self._lines = QVBoxLayout(self)
        # Room for the focus ring, which the edge would cut off.
        self._lines.setContentsMargins(2, Space.L, 2, 2)
        self._lines.setSpacing(Space.L)

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands in this tab."""
        raise NotImplementedError

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields."""
        raise NotImplementedError

    def rebase(self, present: Key) -> None:
        """Say what a field that stays unchanged is now."""

    def is_picking(self, field: Field) -> bool:
        """Whether a list to pick from is open, so that what stands in the field is on its way."""
        return False

    def show_hints(self, draft: Draft) -> None:
        """Say below the fields what helps with what stands in them now."""

    def say_not_here(self, field: Field) -> None:
        """Grey a field out whose values the gateway knows nothing of; what stands in it stays."""
        shown = self.fields[field]
        shown.setEnabled(False)
        shown.set_help(tr("{what}: {not_here}.", what=shown.editor.accessibleName(), not_here=NOT_HERE))

    def add_line(self, *fields: tuple[Field, FormField]) -> None:
        """Put fields next to each other."""
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        for field, shown in fields:
            self.fields[field] = shown
            line.addWidget(shown, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(line)

    def add_widget(self, widget: QWidget) -> None:
        """Put something below that belongs to the fields above."""
        self._lines.addWidget(widget)

    def end(self) -> None:
        """Keep the fields together at the top."""
        self._lines.addStretch(1)

    def tell(self, change: SignalInstance, *fields: Field) -> None:
        """Emit ``edited`` with these fields whenever ``change`` comes."""

        def emit(*_args: Any) -> None:
            self.edited.emit(fields)

        change.connect(emit)
