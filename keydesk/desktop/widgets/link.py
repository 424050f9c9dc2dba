"""A name that leads somewhere, in the line of a text."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from keydesk.desktop.widgets.text import plain_tooltip

_LEAST_CHARACTERS: Final = 6
_FRAME: Final = 8
"""What the ring and the room around the words take."""
_ROUNDING: Final = 2
"""Widths are fractions of a pixel, and told in whole ones."""


class Link(QPushButton):
    """A button that looks like its words. What does not fit loses its middle; the tooltip has all of it."""

    def __init__(
        self, text: str = "", *, name: str = "", on_click: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "inline")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = ""
        self._says = ""
        if on_click is not None:
            # clicked carries a bool, which must not land in a default argument of on_click.
            self.clicked.connect(lambda: on_click())  # noqa: PLW0108
        self.set_words(text)

    @property
    def words(self) -> str:
        """All of its words, whatever fits."""
        return self._words

    def set_words(self, text: str, *, says: str = "") -> None:
        """Show this; ``says`` is what it leads to, for the tooltip and for a screen reader."""
        self._words, self._says = text, says
        self.setAccessibleName(text or says)
        self.setAccessibleDescription(says)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Need the width of all words."""
        width = self.fontMetrics().horizontalAdvance(self._words) + _FRAME + _ROUNDING
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Get by with next to none."""
        least = self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS
        return QSize(min(least, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - _FRAME, 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        # An ampersand in a name is no mnemonic.
        self.setText(shown.replace("&", "&&"))
        whole = self._words if shown != self._words else ""
        plain_tooltip(self, "\n".join(line for line in (whole, self._says) if line))
