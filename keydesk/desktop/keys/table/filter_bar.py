"""The line of actions above the table: search as one types, the status filter, the filters that are on."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from keydesk.desktop.keys.table.columns import status_word
from keydesk.desktop.keys.table.filters import Facet, Filters, status_pick
from keydesk.desktop.theme import Space, put_icon, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.domain.key import KeyStatus

_TYPING_MS: Final = 120
_LONGEST_SEARCH: Final = 200


class SearchField(QLineEdit):
    """Emits ``searched`` a moment after the last letter, at once on Enter, when cleared, and on Esc."""

    searched = Signal(str)
    left = Signal()
    """Down or Enter: on to the results."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setPlaceholderText("Search name, owner or key…")
        self.setAccessibleName("Search keys")
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST_SEARCH)
        self.setMinimumWidth(text_width(20))
        self.setMaximumWidth(text_width(44))
        glass = QAction(self)
        put_icon(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down go on to the rows; Esc clears the search first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._search()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())


class FilterBar(QWidget):
    """Shows Filters and lets the user change them. ``actions_line`` takes further buttons at its right."""

    searched = Signal(str)
    picked = Signal(object)
    """A Pick to narrow the list down to."""
    taken_off = Signal(object)
    """A Facet whose filter is to be taken off."""
    cleared = Signal()
    """All filters are to be taken off."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField()
        self.search.searched.connect(self.searched)
        self.status = button("Status", name="statusFilter")
        self.status.setProperty("menu", True)  # noqa: FBT003 - Qt takes it by position
        self._choices: dict[KeyStatus | None, QAction] = {}
        self.status.setMenu(self._status_menu())
        self.actions_line = QHBoxLayout()
        self.actions_line.setSpacing(Space.S)
        self.actions_line.addWidget(self.search, 1)
        self.actions_line.addWidget(self.status)
        self.actions_line.addStretch(1)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(Space.S)
        self._chip_line = QWidget()
        self._chip_line.setObjectName("filterChips")
        self._chip_line.setLayout(self._chips)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chip_line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(self.actions_line)
        layout.addWidget(self._chip_line)

    def show_filters(self, filters: Filters) -> None:
        """Say which filters are on. The search field is the user's: what stands in it is never replaced."""
        self._choices[filters.status].setChecked(True)
        self._clear_chips()
        for pick in filters.picks:
            chip = FilterChip(pick.words)
            chip.removed.connect(lambda facet=pick.facet: self.taken_off.emit(facet))
            self._chips.addWidget(chip)
        if filters.picks:
            self._chips.addStretch(1)
            self._chips.addWidget(
                button("Clear all", kind="link", name="clearFilters", on_click=self.cleared.emit)
            )
        self._chip_line.setVisible(bool(filters.picks))

    def _choose_status(self, status: KeyStatus | None) -> None:
        if status is None:
            self.taken_off.emit(Facet.STATUS)
        else:
            self.picked.emit(status_pick(status))

    def _clear_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # Out of sight now, gone once the click that may have come from it is over.
                widget.hide()
                widget.deleteLater()

    def _status_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for status in (None, *KeyStatus):
            choice = QAction("All" if status is None else status_word(status), menu)
            choice.setCheckable(True)
            choice.triggered.connect(lambda _checked=False, chosen=status: self._choose_status(chosen))
            group.addAction(choice)
            menu.addAction(choice)
            self._choices[status] = choice
            if status is None:
                menu.addSeparator()
        return menu
