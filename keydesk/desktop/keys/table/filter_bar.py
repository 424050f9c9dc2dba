"""Above the table: search as one types, filters to put on, and those that are on, as chips."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from keydesk.desktop.keys.table.filter_sources import source_of
from keydesk.desktop.keys.table.filters import Facet, Filters, Pick, kind_pick, status_pick
from keydesk.desktop.listing.filter_line import FilterLine
from keydesk.desktop.listing.filter_popup import FilterPopup
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, put_icon
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.domain.key import KeyKind, KeyStatus

_ON_THE_BAR: Final = (Facet.STATUS, Facet.OWNER, Facet.LOCATION)
"""Those with a button of their own, while there is room; the others are in *Filter*."""
_FIXED: Final = {
    Facet.STATUS: tuple(status_pick(status) for status in KeyStatus),
    Facet.KIND: tuple(kind_pick(kind) for kind in KeyKind),
}


class FilterBar(QWidget):
    """Shows Filters and lets the user change them. ``actions_line`` takes further buttons at its right."""

    searched = Signal(str)
    picked = Signal(object)
    """A Pick to narrow the list down to."""
    taken_off = Signal(object)
    """A Facet whose filter is to be taken off."""
    cleared = Signal()
    """All filters are to be taken off."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._filters = Filters()
        self.search = SearchField("name, owner or key", "keys")
        self.search.searched.connect(self.searched)
        self._buttons = {facet: self._button(facet) for facet in _ON_THE_BAR}
        self._more = button("Filter", icon="plus", name="moreFilters", on_click=self._open_more)
        self._more.setAccessibleName("Add filter")
        self._line = FilterLine(self.search, list(self._buttons.values()), self._more)
        self.actions_line = self._line.tools
        self._chips = Flow()
        self._clear = button("Clear all", kind="link", name="clearFilters", on_click=self.cleared.emit)
        self._chip_line = QWidget()
        self._chip_line.setObjectName("filterChips")
        self._lay_out()
        session.changed.connect(self._offer)
        self._offer()

    def show_filters(self, filters: Filters) -> None:
        """Say which filters are on. The search field is the user's: what stands in it is never replaced."""
        if filters.picks != self._filters.picks:
            self._show_picks(filters.picks)
        self._filters = filters

    def open_menu(self) -> None:
        """Offer every filter there is, for whoever comes by keyboard."""
        self._open_facets(tuple(Facet))

    # -- putting filters on

    def _button(self, facet: Facet) -> QPushButton:
        made = button(
            facet.value, name=f"{facet.name.lower()}Filter", on_click=lambda: self._open(facet, made)
        )
        put_icon(made, "chevron-down", "muted")
        # The arrow stands behind the word.
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setAccessibleName(f"Filter by {facet.value.lower()}")
        return made

    def _open(self, facet: Facet, at: QWidget) -> None:
        api = self._session.api
        if facet in _FIXED:
            menu = self._menu()
            self._add_fixed(menu, facet)
            menu.popup(_below(at))
        elif api is not None:

            def pick(found: Candidate) -> None:
                self.picked.emit(Pick(facet, found.id, found.text))

            popup = FilterPopup(self, facet.value, facet.many, source_of(facet, api))
            popup.picked.connect(pick)
            popup.open_below(at)

    def _open_more(self) -> None:
        shown = self._line.shown()
        self._open_facets(tuple(each for each in Facet if self._buttons.get(each) not in shown))

    def _open_facets(self, facets: tuple[Facet, ...]) -> None:
        menu = self._menu()
        for facet in facets:
            lacking = self._lacking(facet)
            if lacking:
                menu.addAction(f"{facet.value} — not available on this gateway").setEnabled(False)
            elif facet in _FIXED:
                self._add_fixed(menu.addMenu(facet.value), facet)
            else:
                menu.addAction(f"{facet.value}…", lambda wanted=facet: self._open(wanted, self._more))
        menu.popup(_below(self._more))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("filterMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_fixed(self, menu: QMenu, facet: Facet) -> None:
        """Offer all and each of a few, the present one ticked."""
        present = self._filters.id_of(facet)
        every = menu.addAction("All", lambda: self.taken_off.emit(facet))
        _tick(every, ticked=present is None)
        menu.addSeparator()
        for pick in _FIXED[facet]:
            choice = menu.addAction(pick.name.capitalize(), lambda wanted=pick: self.picked.emit(wanted))
            _tick(choice, ticked=present == pick.id)

    def _lacking(self, facet: Facet) -> bool:
        info = self._session.info
        return info is not None and facet.needs.value not in info.capabilities

    def _offer(self) -> None:
        """Leave out what the gateway lacks; *Filter* lists it, with the reason."""
        self._line.offer([each for facet, each in self._buttons.items() if not self._lacking(facet)])

    # -- taking them off

    def _show_picks(self, picks: tuple[Pick, ...]) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._chip_line.isAncestorOf(focus)
        chips = [self._chip(pick) for pick in picks]
        self._chips.set_members([*chips])
        self._chip_line.setVisible(bool(chips))
        before: QWidget = self._more
        for part in (*(chip.cross for chip in chips), self._clear):
            QWidget.setTabOrder(before, part)
            before = part
        if had_focus:
            # What was on the chip that is gone goes on with the last one left.
            (chips[-1].cross if chips else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, pick: Pick) -> FilterChip:
        chip = FilterChip(pick.words)
        chip.removed.connect(lambda: self.taken_off.emit(pick.facet))
        return chip

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._chip_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self._chips, 1)
        line.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        self._chip_line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._line)
        layout.addWidget(self._chip_line)


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + Space.XS))


def _tick(choice: QAction, *, ticked: bool) -> None:
    choice.setCheckable(True)
    choice.setChecked(ticked)
