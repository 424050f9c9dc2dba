"""The secret on screen, masked or shown.

It is painted instead of standing in a text field: there marking it with the mouse would put it into the X11
selection, and Ctrl+C on the clipboard, both without the hints that keep clipboard managers away (S25).
"""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from keydesk.desktop.language import tr
from keydesk.desktop.theme import RADIUS, Space, TextRole, current, font_of
from keydesk.desktop.widgets.text import in_two_lines

_LINES: Final = 2
_SHOWN_BEFORE: Final = 8
_SHOWN_BEHIND: Final = 4
_DOT: Final = "•"


class Revealable(Protocol):
    """What hides itself until it is asked: a secret, or a link that gives one away."""

    def reveal(self) -> str:
        """Return the text."""
        ...


class SecretView(QLabel):
    """Shows a secret in a fixed font over two lines. A click or Ctrl+A marks it, all of it or nothing.

    It is a label for the sake of its role; what stands there is drawn, and never in the label's text.
    """

    copy_wanted = Signal()

    def __init__(self, secret: Revealable, says: str = tr("Key")) -> None:
        """``says`` is what it is, for a screen reader."""
        super().__init__()
        self._says = says
        self.setObjectName("revealSecret")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._secret: Revealable | None = secret
        self._shown = False
        self._marked = False
        self._name()

    @property
    def shown(self) -> bool:
        """Whether the secret stands there in the clear."""
        return self._shown

    def set_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show or mask it."""
        self._shown = shown
        self._name()
        self.update()

    def forget(self) -> None:
        """Let go of the secret."""
        self._secret, self._shown = None, False
        self._name()
        self.update()

    def text(self) -> str:
        """Return what stands there, masked or not."""
        if self._secret is None:
            return ""
        return self._secret.reveal() if self._shown else masked(self._secret)

    def sizeHint(self) -> QSize:
        """Need two lines."""
        metrics = QFontMetricsF(font_of(TextRole.FIXED))
        width = metrics.horizontalAdvance("0") * 36 + 2 * Space.M
        return QSize(round(width), round(metrics.lineSpacing() * _LINES) + 2 * Space.S)

    def minimumSizeHint(self) -> QSize:
        """Give way in width: the text becomes smaller."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+A marks, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._mark(marked=True)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark all."""
        self._mark(marked=True)
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the text."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        colour, width = (tokens.accent, tokens.focus_ring) if focus else (tokens.line_strong, 1)
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._draw_text(painter, self.rect().adjusted(Space.M, Space.S, -Space.M, -Space.S))
        painter.end()

    def _draw_text(self, painter: QPainter, room: QRect) -> None:
        text, tokens = self.text(), current()
        if not text:
            return
        lines = in_two_lines(text)
        font = _fitted(max(lines, key=len), room.width())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        height = room.height() / len(lines)
        for number, line in enumerate(lines):
            place = QRect(room.x(), round(room.y() + number * height), room.width(), round(height))
            if self._marked:
                width = round(metrics.horizontalAdvance(line))
                painter.fillRect(QRect(place.x(), place.y(), width, place.height()), QColor(tokens.accent))
            painter.setPen(QColor(tokens.on_accent if self._marked else tokens.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)

    def _mark(self, *, marked: bool) -> None:
        self._marked = marked
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Unmark it."""
        self._mark(marked=False)
        super().focusOutEvent(event)  # pyright: ignore[reportArgumentType] - QFocusEvent

    def _name(self) -> None:
        """Tell screen readers the text while it is shown, and only then."""
        self.setAccessibleName(self._says if self._shown else tr("{what}, hidden", what=self._says))
        self.setAccessibleDescription(self.text() if self._shown else "")


def masked(secret: Revealable) -> str:
    """Return the secret with all but its preview's characters as dots, in its own length."""
    text = secret.reveal()
    dots = _DOT * (len(text) - _SHOWN_BEFORE - _SHOWN_BEHIND)
    return f"{text[:_SHOWN_BEFORE]}{dots}{text[-_SHOWN_BEHIND:]}"


def _fitted(line: str, width: int) -> QFont:
    font = font_of(TextRole.FIXED)
    needed = QFontMetricsF(font).horizontalAdvance(line)
    if needed > width > 0:
        font.setPointSizeF(font.pointSizeF() * width / needed * 0.99)
    return font
