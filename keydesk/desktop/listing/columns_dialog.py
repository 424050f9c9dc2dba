"""Choose and order the columns of a table by keyboard; a pointer can do the same in the header."""

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.listing.arranged import Arranged
from keydesk.desktop.listing.column_layout import ColumnLayout
from keydesk.desktop.theme import Space, current, line_height
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label

_ROWS: Final = 10
_COLUMN_ROLE: Final = int(Qt.ItemDataRole.UserRole)
Flag = Qt.ItemFlag


class ColumnsDialog(Dialog):
    """Ticks say which columns are shown; their order is the table's from left to right."""

    def __init__(self, parent: QWidget, layout: ColumnLayout[Any]) -> None:
        super().__init__(parent, tr("Columns"), tr("Apply"), width=400)
        mark(self, ELSEWHERE)
        self.setObjectName("columnsDialog")
        self._layout = layout
        self._usual_widths = False
        self._list = _Columns()
        self._fill(layout.arrangement())
        self._up = button(tr("Move &up"), name="columnUp", on_click=lambda: self._list.shift(-1))
        self._down = button(tr("Move &down"), name="columnDown", on_click=lambda: self._list.shift(1))
        moves = QHBoxLayout()
        moves.setSpacing(Space.S)
        moves.addWidget(self._up)
        moves.addWidget(self._down)
        moves.addStretch(1)
        self.body.addWidget(
            plain_label(
                tr("Space shows or hides a column, Alt+Up and Alt+Down move it."), tone="muted", wrap=True
            )
        )
        self.body.addWidget(self._list)
        self.body.addLayout(moves)
        self.footer.addWidget(
            button(tr("Restore defaults"), kind="link", name="restoreColumns", on_click=self._restore)
        )
        self._list.currentRowChanged.connect(self._judge)
        self.accepted_primary.connect(self._apply)
        self._list.setCurrentRow(0)
        self._list.setFocus()
        self._judge()

    def _fill(self, arrangement: Iterable[tuple[Arranged, bool]]) -> None:
        self._list.clear()
        for column, shown in arrangement:
            item = QListWidgetItem(column.title)
            item.setData(_COLUMN_ROLE, column)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            ticks = Flag.NoItemFlags if self._layout.is_always_shown(column) else Flag.ItemIsUserCheckable
            item.setFlags(Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemIsDragEnabled | ticks)
            item.setSizeHint(QSize(0, _row_height()))
            self._list.addItem(item)

    def _judge(self) -> None:
        row = self._list.currentRow()
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < self._list.count() - 1)

    def _restore(self) -> None:
        self._usual_widths = True
        self._fill(self._layout.usual_arrangement())
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _apply(self) -> None:
        items = (self._list.item(row) for row in range(self._list.count()))
        arrangement: list[tuple[Any, bool]] = [
            (item.data(_COLUMN_ROLE), item.checkState() is Qt.CheckState.Checked) for item in items
        ]
        self._layout.arrange(arrangement, usual_widths=self._usual_widths)
        self.accept()


class _Columns(QListWidget):
    """The columns, one below the other; they can be dragged too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("columnList")
        self.setAccessibleName(tr("Columns"))
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setFixedHeight(_ROWS * _row_height() + 2 * current().focus_ring)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current column with Alt and an arrow."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(step)
        else:
            super().keyPressEvent(event)

    def shift(self, by: int) -> None:
        """Move the current column up or down."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)


def _row_height() -> int:
    return line_height() + Space.S
