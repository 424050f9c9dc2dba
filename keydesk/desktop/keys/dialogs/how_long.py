"""How long something lasts: a choice of usual lengths, and a number with a unit for any other."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space
from keydesk.desktop.typed import read_count
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.domain.errors import InvalidValueError

UNITS: Final = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 24 * 3600}


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
        self._number.setAccessibleName(f"{says}: how many")
        self._unit = choice(f"{name}Unit", f"{says}: of what", list(UNITS))
        self._unit.setCurrentText("minutes")
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
        unit = UNITS[self._unit.currentText()]
        try:
            number = read_count(self._number.text(), self._most // unit)
        except InvalidValueError:
            number = None
        seconds = None if number is None else number * unit
        if seconds is None or seconds < self._least:
            raise InvalidValueError(f"From {in_words(self._least)} to {in_words(self._most)}")
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
    name, unit = next(
        ((name, unit) for name, unit in reversed(UNITS.items()) if seconds % unit == 0 and seconds >= unit),
        ("seconds", 1),
    )
    number = seconds // unit
    return f"{number:,} {name.removesuffix('s') if number == 1 else name}"
