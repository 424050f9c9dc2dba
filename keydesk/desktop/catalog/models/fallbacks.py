"""An ordered list of models: the first that can, answers. Dragged, or moved with Alt+Up and Alt+Down."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.candidate_row import NOTE_ROLE, CandidateRow
from keydesk.desktop.widgets.search_choices import Runner, Source
from keydesk.desktop.widgets.search_picker import NOTHING, SearchPicker

MOST: Final = 8
"""No model has more of them."""
_ROWS_IN_VIEW: Final = 4
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKES_OUT: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class OrderedModels(QListWidget):
    """Emits ``rearranged`` whenever it holds others, or the same in another order."""

    rearranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("fallbackList")
        self.setAccessibleName(tr("Fallbacks, in their order"))
        self.setItemDelegate(CandidateRow(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A drop moves rows without a word to anybody but the model's listeners.
        self.model().rowsMoved.connect(self._tell)
        self._fit()

    def models(self) -> list[str]:
        """Return them in their order."""
        return [self.item(row).text() for row in range(self.count())]

    def put(self, models: list[str]) -> None:
        """Hold these, without a signal."""
        self.clear()
        for model in models:
            self._append(model)
        self._fit()

    def add(self, model: str) -> None:
        """Hold one more, as the last."""
        self._append(model)
        self.setCurrentRow(self.count() - 1)
        self._tell()

    def move_current(self, step: int) -> None:
        """Move the current one up (-1) or down (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)
            self._tell()

    def take_out_current(self) -> None:
        """Hold the current one no more."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up or Down moves, Del takes out."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        elif event.key() in _TAKES_OUT:
            self.take_out_current()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _append(self, model: str) -> None:
        item = QListWidgetItem(model)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )
        self.addItem(item)

    def _tell(self) -> None:
        self._fit()
        self.rearranged.emit()

    def _fit(self) -> None:
        height = line_height() + Space.M
        for row in range(self.count()):
            item, note = self.item(row), tr("first") if row == 0 else tr("then")
            item.setSizeHint(QSize(0, height))
            item.setData(NOTE_ROLE, note)
            spoken = tr(
                "{note} {text}, Alt with Up or Down moves it, Del takes it out", note=note, text=item.text()
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        rows = min(max(self.count(), 1), _ROWS_IN_VIEW)
        further = height // 2 if self.count() > _ROWS_IN_VIEW else 0
        self.setFixedHeight(rows * height + further + 2 * self.frameWidth() + Space.XS)


class FallbackField(QWidget):
    """Emits ``changed`` with every change of the list."""

    changed = Signal()

    def __init__(self, source: Source, run: Runner) -> None:
        super().__init__()
        self.list = OrderedModels()
        self._picker = SearchPicker(
            "fallbackPicker", tr("Models"), source, run, none=tr("Add a model…"), keeps_typed=False
        )
        self._picker.setAccessibleName(tr("Add a fallback"))
        self._up = icon_button(
            "chevron-up",
            tr("Move up (Alt+Up)"),
            name="fallbackUp",
            on_click=lambda: self.list.move_current(-1),
        )
        self._down = icon_button(
            "chevron-down",
            tr("Move down (Alt+Down)"),
            name="fallbackDown",
            on_click=lambda: self.list.move_current(1),
        )
        self._out = icon_button(
            "x", tr("Take out (Del)"), name="fallbackOut", on_click=self.list.take_out_current
        )
        self._lay_out()
        self.setFocusProxy(self._picker)
        self._picker.changed.connect(self._add)
        self.list.rearranged.connect(self._show)
        self.list.rearranged.connect(self.changed)
        self.list.currentRowChanged.connect(self._show)
        self._show()

    def models(self) -> list[str]:
        """Return the fallbacks in their order."""
        return self.list.models()

    def put(self, models: list[str]) -> None:
        """Hold these."""
        self.list.put(models)
        self._show()
        self.changed.emit()

    def _add(self) -> None:
        picked = self._picker.picked()
        if picked.id and picked.id not in self.models():
            self._picker.set_picked(NOTHING)
            self.list.add(picked.id)

    def _show(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.list.setVisible(count > 0)
        for tool, useful in (
            (self._up, row > 0),
            (self._down, 0 <= row < count - 1),
            (self._out, row >= 0),
        ):
            tool.setVisible(count > 0)
            tool.setEnabled(useful)
        self._picker.setEnabled(count < MOST)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(Space.XS)
        for tool in (self._up, self._down, self._out):
            tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(Space.XS)
        line.addWidget(self.list, 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._picker)
        layout.addLayout(line)
