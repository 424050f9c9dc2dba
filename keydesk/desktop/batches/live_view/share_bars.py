"""Requests and spend by person, as bars; as many as there is room for."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.desktop.batches.live_view.big_text import draw_line, fitting_font
from keydesk.desktop.batches.live_view.tile import paint_share
from keydesk.desktop.batches.sharing import Share
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import spend_text
from keydesk.desktop.theme import Space, TextRole, current, line_height

_LEAST_LINES: Final = 1.7
_MOST_LINES: Final = 4.5
"""How high a person's row is, in lines of text."""
_LEAST_WIDE: Final = 18
"""How wide a column is at least, in lines of text."""
_TEXT_SHARE: Final = 0.66
_BLANKS: Final = 3
_TIMES_AS_HIGH_AS_WIDE: Final = 2.4
"""What a line's height is of a character's width."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class ShareBars(QWidget):
    """Draws the shares that it is given, in columns from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shareBars")
        self.setAccessibleName(tr("Requests and spend by person"))
        self._shares: Sequence[Share] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def shares(self) -> Sequence[Share]:
        """What is drawn, as far as there is room."""
        return self._shares

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Draw these."""
        self._shares = shares
        self.setAccessibleDescription("\n".join(f"{each.name}: {figures(each)}" for each in shares))
        self.update()

    def sizeHint(self) -> QSize:
        """Need some rows."""
        return QSize(line_height() * 30, round(line_height() * _LEAST_LINES * 5))

    def minimumSizeHint(self) -> QSize:
        """Get by with one."""
        return QSize(line_height() * 8, round(line_height() * _LEAST_LINES))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a row for each, and how many more there are."""
        if not self._shares:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, rows = self._grid()
        width = (self.width() - (columns - 1) * Space.XL) / columns
        height = min(self.height() / rows, line_height() * _MOST_LINES)
        fitting = columns * rows
        left_out = len(self._shares) - fitting
        drawn = self._shares if left_out <= 0 else self._shares[: fitting - 1]
        most = _most(self._shares)
        for number, share in enumerate(drawn):
            column, row = divmod(number, rows)
            left, top = round(column * (width + Space.XL)), round(row * height)
            self._paint_row(painter, QRect(left, top, int(width), int(height)), share, most)
        if left_out > 0:
            place = QRect(
                round((columns - 1) * (width + Space.XL)), round((rows - 1) * height), int(width), int(height)
            )
            painter.setPen(QColor(current().muted))
            draw_line(
                painter,
                place,
                tr("and {left_out} more", left_out=as_number(left_out + 1)),
                fitting_font(TextRole.BODY, "", _words(place)),
                _LEFT,
            )
        painter.end()

    def _grid(self) -> tuple[int, int]:
        """Return how many columns and rows make the words largest; everybody is shown if that can be."""
        most_columns = max(1, self.width() // (line_height() * _LEAST_WIDE))
        most_rows = max(1, int(self.height() / (line_height() * _LEAST_LINES)))
        count = len(self._shares)
        if count > most_columns * most_rows:
            return most_columns, most_rows
        longest = max(len(each.name) + len(figures(each)) for each in self._shares) + _BLANKS

        def size(columns: int) -> float:
            by_height = self.height() / ceil(count / columns) * _TEXT_SHARE
            return min(by_height, self.width() / columns / longest * _TIMES_AS_HIGH_AS_WIDE)

        fitting = [each for each in range(1, most_columns + 1) if ceil(count / each) <= most_rows]
        columns = max(fitting, key=size)
        return columns, ceil(count / columns)

    def _paint_row(self, painter: QPainter, room: QRect, share: Share, most: Share) -> None:
        tokens, words = current(), _words(room)
        font = fitting_font(TextRole.BODY, f"{share.name}   {figures(share)}", words)
        painter.setPen(QColor(tokens.muted))
        draw_line(painter, words, figures(share), font, _RIGHT)
        taken = painter.fontMetrics().horizontalAdvance(figures(share)) + Space.M
        painter.setPen(QColor(tokens.text))
        draw_line(painter, words.adjusted(0, 0, -taken, 0), share.name, font, _LEFT)
        height = max(3.0, room.height() * 0.12)
        bar = QRectF(room.x(), words.bottom() + 1, room.width(), height)
        paint_share(painter, bar, _part(share, most))


def _words(room: QRect) -> QRect:
    """Return the upper part of a row, where its words stand."""
    return QRect(room.x(), room.y(), room.width(), round(room.height() * _TEXT_SHARE))


def figures(share: Share) -> str:
    """Say what somebody used: ``12 requests · $0.30``."""
    requests = tr("%n requests", "", share.requests)
    return f"{requests} · {spend_text(share.spend)}"


def _most(shares: Sequence[Share]) -> Share:
    return max(shares, key=lambda each: (each.spend, each.requests))


def _part(share: Share, most: Share) -> float:
    """How long the bar is: by spend, or by requests where nothing costs anything."""
    if most.spend:
        return share.spend / most.spend
    return share.requests / most.requests if most.requests else 0.0
