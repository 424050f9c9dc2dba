"""A long text to read, mark and scroll, in the fixed font."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit

from keydesk.desktop.theme import TextRole, font_of, line_height, text_width

_LINES: Final = 20
_CHARACTERS: Final = 40
_HIGHEST: Final = 420


class TextPane(QPlainTextEdit):
    """Shows plain text as it is; Tab leaves it."""

    def __init__(self, name: str, says: str, *, wrap: bool) -> None:
        """``says`` is what a screen reader calls it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if wrap else mode.NoWrap)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.font() != font_of(TextRole.FIXED):
            self._fit()

    def _fit(self) -> None:
        self.setFont(font_of(TextRole.FIXED))
        self.setMinimumSize(text_width(_CHARACTERS), min(line_height() * _LINES, _HIGHEST))
