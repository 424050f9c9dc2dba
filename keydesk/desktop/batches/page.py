"""The batches page. It only assembles: the list, details beside it, the live view; deeds do the rest."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.batches import Batch
from keydesk.desktop.batches.batches_list import batches_listing
from keydesk.desktop.batches.deeds import BatchDeeds
from keydesk.desktop.batches.details.panel import BatchDetails, PanelDeeds
from keydesk.desktop.batches.key_deeds import BatchKeyDeeds
from keydesk.desktop.batches.known_links import KnownLinks
from keydesk.desktop.batches.live_view.live_window import LiveWindow
from keydesk.desktop.batches.page_commands import batch_commands, key_commands, page_commands
from keydesk.desktop.commands import Command
from keydesk.desktop.for_location import ForLocation
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.language import tr
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock, SystemClock

_GOES_ON_MS: Final = 20_000
"""How often is said anew how much time is left."""


class BatchesPage(QWidget):
    """All batches of the current gateway."""

    def __init__(self, frame: PageFrame, clock: Clock | None = None) -> None:
        super().__init__()
        self.setObjectName("batchesPage")
        self._frame, self._clock = frame, clock or SystemClock()
        session, clipboard = frame.session, frame.clipboard
        self.session, self.ways = session, frame.ways
        self.rights = Rights(session)
        self.for_location = ForLocation(self, session, frame.ways)
        self.links = KnownLinks(session)
        self.deeds = BatchDeeds(self, self.rights, clipboard, self._clock, self.links)
        self.key_deeds = BatchKeyDeeds(self.deeds, session, self.rights, clipboard, self._clock)
        self.pane: ListPane[Batch] = ListPane(
            session, batches_listing(self._clock), self._clock, memory=frame.preferences
        )
        self._live: dict[str, LiveWindow] = {}
        self._goes_on = QTimer(self)
        self._goes_on.setInterval(_GOES_ON_MS)
        self._lay_out()
        self._connect_parts()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    @property
    def here(self) -> bool:
        """Whether the page is on screen."""
        return self.isVisible()

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock.now()

    def say_why_not(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        if reason:
            show_toast(self, reason, kind=ToastKind.NOTE)
        return bool(reason)

    def show_batch(self, batch_id: str) -> None:
        """Select this batch and show its details."""
        self.pane.bring(batch_id)
        self.pane.loader.loaded.connect(self.open_details, Qt.ConnectionType.SingleShotConnection)

    @cached_property
    def details(self) -> BatchDetails:
        """All about one batch, made when it is first wanted: a page that opens fast does without."""
        made = BatchDetails(self._frame.session, self._clock, self._panel_deeds())
        made.keys_wanted.connect(lambda: self._with_shown(lambda batch, _: self.show_keys(batch)))
        made.link_wanted.connect(lambda: self._with_shown(self.show_or_make_join_link))
        self.pane.beside.add_details(made, made.take_keyboard)
        return made

    @property
    def shown(self) -> Batch | None:
        """The batch whose details are beside the list."""
        made = "details" in self.__dict__ and not self.details.isHidden()
        return self.details.batch if made else None

    # -- the batch that is meant

    @property
    def chosen(self) -> Batch | None:
        """The one selected batch."""
        selected = self.pane.selected()
        return selected[0] if len(selected) == 1 else None

    def open_details(self) -> None:
        """Show the batch that the keyboard is on beside the list."""
        batch = self.chosen or self.pane.table.current()
        if batch is not None:
            self.details.show_batch(batch)
            self.pane.beside.open_details()

    def close_details(self) -> None:
        """Give the room back to the list, and the keyboard to its rows."""
        if self.shown is not None:
            self.details.hide()
        self.pane.table.setFocus()

    def show_keys(self, batch: Batch) -> None:
        """Go to the key page, with the keys of this batch alone."""
        self._frame.ways.keys_wanted.emit(Pick(Facet.BATCH, batch.id, batch.label))

    def create_for_location(self) -> None:
        """Create keys for a location."""
        self.for_location.open()

    def show_or_make_join_link(self, batch: Batch, on: QWidget) -> None:
        """Show the join link if it is known here, else make one."""
        if self.links.link_of(batch) is not None:
            self.deeds.show_join_link(batch, on)
        else:
            self.deeds.make_join_link(batch, on)

    def watch(self, batch: Batch, _on: QWidget | None = None) -> LiveWindow:
        """Open the live workshop view of a batch, or bring it to the front."""
        window = self._live.get(batch.id)
        if window is None:
            window = self._open_live(batch)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    # -- Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Let time go on."""
        super().showEvent(event)
        self._goes_on.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._goes_on.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the rows."""
        super().focusInEvent(event)
        self.pane.table.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc backs out of the details."""
        if event.key() == Qt.Key.Key_Escape and self.shown is not None:
            self.close_details()
        else:
            super().keyPressEvent(event)

    # -- assembling

    def _open_live(self, batch: Batch) -> LiveWindow:
        made = LiveWindow(
            self, self._frame.session, self._clock, batch, self.links, copy=self._frame.clipboard.copy
        )
        self._live[batch.id] = made

        def extend(wanted: Batch, by: timedelta) -> None:
            self.deeds.extend(wanted, by, made)

        def make_link(wanted: Batch) -> None:
            self.deeds.make_join_link(wanted, made, show=False)

        made.link_wanted.connect(make_link)
        made.extension_wanted.connect(extend)
        made.destroyed.connect(lambda: self._live.pop(batch.id, None))
        return made

    def _panel_deeds(self) -> PanelDeeds:
        return PanelDeeds(
            watch=lambda: self._with_shown(self.watch),
            edit=lambda: self._with_shown(self.deeds.edit),
            more=self._open_menu,
            close=self.close_details,
            of_key=lambda key: key_commands(self, key),
            why_no_links=self.deeds.why_no_links,
            link_known=lambda batch: self.links.link_of(batch) is not None,
        )

    def _open_menu(self, place: QPoint) -> None:
        open_menu(self, batch_commands(self, lambda: self.shown), place, "batchMenu")

    def _lay_out(self) -> None:
        self._create = button(
            tr("Create for a location…"),
            kind="primary",
            icon="plus",
            name="createBatchButton",
            on_click=self.create_for_location,
        )
        self.pane.bar.tools.addWidget(self._create)
        self.pane.commands = lambda: batch_commands(self, lambda: self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.M)
        layout.addWidget(self.pane)

    def _connect_parts(self) -> None:
        self.pane.acted.connect(self.create_for_location)
        self.pane.changed.connect(self._follow)
        self.pane.table.opened.connect(self.open_details)
        self.pane.table.delete_wanted.connect(lambda: self._run("revokeBatch"))
        self.pane.table.rename_wanted.connect(lambda: self._run("editBatch"))
        self.deeds.changed.connect(self._show_changed)
        self.deeds.stale.connect(self._refresh)
        self._goes_on.timeout.connect(self._follow)

    def _run(self, command: str) -> None:
        next(each for each in self.commands() if each.id == command).run()

    def _with_shown(self, deed: Callable[[Batch, QWidget], object]) -> None:
        if self.shown is not None:
            deed(self.shown, self)

    # -- keeping step

    def _follow(self) -> None:
        """Show the details of what is selected, as the list has it now."""
        self.for_location.show_state(self._create)
        self.pane.table.viewport().update()
        shown = self.shown
        if shown is None:
            return
        row = self.pane.model.row_of(shown.id)
        present = self.chosen or (self.pane.model.item_at(row) if row is not None else None)
        self.details.show_batch(present or shown)

    def _show_changed(self, batch: Batch) -> None:
        self.pane.show_changed(batch)
        if self.shown is not None and self.shown.id == batch.id:
            self.details.show_batch(batch)
        window = self._live.get(batch.id)
        if window is not None:
            window.following.take(batch)

    def _refresh(self) -> None:
        self.pane.loader.refresh()
        if self.shown is not None:
            self.details.refresh()
        for window in self._live.values():
            window.following.read()


def make_page(frame: PageFrame) -> BatchesPage:
    """Return the page."""
    return BatchesPage(frame)
