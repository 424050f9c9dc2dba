"""Which kinds of alerts are sent: all, also those of later versions, or the ticked ones."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from keydesk.desktop.alerts.words import KINDS
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.errors import InvalidValueError

_COLUMNS = 3


class KindsField(QWidget):
    """A switch, and a box for each kind below it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("webhookKindsField")
        self._all = QCheckBox(tr("A&ll kinds"))
        self._all.setObjectName("webhookAllKinds")
        self._boxes = {kind: _box(kind, word) for kind, word in KINDS.items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        grid.setContentsMargins(Space.XL, 0, 0, 0)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            box.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._all)
        layout.addLayout(grid)
        self.setFocusProxy(self._all)
        self._all.toggled.connect(self._switched)
        self.put(None)

    def typed(self) -> list[str] | None:
        """Return the kinds that are chosen; None for all. Raises InvalidValueError for none."""
        if self._all.isChecked():
            return None
        chosen = [kind for kind, box in self._boxes.items() if box.isChecked()]
        if not chosen:
            raise InvalidValueError(tr("Tick at least one kind"))
        return chosen

    def put(self, kinds: Sequence[str] | None) -> None:
        """Choose these kinds."""
        for kind, box in self._boxes.items():
            box.setChecked(kinds is None or kind in kinds)
        self._all.setChecked(kinds is None)
        self._switched()

    def _switched(self) -> None:
        for box in self._boxes.values():
            box.setEnabled(not self._all.isChecked())
        self.changed.emit()


def _box(kind: str, word: str) -> QCheckBox:
    box = QCheckBox(as_sentence(word))
    box.setObjectName(f"webhookKind_{kind}")
    return box
