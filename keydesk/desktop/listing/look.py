"""What the cells of a frame are drawn with: found once, where every cell would look for it again."""

from collections.abc import Callable, Hashable
from datetime import datetime
from enum import Enum
from typing import Final, Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from keydesk.desktop.theme import TextRole, Tokens, current, font_of, line_height, tabular

_MOST: Final = 5000


class Letters(Enum):
    """How a column's texts are written."""

    PLAIN = "plain"
    STRONG = "strong"
    """What a row is called."""
    FIXED = "fixed"
    """Ids, keys and other texts that are read letter by letter."""


class Lettered(Protocol):
    """As much of a column as its look depends on."""

    @property
    def id(self) -> Hashable:
        """Which column."""
        ...

    @property
    def letters(self) -> Letters:
        """How its texts are written."""
        ...

    @property
    def numeric(self) -> bool:
        """Whether figures stand below each other."""
        ...


class Look:
    """Colours, fonts and what was drawn with them before. It follows scheme and text size by ``renew``."""

    def __init__(self, now: datetime) -> None:
        self._of: tuple[Tokens, str] | None = None
        self.renew(now)

    def renew(self, now: datetime) -> None:
        """Begin another frame."""
        self.now = now
        of = current(), QApplication.font().key()
        if of == self._of:
            return
        self._of = of
        tokens, _ = of
        self.line = line_height()
        self.hairline, self.accent = QColor(tokens.line), QColor(tokens.accent)
        self.selected, self.hovered = QColor(tokens.accent_soft), QColor(tokens.window)
        self.edge = self.accent if tokens.high else None
        self.text, self.muted, self.disabled = (
            QColor(colour) for colour in (tokens.text, tokens.muted, tokens.disabled)
        )
        body = font_of(TextRole.BODY)
        name = QFont(body)
        name.setWeight(QFont.Weight.Medium)
        self._fonts = {Letters.STRONG: name, Letters.FIXED: font_of(TextRole.FIXED)}
        self._plain, self._figures = body, tabular(body)
        self._metrics: dict[Hashable, QFontMetrics] = {}
        self._elided: dict[tuple[Hashable, int, str], str] = {}
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def font(self, column: Lettered) -> QFont:
        """Return the font of a column."""
        return self._fonts.get(column.letters, self._figures if column.numeric else self._plain)

    def metrics(self, column: Lettered) -> QFontMetrics:
        """Return what measures a column's texts."""
        found = self._metrics.get(column.id)
        if found is None:
            found = self._metrics[column.id] = QFontMetrics(self.font(column))
        return found

    def elided(self, column: Lettered, text: str, width: int) -> str:
        """Return as much of a text as there is room for, without its middle."""
        place = (column.id, width, text)
        found = self._elided.get(place)
        if found is None:
            if len(self._elided) >= _MOST:
                self._elided.clear()
            found = self.metrics(column).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
            self._elided[place] = found
        return found

    def picture(
        self, what: tuple[object, ...], size: QSize, ratio: float, draw: Callable[[QPainter, QRect], object]
    ) -> QPixmap:
        """Return what ``draw`` draws, which it is asked for once."""
        place = (*what, size.width(), size.height(), ratio)
        found = self._pictures.get(place)
        if found is None:
            found = self._pictures[place] = QPixmap(size * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            draw(painter, QRect(0, 0, size.width(), size.height()))
            painter.end()
        return found
