"""Which columns the user wants to see, in which order and how wide: chosen in the header, remembered."""

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from keydesk.desktop.language import tr
from keydesk.desktop.theme import text_width

_WRITE_AFTER_MS: Final = 400
_LEAST_CHARACTERS: Final = 6


class Arranged(Protocol):
    """As much of a column as laying it out takes."""

    @property
    def known_as(self) -> str:
        """What is remembered of it goes by this."""
        ...

    @property
    def title(self) -> str:
        """What stands in the header."""
        ...

    @property
    def width(self) -> int:
        """In characters, so that it grows with the text."""
        ...

    @property
    def fixed(self) -> bool:
        """Whether it is in its place for good: neither moved, nor hidden, nor listed in the chooser."""
        ...

    @property
    def shown(self) -> bool:
        """Whether it is shown until the user says otherwise."""
        ...


C = TypeVar("C", bound=Arranged)


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


class ColumnLayout(Generic[C]):
    """Lays out a header. What is remembered goes by what columns are known as: a new one finds its place."""

    def __init__(
        self,
        header: QHeaderView,
        columns: Sequence[C],
        remembered: str,
        remember: Callable[[str], object],
        *,
        widest: str = "",
    ) -> None:
        """The column ``widest`` takes what the others leave; that is the first one if none is named.

        The first one that can be moved is always shown: a row without its name could not be told from others.
        """
        self._header = header
        self._columns = columns
        self._position = {column.known_as: position for position, column in enumerate(columns)}
        self._main = next(column.known_as for column in columns if not column.fixed)
        self._widest = widest or self._main
        self._remember = remember
        self._arranging = True
        self._widened: set[str] = set()
        self._aside: dict[str, bool] = {}
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

    def set_aside(self, columns: Collection[str]) -> None:
        """Neither show nor offer these, which the gateway has nothing for; what the user chose is kept."""
        if columns == self._aside.keys():
            return
        chosen = {column.known_as: self._is_chosen(place) for place, column in enumerate(self._columns)}
        self._aside = {name: chosen[name] for name in columns}
        self._arranging = True
        for position, column in enumerate(self._columns):
            name = column.known_as
            self._header.setSectionHidden(position, name in columns or not chosen[name])
        self._arranging = False
        self.fit_font()

    def is_always_shown(self, column: C) -> bool:
        """Whether the column cannot be hidden."""
        return column.known_as == self._main

    def shown(self) -> list[C]:
        """Return the columns on screen, as they stand from left to right."""
        return [column for column, shown in self.arrangement() if shown]

    def arrangement(self) -> list[tuple[C, bool]]:
        """Return the columns that can be arranged, from left to right, each with whether it is shown."""
        return [
            (self._columns[position], not self._header.isSectionHidden(position))
            for position in self._order()
            if self._is_offered(self._columns[position])
        ]

    def usual_arrangement(self) -> list[tuple[C, bool]]:
        """Return the same as it is where the user chose nothing."""
        return [(column, column.shown) for column in self._columns if self._is_offered(column)]

    def arrange(self, arrangement: Sequence[tuple[C, bool]], *, usual_widths: bool) -> None:
        """Show these columns in this order; with ``usual_widths`` forget what the user made of them."""
        if usual_widths:
            self._widened.clear()
        self._arranging = True
        for place, (column, shown) in enumerate(arrangement, start=self._fixed_first()):
            position = self._position[column.known_as]
            self._header.moveSection(self._header.visualIndex(position), place)
            self._header.setSectionHidden(position, not shown)
        self._arranging = False
        self.fit_font()
        self._writing.start()

    def menu(self) -> QMenu:
        """Return the chooser, to be shown by the caller. It stays open while one ticks."""
        menu = _Chooser(self._header)
        menu.setObjectName("columnMenu")
        for column in self._columns:
            if self._is_offered(column):
                self._add_choice(menu, column)
        menu.addSeparator()
        menu.addAction(tr("Restore defaults"), self.restore_defaults)
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
        """Give the widest column what the others leave, unless the user has set its width."""
        if self._widest in self._widened:
            return
        widest = self._position[self._widest]
        others = sum(
            self._header.sectionSize(position)
            for position in range(len(self._columns))
            if position != widest and not self._header.isSectionHidden(position)
        )
        room = self._header.viewport().width() - others
        self._quietly(widest, max(self._width(widest), room))

    def fit_font(self) -> None:
        """Follow the text's size."""
        self._arranging = True
        for position, column in enumerate(self._columns):
            if column.known_as not in self._widened:
                self._header.resizeSection(position, self._width(position))
        self._arranging = False
        self.fill()

    def write(self) -> None:
        """Hand over what is to be remembered."""
        self._writing.stop()
        self._remember(
            json.dumps(
                {
                    "order": [self._columns[position].known_as for position in self._order()],
                    "hidden": [
                        column.known_as
                        for position, column in enumerate(self._columns)
                        if not self._is_chosen(position)
                    ],
                    "widths": {
                        name: self._header.sectionSize(self._position[name])
                        for name in sorted(self._widened)
                        if not self._header.isSectionHidden(self._position[name])
                    },
                }
            )
        )

    def write_now_if_due(self) -> None:
        """Hand over at once what would be handed over in a moment."""
        if self._writing.isActive():
            self.write()

    def _order(self) -> list[int]:
        return sorted(range(len(self._columns)), key=self._header.visualIndex)

    def _fixed_first(self) -> int:
        """Return how many columns stand before those that can be moved."""
        return self._position[self._main]

    def _is_offered(self, column: C) -> bool:
        return not column.fixed and column.known_as not in self._aside

    def _add_choice(self, menu: QMenu, column: C) -> None:
        position = self._position[column.known_as]
        choice = QAction(column.title, menu)
        choice.setCheckable(True)
        choice.setChecked(not self._header.isSectionHidden(position))
        choice.setEnabled(not self.is_always_shown(column))
        choice.triggered.connect(lambda: self._show(position, shown=choice.isChecked()))
        menu.addAction(choice)

    def _show(self, position: int, *, shown: bool) -> None:
        self._header.setSectionHidden(position, not shown)
        self.fill()
        self._writing.start()

    def _is_chosen(self, position: int) -> bool:
        """Whether the user wants to see a column, where the gateway has something for it."""
        return self._aside.get(self._columns[position].known_as, not self._header.isSectionHidden(position))

    def _arrange(self) -> None:
        self._arranging = True
        self._widened.clear()
        self._aside = {name: self._columns[self._position[name]].shown for name in self._aside}
        for position, column in enumerate(self._columns):
            self._header.moveSection(self._header.visualIndex(position), position)
            self._header.setSectionHidden(position, column.known_as in self._aside or not column.shown)
            self._header.resizeSection(position, self._width(position))
            if column.fixed:
                self._header.setSectionResizeMode(position, QHeaderView.ResizeMode.Fixed)
        self._arranging = False

    def _recall(self, remembered: str) -> None:
        known = {
            column.known_as: self._position[column.known_as] for column in self._columns if not column.fixed
        }
        told = _object(remembered)
        hidden, order, widths = told.get("hidden"), told.get("order"), told.get("widths")
        self._arranging = True
        if isinstance(hidden, list) and isinstance(order, list):
            names = [name for name in map(str, cast("list[Any]", order)) if name in known]
            for place, name in enumerate(names, start=self._fixed_first()):
                self._header.setSectionHidden(known[name], name in hidden and name != self._main)
                self._header.moveSection(self._header.visualIndex(known[name]), place)
        if isinstance(widths, dict):
            for name, width in cast("dict[str, Any]", widths).items():
                if name in known and isinstance(width, int) and width > 0:
                    self._widened.add(name)
                    self._header.resizeSection(known[name], width)
        self._arranging = False

    def _moved(self, _logical: int, _before: int, _after: int) -> None:
        if self._arranging:
            return
        self._arranging = True
        for position, column in enumerate(self._columns):
            if column.fixed:
                self._header.moveSection(self._header.visualIndex(position), position)
        self._arranging = False
        self._writing.start()

    def _resized(self, position: int, _before: int, width: int) -> None:
        if self._arranging or width == 0:
            return
        self._widened.add(self._columns[position].known_as)
        if width < (least := text_width(_LEAST_CHARACTERS)):
            self._quietly(position, least)
        self.fill()
        self._writing.start()

    def _width(self, position: int) -> int:
        """Return how wide a column is to begin with: as it says, or as its title needs in this language."""
        return max(text_width(self._columns[position].width), self._header.sectionSizeHint(position))

    def _quietly(self, position: int, width: int) -> None:
        self._arranging = True
        self._header.resizeSection(position, width)
        self._arranging = False


def _object(text: str) -> dict[str, Any]:
    try:
        told: Any = json.loads(text) if text else {}
    except ValueError:
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}
