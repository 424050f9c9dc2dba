"""A budget as a bar with its figure: how much is spent of what may be."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keydesk.contract.budgets import BudgetState
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import budget_text, share_spent
from keydesk.desktop.theme import Space, TextRole, current, font_of, line_height, tabular

_HEIGHT: Final = 6
_NEARLY: Final = 0.8
_LEAST: Final = 0.2
_MOST: Final = 0.5
"""How much of the width is bar."""


def paint_bar(painter: QPainter, room: QRect, budget: BudgetState, *, muted: bool = False) -> None:
    """Draw the bar in the middle of ``room``'s height."""
    tokens, share = current(), share_spent(budget)
    bar = QRectF(room.x(), room.center().y() - _HEIGHT / 2 + 0.5, room.width(), _HEIGHT)
    tone = tokens.bad if share >= 1 else tokens.warn if share >= _NEARLY else tokens.accent
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens.line) if tokens.high else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.faint))
    painter.drawRoundedRect(bar, _HEIGHT / 2, _HEIGHT / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    if share > 0:
        # The least that is spent is still seen.
        bar.setWidth(max(_HEIGHT, bar.width() * share))
        painter.setBrush(QColor(tokens.disabled if muted else tone))
        painter.drawRoundedRect(bar, _HEIGHT / 2, _HEIGHT / 2)
    painter.restore()


def fit(width: int, figure: str) -> tuple[int, str]:
    """Return how wide the bar is, and what is left of the figure, which has what room it needs."""
    font = tabular(font_of(TextRole.BODY))
    # Eliding counts in fractions of a pixel, which whole ones may fall short of.
    needed = ceil(QFontMetricsF(font).horizontalAdvance(figure)) + 1
    bar = max(round(width * _LEAST), min(width - needed - Space.S, round(width * _MOST)))
    left = width - bar - Space.S
    return bar, QFontMetrics(font).elidedText(figure, Qt.TextElideMode.ElideRight, left)


def paint_budget(
    painter: QPainter, room: QRect, budget: BudgetState, figure: str, *, muted: bool = False
) -> None:
    """Draw bar and figure side by side."""
    tokens = current()
    width, shown = fit(room.width(), figure)
    paint_bar(painter, QRect(room.x(), room.y(), width, room.height()), budget, muted=muted)
    painter.save()
    painter.setFont(tabular(font_of(TextRole.BODY)))
    painter.setPen(QColor(tokens.disabled if muted else tokens.muted))
    words = room.adjusted(width + Space.S, 0, 0, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
    painter.restore()


class BudgetBar(QWidget):
    """The bar, with its figure to the right of it; hidden without a budget."""

    def __init__(self) -> None:
        super().__init__()
        self._budget: BudgetState | None = None
        self.setObjectName("budgetBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_budget(self, budget: BudgetState | None) -> None:
        """Show this one."""
        self._budget = budget
        self.setVisible(budget is not None)
        self.setAccessibleName("" if budget is None else tr("Budget: {figure}", figure=budget_text(budget)))
        self.update()

    def sizeHint(self) -> QSize:
        """Need a line."""
        return QSize(line_height() * 12, line_height() + Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._budget is not None:
            painter = QPainter(self)
            paint_budget(painter, self.rect(), self._budget, budget_text(self._budget))
            painter.end()
