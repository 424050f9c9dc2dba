"""A filter that is on, as a chip that can be taken off."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.text import ElidedLabel

_LONGEST: Final = 48


class FilterChip(QFrame):
    """Says which filter is on ("Status: active"); its cross, or Del or Enter on it, emits ``removed``."""

    removed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("surface", "chip")
        self.setAccessibleName(text)
        self.cross = icon_button(
            "x", tr("Remove filter {text}", text=text), name="removeFilter", on_click=self.removed.emit
        )
        self._words = ElidedLabel(text, TextRole.SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, 0, Space.XS, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._words)
        layout.addWidget(self.cross)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off with Del, Backspace or Enter too."""
        if event.key() in _REMOVES:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self._words.setMaximumWidth(text_width(_LONGEST))


_REMOVES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
