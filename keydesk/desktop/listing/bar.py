"""Above a list: search as one types, filters to put on, and those that are on, as chips."""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from keydesk.desktop.language import amid, tr
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.filter_line import FilterLine
from keydesk.desktop.listing.filter_popup import FilterPopup
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.listing.wanted import Chosen, Wanted
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, put_icon
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.focus_chain import takes_tab
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.search_choices import Candidate


class ListBar(QWidget):
    """Shows what is wanted and lets the user change it. ``tools`` takes further buttons at its right."""

    searched = Signal(str)
    picked = Signal(object)
    """A Chosen to narrow the list down to."""
    taken_off = Signal(str)
    """The id of a facet whose choice is to be taken off."""
    cleared = Signal()

    def __init__(
        self,
        session: Session,
        search: SearchField,
        facets: Sequence[Facet],
        *,
        on_the_bar: Collection[str] | None = None,
    ) -> None:
        """``on_the_bar``: the ids of facets with a button of their own while there is room; None for all."""
        super().__init__()
        self._session = session
        self._facets = facets
        self._wanted = Wanted()
        self.search = search
        if not search.searches:
            search.hide()
        self.search.searched.connect(self.searched)
        shown = [facet for facet in facets if on_the_bar is None or facet.id in on_the_bar]
        self._buttons = {facet.id: self._button(facet) for facet in shown}
        self._more = button(tr("Filter"), icon="plus", name="moreFilters", on_click=self._open_more)
        self._more.setAccessibleName(tr("Add filter"))
        self._line = FilterLine(
            self.search, list(self._buttons.values()), self._more, more_there_are=len(shown) < len(facets)
        )
        self.tools = self._line.tools
        self._chips = Flow()
        self._crosses: list[QToolButton] = []
        self._clear = button(tr("Clear all"), kind="link", name="clearFilters", on_click=self.cleared.emit)
        # A page and a list on it may have filters each.
        self._clear.setAccessibleName(tr("Clear all filters: {many}", many=search.many))
        self._chip_line = QWidget()
        self._chip_line.setObjectName("filterChips")
        self._lay_out()
        session.changed.connect(self._offer)
        self._offer()

    def show_wanted(self, wanted: Wanted) -> None:
        """Say which filters are on. The search field is the user's: what stands in it is never replaced."""
        if wanted.chosen != self._wanted.chosen:
            self._show_chips(wanted.chosen)
        self._wanted = wanted

    def open_menu(self) -> None:
        """Offer every filter there is, for whoever comes by keyboard."""
        self._open_facets(self._facets)

    def showEvent(self, event: QShowEvent) -> None:
        """Be in order once all that pages put here is there."""
        super().showEvent(event)
        self._order_tab()

    # -- putting filters on

    def _button(self, facet: Facet) -> QPushButton:
        made = button(facet.title, name=f"{facet.id}Filter", on_click=lambda: self._open(facet, made))
        put_icon(made, "chevron-down", "muted")
        # The arrow stands behind the word.
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setAccessibleName(tr("Filter by {title}", title=amid(facet.title)))
        return made

    def _open(self, facet: Facet, at: QWidget) -> None:
        api = self._session.api
        if facet.source is None:
            menu = self._menu()
            self._add_choices(menu, facet)
            menu.popup(_below(at))
        elif api is not None:

            def pick(found: Candidate) -> None:
                self.picked.emit(facet.choice(found.id, found.text))

            popup = FilterPopup(self, facet.title, facet.many, facet.source(api))
            popup.picked.connect(pick)
            popup.open_below(at)

    def _open_more(self) -> None:
        shown = self._line.shown()
        self._open_facets([each for each in self._facets if self._buttons.get(each.id) not in shown])

    def _open_facets(self, facets: Sequence[Facet]) -> None:
        menu = self._menu()
        for facet in facets:
            if self._lacking(facet):
                menu.addAction(tr("{title} — not available on this gateway", title=facet.title)).setEnabled(
                    False
                )
            elif facet.source is None:
                self._add_choices(menu.addMenu(facet.title), facet)
            else:
                menu.addAction(f"{facet.title}…", lambda wanted=facet: self._open(wanted, self._more))
        menu.popup(_below(self._more))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("filterMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_choices(self, menu: QMenu, facet: Facet) -> None:
        """Offer all and each of a few, the present one ticked."""
        present = self._wanted.id_of(facet.id)

        def add(text: str, run: Callable[[], object], *, ticked: bool) -> None:
            action = menu.addAction(text, run)
            action.setCheckable(True)
            action.setChecked(ticked)

        add(tr("All"), lambda: self.taken_off.emit(facet.id), ticked=present is None)
        menu.addSeparator()
        for id_, name in facet.choices:
            choice: Chosen = facet.choice(id_, name)
            add(
                as_sentence(name),
                lambda wanted=choice: self.picked.emit(wanted),
                ticked=present == id_,
            )

    def _lacking(self, facet: Facet) -> bool:
        info = self._session.info
        return facet.needs is not None and info is not None and facet.needs.value not in info.capabilities

    def _offer(self) -> None:
        """Leave out what the gateway lacks; *Filter* lists it, with the reason."""
        there = (each for each in self._facets if each.id in self._buttons and not self._lacking(each))
        self._line.offer([self._buttons[each.id] for each in there])

    # -- taking them off

    def _show_chips(self, chosen: Sequence[Chosen]) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._chip_line.isAncestorOf(focus)
        chips = [self._chip(each) for each in chosen]
        self._chips.set_members([*chips])
        self._chip_line.setVisible(bool(chips))
        self._crosses = [chip.cross for chip in chips]
        self._order_tab()
        if had_focus:
            # What was on the chip that is gone goes on with the last one left.
            (chips[-1].cross if chips else self._first()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tab(self) -> None:
        """Let Tab come to what pages put beside the filters, and then to the chips below."""
        items = (self.tools.itemAt(place) for place in range(self.tools.count()))
        tools = [item.widget() for item in items if item is not None]
        for before, part in pairwise(
            [self._more, *filter(takes_tab, filter(None, tools)), *self._crosses, self._clear]
        ):
            QWidget.setTabOrder(before, part)

    def _first(self) -> QWidget:
        """Return where the bar begins."""
        if not self.search.isHidden():
            return self.search
        return next(iter(self._line.shown()), self._more)

    def _chip(self, choice: Chosen) -> FilterChip:
        chip = FilterChip(choice.words)
        chip.removed.connect(lambda: self.taken_off.emit(choice.facet))
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
