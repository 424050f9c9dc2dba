"""All about one batch, beside the table: its head stays, below it one section at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.keys import Key
from keydesk.desktop.batches.details.inside_lists import keys_listing, people_listing
from keydesk.desktop.batches.details.overview import Overview
from keydesk.desktop.batches.window import TONES, phase_of, state_text
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

_LEAST_WIDTH: Final = 50
"""How many characters of width the sections need."""


class Shown(Enum):
    """The sections."""

    OVERVIEW = "overview"
    PEOPLE = "people"
    KEYS = "keys"


_TITLES: Final = {
    Shown.OVERVIEW: tr("Overview"),
    Shown.PEOPLE: tr("By person"),
    Shown.KEYS: tr("Keys"),
}


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    watch: Callable[[], object]
    edit: Callable[[], object]
    more: Callable[[QPoint], object]
    close: Callable[[], object]
    of_key: Callable[[Key], Sequence[Command]]
    why_no_links: Callable[[], str]
    link_known: Callable[[Batch], bool]


class BatchDetails(QFrame):
    """Shows a batch, and offers what can be done with it. Lists are made when somebody turns to them."""

    keys_wanted = Signal()
    link_wanted = Signal()

    def __init__(self, session: Session, clock: Clock, deeds: PanelDeeds) -> None:
        super().__init__()
        self.setObjectName("batchDetails")
        self.setAccessibleName(tr("Details of the batch"))
        self._session, self._clock, self._deeds = session, clock, deeds
        self.batch: Batch | None = None
        self._panes: dict[Shown, ListPane[Any]] = {}
        self._name = plain_label("", TextRole.HEADING, wrap=True)
        self._name.setObjectName("batchDetailsName")
        self._pill = Pill()
        self.overview = Overview()
        self.overview.keys_wanted.connect(self.keys_wanted)
        self.overview.link_wanted.connect(self.link_wanted)
        self._watch = button(tr("Live view"), icon="projector", name="batchWatch", on_click=deeds.watch)
        self._edit = button(tr("Edit…"), icon="pencil", name="batchEdit", on_click=deeds.edit)
        self._more = icon_button("ellipsis", tr("More actions"), name="batchMore", on_click=self._open_more)
        self.tabs = self._make_tabs()
        self._lay_out()
        self.hide()
        session.switched.connect(self.forget)

    def show_batch(self, batch: Batch) -> None:
        """Be about this batch; again, after it changed or time went on."""
        another = self.batch is None or self.batch.id != batch.id
        self.batch = batch
        now = self._clock.now()
        self._name.setText(batch.label)
        self._pill.set(state_text(batch, now), TONES[phase_of(batch, now)])
        self.overview.show_batch(
            batch, link_known=self._deeds.link_known(batch), why_no_links=self._deeds.why_no_links()
        )
        if another:
            self._let_go()
            self._turned()

    def forget(self) -> None:
        """Be about no batch, and out of the way."""
        self.batch = None
        self._let_go()
        self.hide()

    def take_keyboard(self) -> None:
        """Put the keyboard on the titles of the sections."""
        self.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def pane(self, shown: Shown) -> ListPane[Any] | None:
        """Return the list of a section, once it was turned to."""
        return self._panes.get(shown)

    def refresh(self) -> None:
        """Read the lists again."""
        for pane in self._panes.values():
            pane.loader.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._deeds.close()
        else:
            super().keyPressEvent(event)

    # -- inside

    def _open_more(self) -> None:
        self._deeds.more(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _let_go(self) -> None:
        for pane in self._panes.values():
            pane.setParent(None)
            pane.deleteLater()
        self._panes.clear()

    def _turned(self) -> None:
        shown = list(Shown)[self.tabs.currentIndex()]
        if self.batch is None or shown is Shown.OVERVIEW or shown in self._panes:
            return
        id_ = self.batch.id
        listing: Any = people_listing(id_) if shown is Shown.PEOPLE else keys_listing(id_)
        pane: ListPane[Any] = ListPane(self._session, listing, self._clock)
        pane.commands = lambda: [*self._of_selected(pane, shown), _copying(pane)]
        pane.table.keeps_keys = True
        self._panes[shown] = pane
        self._places[shown].addWidget(pane)

    def _of_selected(self, pane: ListPane[Any], shown: Shown) -> Sequence[Command]:
        selected = pane.selected()
        return self._deeds.of_key(selected[0]) if shown is Shown.KEYS and len(selected) == 1 else ()

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("batchTabs")
        tabs.setDocumentMode(True)
        tabs.tabBar().setAccessibleName(tr("Sections"))
        tabs.tabBar().setExpanding(False)
        self._places: dict[Shown, QVBoxLayout] = {}
        for shown in Shown:
            place = QWidget()
            self._places[shown] = QVBoxLayout(place)
            self._places[shown].setContentsMargins(0, 0, 0, 0)
            tabs.addTab(place, _TITLES[shown])
        self._places[Shown.OVERVIEW].addWidget(scrolled(self.overview, tr("Overview")))
        for shown in (Shown.PEOPLE, Shown.KEYS):
            self._places[shown].setContentsMargins(0, Space.M, 0, 0)
        tabs.currentChanged.connect(self._turned)
        return tabs

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        cross = icon_button("x", tr("Close details"), name="closeBatchDetails", on_click=self._deeds.close)
        head.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        for tool in (self._watch, self._edit, self._more):
            tools.addWidget(tool)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(head)
        layout.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(tools)
        layout.addWidget(self.tabs, 1)
        self.setMinimumWidth(text_width(_LEAST_WIDTH))


def _copying(pane: ListPane[Any]) -> Command:
    return Command(
        id="copyInside",
        text=tr("&Copy rows as text"),
        icon="copy",
        menu=Menu.BATCHES,
        run=pane.copy_rows,
        enabled=lambda: bool(pane.selected()),
        group="copy",
    )
