"""How long something lasts: a choice of usual lengths, and a number with a unit for any other."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.typed import read_count
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.domain.errors import InvalidValueError

_UNITS: Final = (
    (1, tr("seconds", "so many")),
    (60, tr("minutes", "so many")),
    (3600, tr("hours", "so many")),
    (24 * 3600, tr("days", "so many")),
)
"""From the smallest to the largest, by how many seconds they have."""
_MINUTES: Final = 1


class HowLong(QWidget):
    """Emits ``changed`` with every choice and everything typed."""

    changed = Signal()

    def __init__(
        self, name: str, says: str, usual: Mapping[int, str], *, other: str, least: int, most: int
    ) -> None:
        """``usual`` are seconds and what they are called; ``other`` is what any other length is called."""
        super().__init__()
        self._usual = list(usual)
        self._least, self._most = least, most
        self._choice = choice(name, says, [*usual.values(), other])
        self._number = line_edit(f"{name}Number", text="30")
        self._number.setAccessibleName(tr("{says}: how many", says=says))
        self._unit = choice(f"{name}Unit", tr("{says}: of what", says=says), [unit for _, unit in _UNITS])
        self._unit.setCurrentIndex(_MINUTES)
        self._own = QWidget()
        line = QHBoxLayout(self._own)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self._number, 1)
        line.addWidget(self._unit, 1)
        self._own.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._choice)
        layout.addWidget(self._own)
        self.setFocusProxy(self._choice)
        self._choice.currentIndexChanged.connect(self._chosen)
        self._number.textEdited.connect(self.changed)
        self._unit.currentIndexChanged.connect(self.changed)

    def choose(self, seconds: int) -> None:
        """Choose one of the usual lengths."""
        self._choice.setCurrentIndex(self._usual.index(seconds))

    def seconds(self) -> int:
        """Return what is chosen. Raises InvalidValueError, saying what is allowed."""
        if not self._is_other():
            return self._usual[self._choice.currentIndex()]
        unit, _ = _UNITS[self._unit.currentIndex()]
        try:
            number = read_count(self._number.text(), self._most // unit)
        except InvalidValueError:
            number = None
        seconds = None if number is None else number * unit
        if seconds is None or seconds < self._least:
            raise InvalidValueError(
                tr("From {least} to {most}", least=in_words(self._least), most=in_words(self._most))
            )
        return seconds

    def _is_other(self) -> bool:
        return self._choice.currentIndex() == len(self._usual)

    def _chosen(self) -> None:
        self._own.setVisible(self._is_other())
        if self._is_other() and self._choice.hasFocus():
            self._number.selectAll()
        self.changed.emit()


def in_words(seconds: int) -> str:
    """Write a length in the largest unit that it is a whole number of: ``1 hour``, ``90 minutes``."""
    if seconds and seconds % (24 * 3600) == 0:
        return tr("%n days", "", seconds // (24 * 3600))
    if seconds and seconds % 3600 == 0:
        return tr("%n hours", "", seconds // 3600)
    if seconds and seconds % 60 == 0:
        return tr("%n minutes", "", seconds // 60)
    return tr("%n seconds", "", seconds)
