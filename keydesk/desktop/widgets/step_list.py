"""How something went, step by step: what was looked at, whether it is well, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import PlainLabel, plain_label


class Outcome(Enum):
    """What became of a step; the values are icon and tone."""

    FINE = ("circle-check", "good")
    DOUBTFUL = ("triangle-alert", "warn")
    WRONG = ("circle-alert", "bad")
    OPEN = ("minus", "muted")
    UNDER_WAY = ("clock", "accent")


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as it is shown."""

    title: str
    outcome: Outcome
    text: str


class StepList(QWidget):
    """Shows steps below each other; it is hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(2, 1)
        self._rows: list[tuple[IconLabel, PlainLabel, PlainLabel]] = []
        self._shown: list[Step] = []
        self.hide()

    @property
    def steps(self) -> list[Step]:
        """What is shown."""
        return self._shown

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these in place of those before. Rows that stay are only said anew."""
        if list(steps) == self._shown:
            return
        self._shown = list(steps)
        while len(self._rows) > len(steps):
            for part in self._rows.pop():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        while len(self._rows) < len(steps):
            self._add_row()
        for (icon, title, text), step in zip(self._rows, steps, strict=True):
            icon.set(*step.outcome.value)
            title.setText(step.title)
            text.setText(step.text)
            text.set_tone("muted" if step.outcome in _CALM else step.outcome.value[1])
        self.setVisible(bool(steps))

    def _add_row(self) -> None:
        icon, title, text = IconLabel("minus", "muted"), plain_label(""), plain_label("", wrap=True)
        row, top = len(self._rows), Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(icon, row, 0, top)
        self._grid.addWidget(title, row, 1, top)
        self._grid.addWidget(text, row, 2)
        self._rows.append((icon, title, text))


_CALM = frozenset({Outcome.FINE, Outcome.OPEN, Outcome.UNDER_WAY})
