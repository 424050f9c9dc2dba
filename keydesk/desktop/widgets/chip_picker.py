"""Picking some of a few: a chip for each, ticked or not."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QWidget

from keydesk.desktop.theme import put_icon
from keydesk.desktop.widgets.flow import Flow


class ChipPicker(Flow):
    """Emits ``changed`` when the user ticks a chip or takes a tick away."""

    changed = Signal()

    def __init__(self, says: str) -> None:
        super().__init__()
        self._says = says
        self._chips: dict[str, QPushButton] = {}
        self._before: QWidget | None = None
        self.setAccessibleName(says)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, each an id and its words; what was ticked stays so."""
        picked = self.picked()
        self._chips = {id_: self._chip(text) for id_, text in choices}
        self.set_members(list(self._chips.values()))
        self.set_picked(picked)
        before = self._before
        for chip in self._chips.values():
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip

    def come_after(self, before: QWidget) -> None:
        """Let Tab go from ``before`` to the chips, whenever they come."""
        self._before = before

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first chip."""
        super().focusInEvent(event)
        first = next(iter(self._chips.values()), None)
        if first is not None:
            first.setFocus(event.reason())

    def offered(self) -> list[str]:
        """Return the ids of all chips."""
        return list(self._chips)

    def picked(self) -> tuple[str, ...]:
        """Return the ids of the ticked ones."""
        return tuple(id_ for id_, chip in self._chips.items() if chip.isChecked())

    def set_picked(self, ids: Sequence[str]) -> None:
        """Tick these and no others, without a signal."""
        for id_, chip in self._chips.items():
            chip.setChecked(id_ in ids)
            _show_tick(chip)

    def _chip(self, text: str) -> QPushButton:
        # An ampersand in a name is no mnemonic.
        chip = QPushButton(text.replace("&", "&&"))
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        chip.setAccessibleName(f"{self._says}: {text}")
        chip.clicked.connect(lambda: self._clicked(chip))
        return chip

    def _clicked(self, chip: QPushButton) -> None:
        _show_tick(chip)
        self.changed.emit()


def _show_tick(chip: QPushButton) -> None:
    """Say it by more than a colour."""
    ticked = chip.isChecked()
    put_icon(chip, "check" if ticked else "plus", "accent" if ticked else "muted")
