"""A page of one list, with all about the selected record beside it. A feature adds what one can do."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Generic

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import T
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.record_commands import looking_commands
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.rights import Rights
from keydesk.desktop.theme import Space
from keydesk.desktop.undo_command import undo_command
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock, SystemClock

Meant = Callable[[], T | None]
"""The record that a command is about."""


class RecordPage(QWidget, Generic[T]):
    """Keeps list and details in step. ``menu`` is where its commands stand in the menu bar."""

    def __init__(self, frame: PageFrame, listing: Listing[T], menu: Menu, clock: Clock | None = None) -> None:
        super().__init__()
        self.frame, self.clock, self.menu, self.listing = frame, clock or SystemClock(), menu, listing
        self.setObjectName(f"{listing.name}Page")
        self.rights = Rights(frame.session)
        self.pane: ListPane[T] = ListPane(frame.session, listing, self.clock, memory=frame.preferences)
        self.pane.commands = lambda: self.commands_about(lambda: self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.M)
        layout.addWidget(self.pane)
        self.pane.changed.connect(self._follow)
        self.pane.table.opened.connect(self.open_details)
        frame.session.switched.connect(self._forget)

    # -- what a feature says

    def make_details(self) -> RecordDetails[T]:
        """Return what is shown beside the list. It is asked for once, when it is first wanted."""
        raise NotImplementedError

    def commands_to_make(self) -> Sequence[Command]:
        """Return what needs no record."""
        raise NotImplementedError

    def commands_about(self, meant: Meant[T]) -> list[Command]:
        """Return what can be done with the record that is meant."""
        raise NotImplementedError

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return [
            *self.commands_to_make(),
            *self.commands_about(lambda: self.chosen),
            undo_command(self, self.menu),
            *looking_commands(self.pane, self.menu, _search(self.listing.words.many), lambda: self.here),
        ]

    @property
    def here(self) -> bool:
        """Whether the page is on screen."""
        return self.isVisible()

    # -- the record that is meant

    @property
    def chosen(self) -> T | None:
        """The one selected record."""
        selected = self.pane.selected()
        return selected[0] if len(selected) == 1 else None

    @property
    def shown(self) -> T | None:
        """The record whose details are beside the list."""
        made = "details" in self.__dict__ and not self.details.isHidden()
        return self.details.record if made else None

    @cached_property
    def details(self) -> RecordDetails[T]:
        """All about one record, made when it is first wanted: a page that opens fast does without."""
        made = self.make_details()
        made.closed.connect(self.close_details)
        made.more_wanted.connect(self._open_more)
        self.pane.beside.add_details(made, made.take_keyboard)
        return made

    def open_details(self) -> None:
        """Show the record that the keyboard is on beside the list."""
        record = self.chosen or self.pane.table.current()
        if record is not None:
            self.details.show_record(record)
            self.pane.beside.open_details()

    def close_details(self) -> None:
        """Give the room back to the list, and the keyboard to its rows."""
        if self.shown is not None:
            self.details.hide()
        self.pane.table.setFocus()

    def show_by_id(self, id_: str) -> None:
        """Select the record with this id and show its details."""
        self.pane.bring(id_)
        self.pane.loader.loaded.connect(self.open_details, Qt.ConnectionType.SingleShotConnection)

    # -- after a deed

    def take(self, record: T) -> None:
        """Show a record as it is now."""
        self.pane.show_changed(record)
        if self.shown is not None and self.shown.id == record.id:
            self.details.show_record(record)

    def read_again(self) -> None:
        """Read again what is on screen."""
        self.pane.loader.refresh()
        if self.shown is not None:
            self.details.refresh()

    def say_why_not(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        if reason:
            show_toast(self, reason, kind=ToastKind.NOTE)
        return bool(reason)

    def run(self, command_id: str) -> None:
        """Run one of the commands."""
        next(each for each in self.commands() if each.id == command_id).run()

    # -- Qt's events

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

    # -- keeping step

    def _follow(self) -> None:
        """Show the details of what is selected, as the list has it now."""
        shown = self.shown
        if shown is None:
            return
        row = self.pane.model.row_of(shown.id)
        listed = self.pane.model.item_at(row) if row is not None else None
        present = self.chosen or listed
        if present is not None:
            self.details.show_record(present)
        elif self._has_everything():
            # It is there no more.
            self.close_details()

    def _has_everything(self) -> bool:
        """Say whether what is not listed is not there."""
        loader = self.pane.loader
        ready = loader.state is LoadState.READY and not loader.wanted.narrow
        return ready and loader.total is not None and self.pane.model.rowCount() >= loader.total

    def _forget(self) -> None:
        if "details" in self.__dict__:
            self.details.forget()

    def _open_more(self, place: QPoint) -> None:
        open_menu(self, self.commands_about(lambda: self.shown), place, f"{self.listing.name}MoreMenu")


def _search(many: str) -> str:
    return tr("Search {many}", many=many, Many=as_sentence(many))
