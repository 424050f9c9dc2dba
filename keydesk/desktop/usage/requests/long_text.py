"""A text to read that may have a million letters in one line."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from keydesk.desktop.theme import Space, TextRole, font_of, line_height

_LONGEST_LINE: Final = 400
_LINES_AT_ONCE: Final = 50
_LINES_IN_VIEW: Final = 12


class LongText(QPlainTextEdit):
    """Shows plain text a piece a turn of the loop, long lines broken: Qt lays each line out as a whole.

    ``text`` is the text as it was.
    """

    def __init__(self, name: str, says: str) -> None:
        """``says`` is what a screen reader calls it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFont(font_of(TextRole.FIXED))
        self.setFixedHeight(_LINES_IN_VIEW * line_height() + 2 * Space.M)
        self.text = ""
        self._pieces: Iterator[str] = iter(())
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._put)

    def show_text(self, text: str) -> None:
        """Show this, from its beginning."""
        self.text = text
        self.clear()
        self._pieces = _pieces(text)
        self._put()

    def _put(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            return
        # Not by the view's own append, which scrolls.
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(piece if self.document().isEmpty() else f"\n{piece}")
        self._next.start(0)


def _pieces(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in text.splitlines() or [""]:
        for begin in range(0, max(len(line), 1), _LONGEST_LINE):
            lines.append(line[begin : begin + _LONGEST_LINE])
            if len(lines) == _LINES_AT_ONCE:
                yield "\n".join(lines)
                lines.clear()
    if lines:
        yield "\n".join(lines)
