"""Which columns the user wants to see, in which order and how wide: chosen in the header, remembered."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final, Generic, TypeVar, cast

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QMenu

from keydesk.desktop.language import tr
from keydesk.desktop.listing.arranged import Arranged
from keydesk.desktop.listing.column_menu import ColumnMenu
from keydesk.desktop.listing.room import Claim, share
from keydesk.desktop.theme import text_width

_WRITE_AFTER_MS: Final = 400
_LEAST_CHARACTERS: Final = 6
C = TypeVar("C", bound=Arranged)


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
        self._wanted: dict[str, bool] = {}
        self._kept: set[str] = set()
        self._widened: dict[str, int] = {}
        self._aside: frozenset[str] = frozenset()
        self._writing = QTimer(header)
        self._writing.setSingleShot(True)
        self._writing.setInterval(_WRITE_AFTER_MS)
        self._writing.timeout.connect(self.write)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        self._arrange()
        self._recall(remembered)
        self.fill()
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)

    def set_aside(self, columns: Collection[str]) -> None:
        """Neither show nor offer these, which the gateway has nothing for; what the user chose is kept."""
        if self._aside != frozenset(columns):
            self._aside = frozenset(columns)
            self.fill()

    def is_always_shown(self, column: C) -> bool:
        """Whether the column cannot be hidden."""
        return column.known_as == self._main

    def shown(self) -> list[C]:
        """Return the columns that are wanted, from left to right, also while there is no room for some."""
        return [column for column in self._in_order() if self._wanted[column.known_as]]

    def arrangement(self) -> list[tuple[C, bool]]:
        """Return the columns that can be arranged, from left to right, each with whether it is on screen."""
        return [(column, self._is_on_screen(column)) for column in self._in_order()]

    def usual_arrangement(self) -> list[tuple[C, bool]]:
        """Return the same as it is where the user chose nothing."""
        return [(column, column.shown) for column in self._columns if self._is_offered(column)]

    def arrange(self, arrangement: Sequence[tuple[C, bool]], *, usual_widths: bool) -> None:
        """Show these columns in this order; with ``usual_widths`` forget what the user made of them."""
        before = dict(self.usual_arrangement() if usual_widths else self.arrangement())
        if usual_widths:
            self._forget()
        self._arranging = True
        for place, (column, shown) in enumerate(arrangement, start=self._fixed_first()):
            self._header.moveSection(self._header.visualIndex(self._position[column.known_as]), place)
            if shown is not before[column]:
                self._want(column, shown=shown)
        self._arranging = False
        self.fill()
        self._writing.start()

    def menu(self) -> QMenu:
        """Return the chooser, to be shown by the caller. It stays open while one ticks."""
        menu = ColumnMenu(self._header)
        menu.setObjectName("columnMenu")
        offered = [column for column in self._columns if self._is_offered(column)]
        choices = {column: QAction(column.title, menu) for column in offered}

        def choose(column: C) -> None:
            self._want(column, shown=choices[column].isChecked())
            self.fill()
            self._writing.start()
            show()

        def show() -> None:
            for column, choice in choices.items():
                choice.setChecked(self._is_on_screen(column))

        for column, choice in choices.items():
            choice.setCheckable(True)
            choice.setEnabled(not self.is_always_shown(column))
            choice.triggered.connect(partial(choose, column))
            menu.addAction(choice)
        show()
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
        """Use the whole width, and no more of it than there is if some columns can give way."""
        self._share([self._claim(column) for column in self._columns if self._may_be_shown(column)])

    def write(self) -> None:
        """Hand over what is to be remembered."""
        self._writing.stop()
        self._remember(
            json.dumps(
                {
                    "order": [self._columns[position].known_as for position in self._order()],
                    "hidden": [name for name, wanted in self._wanted.items() if not wanted],
                    "kept": sorted(self._kept),
                    "widths": dict(sorted(self._widened.items())),
                }
            )
        )

    def write_now_if_due(self) -> None:
        """Hand over at once what would be handed over in a moment."""
        if self._writing.isActive():
            self.write()

    def _order(self) -> list[int]:
        return sorted(range(len(self._columns)), key=self._header.visualIndex)

    def _in_order(self) -> list[C]:
        return [self._columns[each] for each in self._order() if self._is_offered(self._columns[each])]

    def _fixed_first(self) -> int:
        """Return how many columns stand before those that can be moved."""
        return self._position[self._main]

    def _is_offered(self, column: C) -> bool:
        return not column.fixed and column.known_as not in self._aside

    def _may_be_shown(self, column: C) -> bool:
        return self._wanted[column.known_as] and column.known_as not in self._aside

    def _is_on_screen(self, column: C) -> bool:
        return not self._header.isSectionHidden(self._position[column.known_as])

    def _want(self, column: C, *, shown: bool) -> None:
        """Show or hide what the user says is to be; it no longer gives way then."""
        self._wanted[column.known_as] = shown
        (self._kept.add if shown else self._kept.discard)(column.known_as)

    def _forget(self) -> None:
        self._wanted = {column.known_as: column.shown for column in self._columns}
        self._kept.clear()
        self._widened.clear()

    def _arrange(self) -> None:
        self._forget()
        self._arranging = True
        for position, column in enumerate(self._columns):
            self._header.moveSection(self._header.visualIndex(position), position)
            if column.fixed:
                self._header.setSectionResizeMode(position, QHeaderView.ResizeMode.Fixed)
        self._arranging = False

    def _recall(self, remembered: str) -> None:
        known = {column.known_as for column in self._columns if not column.fixed}
        told = _object(remembered)
        hidden, order, kept, widths = (told.get(each) for each in ("hidden", "order", "kept", "widths"))
        self._arranging = True
        if isinstance(hidden, list) and isinstance(order, list):
            names = [name for name in map(str, cast("list[Any]", order)) if name in known]
            for place, name in enumerate(names, start=self._fixed_first()):
                self._wanted[name] = name not in hidden or name == self._main
                self._header.moveSection(self._header.visualIndex(self._position[name]), place)
        if isinstance(kept, list):
            self._kept |= known.intersection(map(str, cast("list[Any]", kept)))
        if isinstance(widths, dict):
            for name, width in cast("dict[str, Any]", widths).items():
                if name in known and isinstance(width, int) and width > 0:
                    self._widened[name] = width
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
        self._widened[self._columns[position].known_as] = max(width, text_width(_LEAST_CHARACTERS))
        # Nothing disappears under the hand that makes another column wider.
        self._share(
            [replace(self._claim(each), gives_way=0) for each in self._columns if self._is_on_screen(each)]
        )
        self._writing.start()

    def _claim(self, column: C) -> Claim:
        """Say what a column would like: what the user gave it, or as it says, and what its title needs."""
        name = column.known_as
        if name in self._widened:
            return Claim(name, self._widened[name], self._widened[name])
        title = self._header.sectionSizeFromContents(self._position[name]).width()
        usual = max(text_width(column.width), title)
        least = max(text_width(column.least), title) if column.least else usual
        return Claim(name, usual, min(least, usual), 0 if name in self._kept else column.gives_way)

    def _room(self) -> int:
        """Return how wide the table is inside; when it is resized, its header follows later."""
        table = self._header.parent()
        area = table if isinstance(table, QAbstractScrollArea) else self._header
        return area.viewport().width()

    def _share(self, claims: Sequence[Claim]) -> None:
        widest = "" if self._widest in self._widened else self._widest
        widths = share(self._room(), claims, widest)
        self._arranging = True
        for position, column in enumerate(self._columns):
            width = widths.get(column.known_as)
            self._header.setSectionHidden(position, width is None)
            if width is not None:
                self._header.resizeSection(position, width)
        self._arranging = False


def _object(text: str) -> dict[str, Any]:
    try:
        told: Any = json.loads(text) if text else {}
    except ValueError:
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}
