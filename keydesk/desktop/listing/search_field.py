"""The search field above a table."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from keydesk.desktop.language import tr
from keydesk.desktop.theme import put_icon, put_placeholder, text_width
from keydesk.desktop.widgets.form_field import as_sentence

_TYPING_MS: Final = 30
_LONGEST_SEARCH: Final = 200
_WIDTHS: Final = (22, 44)
"""At least and at most, in characters."""


class SearchField(QLineEdit):
    """Emits ``searched`` a moment after the last letter, at once on Enter, when cleared, and on Esc."""

    searched = Signal(str)
    left = Signal()
    """Down or Enter: on to the results."""

    def __init__(self, what: str, many: str) -> None:
        """``what`` is searched (*name or email*) of ``many`` (*people*); empty: nothing is searched here."""
        super().__init__()
        self.searches, self.many = bool(what), many
        self.setObjectName("searchField")
        put_placeholder(self, tr("Search {what}…", what=what, What=as_sentence(what)))
        self.setAccessibleName(tr("Search {many}", many=many, Many=as_sentence(many)))
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST_SEARCH)
        glass = QAction(self)
        put_icon(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._pause.start)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down go on to the rows; Esc clears the search first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._search()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._fit()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())

    def _fit(self) -> None:
        least, most = _WIDTHS
        self.setMinimumWidth(text_width(least))
        self.setMaximumWidth(text_width(most))
