"""Above the table: search as one types, filters to put on, and those that are on, as chips."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.desktop.keys.table.filter_sources import source_of
from keydesk.desktop.keys.table.filters import Facet, Filters, Pick, kind_pick, status_pick
from keydesk.desktop.language import tr
from keydesk.desktop.listing.bar import ListBar
from keydesk.desktop.listing.facets import Facet as ListFacet
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.listing.wanted import Chosen, Wanted
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.search_choices import Source
from keydesk.domain.key import KeyKind, KeyStatus

_ON_THE_BAR: Final = (Facet.STATUS, Facet.OWNER, Facet.LOCATION)
"""Those with a button of their own, while there is room; the others are in *Filter*."""
_FIXED: Final = {
    Facet.STATUS: tuple(status_pick(status) for status in KeyStatus),
    Facet.KIND: tuple(kind_pick(kind) for kind in KeyKind),
}


def _id(facet: Facet) -> str:
    return facet.value


def _offered(facet: Facet) -> ListFacet:
    """Describe a facet for the bar."""
    picks = _FIXED.get(facet, ())

    def source(api: AdminApi) -> Source:
        return source_of(facet, api)

    return ListFacet(
        id=_id(facet),
        title=facet.title,
        choices=tuple((pick.id, pick.name) for pick in picks),
        source=None if picks else source,
        many=facet.many,
        needs=facet.needs,
    )


_BY_ID: Final = {_id(facet): facet for facet in Facet}


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
        self.search = SearchField(tr("name, owner or key"), tr("keys"))
        self._bar = ListBar(
            session,
            self.search,
            [_offered(facet) for facet in Facet],
            on_the_bar=[_id(facet) for facet in _ON_THE_BAR],
        )
        self.actions_line = self._bar.tools
        self._bar.searched.connect(self.searched)
        self._bar.cleared.connect(self.cleared)
        self._bar.picked.connect(self._pick)
        self._bar.taken_off.connect(self._take_off)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)

    def show_filters(self, filters: Filters) -> None:
        """Say which filters are on. The search field is the user's: what stands in it is never replaced."""
        chosen = (Chosen(_id(pick.facet), pick.id, pick.name, pick.facet.title) for pick in filters.picks)
        self._bar.show_wanted(Wanted(chosen=tuple(chosen)))

    def open_menu(self) -> None:
        """Offer every filter there is, for whoever comes by keyboard."""
        self._bar.open_menu()

    def _pick(self, choice: Chosen) -> None:
        self.picked.emit(Pick(_BY_ID[choice.facet], choice.id, choice.name))

    def _take_off(self, facet: str) -> None:
        self.taken_off.emit(_BY_ID[facet])
