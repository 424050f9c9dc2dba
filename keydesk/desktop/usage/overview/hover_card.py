"""What the marked bar consists of, beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, font_of, tabular, text_width
from keydesk.desktop.usage.overview.swatch import Swatch
from keydesk.desktop.widgets.text import ElidedLabel, plain_label

_LINES: Final = 9
_CHARACTERS: Final = 26
_AWAY: Final = Space.L


class HoverCard(QFrame):
    """Time, parts and sum. It lies over the chart, and never under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setProperty("surface", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = plain_label("", TextRole.STRONG)
        self._swatches = [Swatch() for _ in range(_LINES)]
        self._names = [ElidedLabel("", TextRole.SMALL) for _ in range(_LINES)]
        self._amounts = [plain_label("", TextRole.SMALL) for _ in range(_LINES)]
        self._sum_name = plain_label(tr("Sum"), TextRole.STRONG)
        self._sum = plain_label("", TextRole.STRONG)
        layout = QGridLayout(self)
        layout.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        layout.setHorizontalSpacing(Space.S)
        layout.setVerticalSpacing(2)
        layout.addWidget(self.title, 0, 0, 1, 3)
        for row in range(_LINES):
            for column, part in enumerate((self._swatches[row], self._names[row], self._amounts[row])):
                layout.addWidget(part, row + 1, column)
        layout.addWidget(self._sum_name, _LINES + 1, 0, 1, 2)
        layout.addWidget(self._sum, _LINES + 1, 2)
        layout.setColumnStretch(1, 1)
        for amount in (*self._amounts, self._sum):
            amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_bar(self, title: str, parts: Sequence[tuple[str, str, int]], total: str) -> None:
        """Say what a bar consists of: name, amount and colour of each part."""
        self.title.setText(title)
        figures = tabular(font_of(TextRole.SMALL))
        for row in range(_LINES):
            used = row < len(parts)
            if used:
                name, amount, slot = parts[row]
                self._swatches[row].show_slot(slot)
                self._names[row].setText(name)
                self._names[row].setMaximumWidth(text_width(_CHARACTERS))
                self._amounts[row].setText(amount)
                self._amounts[row].setFont(figures)
            for part in (self._swatches[row], self._names[row], self._amounts[row]):
                part.setVisible(used)
        self._sum.setText(total)
        self.adjustSize()

    def place(self, beside: int, room: QRect) -> None:
        """Stand at the right of a place, or else at its left."""
        left = beside + _AWAY
        if left + self.width() > room.right():
            left = max(room.left(), beside - _AWAY - self.width())
        self.move(left, room.top() + Space.XS)
        self.raise_()
        self.show()

    def texts(self) -> list[str]:
        """Return what is said, line by line."""
        rows: list[tuple[QLabel, QLabel]] = [*zip(self._names, self._amounts, strict=True)]
        lines = [f"{name.text()} {amount.text()}" for name, amount in rows if not name.isHidden()]
        return [self.title.text(), *lines, tr("Sum {figure}", figure=self._sum.text())]
