"""Which columns the user wants to see, in which order and how wide: chosen in the header, remembered."""

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from keydesk.desktop.keys.table.columns import COLUMNS, POSITION, Column, ColumnId
from keydesk.desktop.theme import text_width

_WRITE_AFTER_MS: Final = 400
_LEAST_CHARACTERS: Final = 6


class _Chooser(QMenu):
    """Stays open while columns are ticked: who takes one away often takes away a second."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, and stay."""
        if not self._ticks(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same with Space or Enter."""
        presses = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (presses and self._ticks(self.activeAction())):
            super().keyPressEvent(event)

    def _ticks(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class ColumnLayout:
    """Lays out a header. What is remembered is keyed by column ids, so that a new column finds its place."""

    def __init__(self, header: QHeaderView, remembered: str, remember: Callable[[str], object]) -> None:
        self._header = header
        self._remember = remember
        self._arranging = True
        self._widened: set[ColumnId] = set()
        self._aside: dict[ColumnId, bool] = {}
        self._writing = QTimer(header)
        self._writing.setSingleShot(True)
        self._writing.setInterval(_WRITE_AFTER_MS)
        self._writing.timeout.connect(self.write)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        self._arrange()
        self._recall(remembered)
        self._arranging = False
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)

    def set_aside(self, columns: Collection[ColumnId]) -> None:
        """Neither show nor offer these, which the gateway has nothing for; what the user chose is kept."""
        if columns == self._aside.keys():
            return
        chosen = {column.id: self._is_chosen(position) for position, column in enumerate(COLUMNS)}
        self._aside = {id_: chosen[id_] for id_ in columns}
        self._arranging = True
        for position, column in enumerate(COLUMNS):
            self._header.setSectionHidden(position, column.id in columns or not chosen[column.id])
        self._arranging = False
        self.fit_font()

    def shown(self) -> list[Column]:
        """Return the columns on screen, as they stand from left to right."""
        return [column for column, shown in self.arrangement() if shown]

    def arrangement(self) -> list[tuple[Column, bool]]:
        """Return the columns that can be arranged, from left to right, each with whether it is shown."""
        order = sorted(range(len(COLUMNS)), key=self._header.visualIndex)
        return [
            (COLUMNS[position], not self._header.isSectionHidden(position))
            for position in order
            if not COLUMNS[position].fixed and COLUMNS[position].id not in self._aside
        ]

    def arrange(self, arrangement: Sequence[tuple[Column, bool]], *, usual_widths: bool) -> None:
        """Show these columns in this order; with ``usual_widths`` forget what the user made of them."""
        if usual_widths:
            self._widened.clear()
        self._arranging = True
        for place, (column, shown) in enumerate(arrangement, start=1):
            position = POSITION[column.id]
            self._header.moveSection(self._header.visualIndex(position), place)
            self._header.setSectionHidden(position, not shown)
        self._arranging = False
        self.fit_font()
        self._writing.start()

    def menu(self) -> QMenu:
        """Return the chooser, to be shown by the caller. It stays open while one ticks."""
        menu = _Chooser(self._header)
        menu.setObjectName("columnMenu")
        for column in COLUMNS:
            if not column.fixed and column.id not in self._aside:
                self._add_choice(menu, column)
        menu.addSeparator()
        menu.addAction("Restore defaults", self.restore_defaults)
        return menu

    def show_menu(self, at: QPoint) -> None:
        """Open the chooser where the header was clicked."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._header.mapToGlobal(at))

    def restore_defaults(self) -> None:
        """Forget what the user chose."""
        self._arrange()
        self.fill()
        self._writing.start()

    def fill(self) -> None:
        """Give the name what the others leave, unless the user has set its width."""
        if ColumnId.NAME in self._widened:
            return
        name = POSITION[ColumnId.NAME]
        others = sum(
            self._header.sectionSize(position)
            for position in range(len(COLUMNS))
            if position != name and not self._header.isSectionHidden(position)
        )
        self._quietly(name, max(_width(COLUMNS[name]), self._header.viewport().width() - others))

    def fit_font(self) -> None:
        """Follow the text's size."""
        self._arranging = True
        for position, column in enumerate(COLUMNS):
            if column.id not in self._widened:
                self._header.resizeSection(position, _width(column))
        self._arranging = False
        self.fill()

    def write(self) -> None:
        """Hand over what is to be remembered."""
        self._writing.stop()
        order = sorted(range(len(COLUMNS)), key=self._header.visualIndex)
        self._remember(
            json.dumps(
                {
                    "order": [COLUMNS[position].id.value for position in order],
                    "hidden": [
                        column.id.value
                        for position, column in enumerate(COLUMNS)
                        if not self._is_chosen(position)
                    ],
                    "widths": {
                        id_.value: self._header.sectionSize(POSITION[id_])
                        for id_ in sorted(self._widened, key=lambda id_: id_.value)
                        if not self._header.isSectionHidden(POSITION[id_])
                    },
                }
            )
        )

    def write_now_if_due(self) -> None:
        """Hand over at once what would be handed over in a moment."""
        if self._writing.isActive():
            self.write()

    def _add_choice(self, menu: QMenu, column: Column) -> None:
        position = POSITION[column.id]
        choice = QAction(column.title, menu)
        choice.setCheckable(True)
        choice.setChecked(not self._header.isSectionHidden(position))
        choice.setEnabled(column.id is not ColumnId.NAME)
        choice.triggered.connect(lambda: self._show(position, shown=choice.isChecked()))
        menu.addAction(choice)

    def _show(self, position: int, *, shown: bool) -> None:
        self._header.setSectionHidden(position, not shown)
        self.fill()
        self._writing.start()

    def _is_chosen(self, position: int) -> bool:
        """Whether the user wants to see a column, where the gateway has something for it."""
        return self._aside.get(COLUMNS[position].id, not self._header.isSectionHidden(position))

    def _arrange(self) -> None:
        self._arranging = True
        self._widened.clear()
        self._aside = {id_: COLUMNS[POSITION[id_]].shown for id_ in self._aside}
        for position, column in enumerate(COLUMNS):
            self._header.moveSection(self._header.visualIndex(position), position)
            self._header.setSectionHidden(position, column.id in self._aside or not column.shown)
            self._header.resizeSection(position, _width(column))
            if column.fixed:
                self._header.setSectionResizeMode(position, QHeaderView.ResizeMode.Fixed)
        self._arranging = False

    def _recall(self, remembered: str) -> None:
        known = {column.id.value: column for column in COLUMNS if not column.fixed}
        told = _object(remembered)
        hidden, order, widths = told.get("hidden"), told.get("order"), told.get("widths")
        self._arranging = True
        if isinstance(hidden, list) and isinstance(order, list):
            for id_ in known.keys() & set(map(str, cast("list[Any]", order))):
                self._header.setSectionHidden(POSITION[known[id_].id], id_ in hidden)
            places = [known[id_].id for id_ in map(str, cast("list[Any]", order)) if id_ in known]
            for place, column_id in enumerate(places, start=1):
                self._header.moveSection(self._header.visualIndex(POSITION[column_id]), place)
        if isinstance(widths, dict):
            for id_, width in cast("dict[str, Any]", widths).items():
                if id_ in known and isinstance(width, int) and width > 0:
                    self._widened.add(known[id_].id)
                    self._header.resizeSection(POSITION[known[id_].id], width)
        self._arranging = False

    def _moved(self, _logical: int, _before: int, _after: int) -> None:
        if self._arranging:
            return
        self._arranging = True
        last = len(COLUMNS) - 1
        self._header.moveSection(self._header.visualIndex(POSITION[ColumnId.TICK]), 0)
        self._header.moveSection(self._header.visualIndex(POSITION[ColumnId.ACTIONS]), last)
        self._arranging = False
        self._writing.start()

    def _resized(self, position: int, _before: int, width: int) -> None:
        if self._arranging or width == 0:
            return
        self._widened.add(COLUMNS[position].id)
        if width < (least := text_width(_LEAST_CHARACTERS)):
            self._quietly(position, least)
        self.fill()
        self._writing.start()

    def _quietly(self, position: int, width: int) -> None:
        self._arranging = True
        self._header.resizeSection(position, width)
        self._arranging = False


def _width(column: Column) -> int:
    return text_width(column.width)


def _object(text: str) -> dict[str, Any]:
    try:
        told: Any = json.loads(text) if text else {}
    except ValueError:
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}
