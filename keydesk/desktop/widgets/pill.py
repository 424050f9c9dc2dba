"""A status as a pill: its colour and its word, never the colour alone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from keydesk.desktop.theme import Space, TextRole, Tokens, current, font_of

TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 40
"""The role under which a model gives PillDelegate the tone of a cell: good, accent, warn, bad or muted."""


def paint_pill(painter: QPainter, room: QRect, text: str, tone: str, *, font: QFont | None = None) -> None:
    """Draw a pill at the left of ``room``, in the middle of its height; too long a word is elided."""
    font = font or font_of(TextRole.SMALL)
    size = _size(text, font)
    pill = QRectF(room.x(), room.y() + (room.height() - size.height()) / 2, size.width(), size.height())
    pill.setWidth(min(pill.width(), room.width()))
    pill.adjust(0.5, 0.5, -0.5, -0.5)
    ground, ink = _colours(current(), tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink if current().high else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setPen(ink)
    painter.setFont(font)
    inside = pill.adjusted(Space.S, 0, -Space.S, 0)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


class PillDelegate(QStyledItemDelegate):
    """Draws a column of pills: the word from DisplayRole, the tone from TONE_ROLE."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell's ground as usual and the pill on it."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if text:
            room = option.rect.adjusted(Space.S, 0, -Space.S, 0)
            paint_pill(painter, room, text, str(index.data(TONE_ROLE) or "muted"))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Need the pill's size and some air."""
        size = _size(str(index.data(Qt.ItemDataRole.DisplayRole) or ""), font_of(TextRole.SMALL))
        return QSize(size.width() + 2 * Space.S, size.height() + Space.S)


class Pill(QWidget):
    """A pill that stands by itself."""

    def __init__(self, text: str = "", tone: str = "muted") -> None:
        super().__init__()
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, tone)

    def set(self, text: str, tone: str) -> None:
        """Say something else."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Need the word and some air."""
        return _size(self._text, font_of(TextRole.SMALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_pill(painter, self.rect(), self._text, self._tone)
        painter.end()


def pill_size(text: str) -> QSize:
    """Return what room a pill needs."""
    return _size(text, font_of(TextRole.SMALL))


def _size(text: str, font: QFont) -> QSize:
    metrics = QFontMetrics(font)
    return QSize(metrics.horizontalAdvance(text) + 2 * Space.S + 2, metrics.height() + Space.XS)


def _colours(tokens: Tokens, tone: str) -> tuple[QColor, QColor]:
    grounds = {
        "good": (tokens.good_soft, tokens.good),
        "accent": (tokens.accent_soft, tokens.accent),
        "warn": (tokens.warn_soft, tokens.warn),
        "bad": (tokens.bad_soft, tokens.bad),
    }
    ground, ink = grounds.get(tone, (tokens.faint, tokens.text))
    return QColor(ground), QColor(ink)
