"""A filter that is on, as a chip that can be taken off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.text import plain_label


class FilterChip(QFrame):
    """Says which filter is on ("Status: active"); its cross, or Del on it, emits ``removed``."""

    removed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("surface", "chip")
        self.setAccessibleName(text)
        cross = icon_button("x", f"Remove filter {text}", name="removeFilter", on_click=self.removed.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, 0, Space.XS, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(plain_label(text, TextRole.SMALL))
        layout.addWidget(cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off with Del or Backspace too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)
