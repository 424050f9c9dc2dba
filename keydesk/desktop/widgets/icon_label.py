"""An icon that stands by itself, in step with the scheme and the text's size."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from keydesk.desktop.theme import line_height, pixmap


class IconLabel(QLabel):
    """Shows an icon ``lines`` lines of text high. Words stand beside it, so it says nothing of its own."""

    def __init__(self, icon: str, tone: str = "text", *, lines: float = 1.0) -> None:
        super().__init__()
        self._icon, self._tone, self._lines = icon, tone, lines
        self._draw()

    def set(self, icon: str, tone: str) -> None:
        """Show another icon."""
        if (icon, tone) != (self._icon, self._tone):
            self._icon, self._tone = icon, tone
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw it again for another scheme or text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        size = round(self._lines * line_height())
        self.setPixmap(pixmap(self._icon, size, self._tone, ratio=self.devicePixelRatioF()))
