"""How large texts are: the system's size, and how much of it a person wants."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

USUAL: Final = 100
TEXT_SIZES: Final = (80, 90, USUAL, 110, 125, 150, 175, 200)
"""Per cent of the system's size that are offered, in order."""


class TextSize:
    """Keeps the application's font at so many per cent of the system's."""

    def __init__(self, app: QApplication) -> None:
        self.percent = USUAL
        self._app = app
        self._usual = app.font()
        self._given = app.font()
        self._system = _system_font()

    def follow(self) -> None:
        """Match what the system has now, or what the application was given by somebody else."""
        system, present = _system_font(), self._app.font()
        if system != self._system:
            # Once the application was given a font, Qt no longer follows the system's.
            self._system = self._usual = system
        elif not _same(present, self._given):
            self._usual = present
        wanted = QFont(self._usual)
        wanted.setPointSizeF(self._usual.pointSizeF() * self.percent / USUAL)
        # Told of the change, the window comes back here.
        self._given = wanted
        if not _same(present, wanted):
            self._app.setFont(wanted)


def next_size(percent: int, step: int) -> int:
    """Return the offered size that comes after (1) or before (-1) this one; the last one stays."""
    beyond = [size for size in TEXT_SIZES if (size - percent) * step > 0]
    return min(beyond, key=lambda size: abs(size - percent), default=percent)


def _system_font() -> QFont:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)


def _same(one: QFont, other: QFont) -> bool:
    return one.families() == other.families() and one.pointSizeF() == other.pointSizeF()
