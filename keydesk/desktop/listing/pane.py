"""A whole list with all that belongs to it: search and filters, rows or why there are none, counts.

A page describes its list as a ``Listing`` and puts a ``ListPane`` of it into its layout::

    pane = ListPane(frame.session, batches_listing(), clock, memory=frame.preferences)
    pane.bar.tools.addWidget(button("Create…", kind="primary"))      # at the right of the search
    pane.commands = lambda: [Command(id="extendBatch", …), …]        # for ``⋯`` and the context menu
    pane.acted.connect(create)                                       # the one action where there is none yet
    pane.table.opened.connect(show_details)                          # Enter, double click
    pane.table.delete_wanted.connect(revoke)                         # Del
    pane.beside.add_details(details, details.take_keyboard)          # what opens beside the rows

``pane.selected()`` is what the commands are about. After an own change call ``pane.show_changed(item)`` with
what the gateway answered, or ``pane.loader.refresh()``; other people's changes come by themselves.
``pane.bring(id)`` selects what was just made, once the list has it. ``pane.changed`` comes whenever the list
or the selection is another one. ``list_commands`` lets one sort it and choose its columns by keyboard.
"""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from keydesk.desktop.commands import Command
from keydesk.desktop.language import tr
from keydesk.desktop.listing.bar import ListBar
from keydesk.desktop.listing.columns import T
from keydesk.desktop.listing.content import Content, ListState
from keydesk.desktop.listing.copying import rows_as_text
from keydesk.desktop.listing.footer import ListFooter
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.loader import PIECE, ListLoader
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.remembered import Memory, Remembered, RememberedWidth
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.listing.seen_again import SeenAgain
from keydesk.desktop.listing.table import ListTable
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.beside import Beside
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.keyboard import holds_keyboard
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock


def _no_commands() -> Sequence[Command]:
    return ()


class _Width:
    """How wide the user made the details, while the window is open."""

    width = 0


class ListPane(QWidget, Generic[T]):
    """Assembles a list and keeps it in step. The page around it adds what one can do."""

    changed = Signal()
    """The list, or what is selected, is another one."""
    acted = Signal()
    """The one next action was pressed where there is nothing yet."""

    def __init__(
        self,
        session: Session,
        listing: Listing[T],
        clock: Clock | None = None,
        *,
        memory: Memory | None = None,
    ) -> None:
        """How the user lays it out is remembered in ``memory``, the preferences."""
        super().__init__()
        self.setObjectName(f"{listing.name}Pane")
        self._listing: Listing[T] = listing
        self._rights = Rights(session)
        self.commands: Callable[[], Sequence[Command]] = _no_commands
        """What one can do with the selected rows."""
        self.model = ListModel(listing.columns, clock or SystemClock(), self)
        self.table = ListTable(
            self.model,
            name=listing.name,
            says=as_sentence(listing.words.many),
            faded=listing.faded,
            widest=listing.widest,
            remembered=Remembered(memory, listing.name) if memory is not None else None,
        )
        seen = SeenAgain[Wanted](session, self.table, self.model, self)
        self.loader = ListLoader(session, listing, self.model, self._last_in_view, self._idle, self)
        self.bar = ListBar(session, SearchField(listing.searched, listing.words.many), listing.facets)
        seen.follow(lambda: self.loader.wanted, self.loader.take_up, self.loader.loaded, self.bar.search)
        self.footer = ListFooter(listing.words, searched=bool(listing.searched))
        self.beside = Beside(
            self.table, RememberedWidth(memory, listing.name) if memory is not None else _Width()
        )
        self.content = Content(
            self.beside,
            listing.words,
            act=self.acted.emit,
            clear=self._clear_filters,
            retry=self.loader.reload,
            searched=bool(listing.searched),
        )
        self._lay_out()
        self._connect_parts()
        self._show()

    # -- for the page around it

    def selected(self) -> list[T]:
        """Return what is selected, from top to bottom."""
        return self.table.selected()

    def show_changed(self, item: T) -> None:
        """Show what a change brought, before the next refresh does."""
        self.model.change(item)

    def bring(self, id_: str) -> None:
        """Select what has this id, once the list has been read again."""

        def show() -> None:
            row = self.model.row_of(id_)
            if row is not None:
                self.table.select(row)
            self.go_to_rows()

        self.loader.loaded.connect(show, Qt.ConnectionType.SingleShotConnection)
        self.loader.reload()

    def bring_in(self) -> None:
        """Show the new rows that are held back, with the keyboard on the newest."""

        def show() -> None:
            first = self.model.index(0, self.model.first_column)
            self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.go_to_rows()

        self.loader.loaded.connect(show, Qt.ConnectionType.SingleShotConnection)
        self.loader.bring_in()

    def go_to_rows(self) -> None:
        """Put the keyboard on the rows, unless something else is open."""
        if QApplication.activeModalWidget() is None and self.isVisible():
            self.table.setFocus()

    def focus_search(self) -> None:
        """Go to the search field; where there is none, offer the filters."""
        if self.bar.search.isHidden():
            self.bar.open_menu()
            return
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def copy_rows(self) -> None:
        """Copy the selected rows as text."""
        if selected := self.selected():
            text = rows_as_text(selected, self.table.shown_columns(), self.model.clock.now())
            QApplication.clipboard().setText(text)
            count = len(selected)
            show_toast(self, tr("Copied %n rows", "", count))

    def open_row_menu(self, place: QPoint) -> None:
        """Offer what one can do with the selected rows, at this place on the screen."""
        if commands := self.commands():
            open_menu(self, commands, place, f"{self._listing.name}Menu")

    # -- Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Look for changes while somebody looks."""
        super().showEvent(event)
        self.loader.set_watching(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self.loader.set_watching(False)
        self.table.columns.write_now_if_due()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the rows. As a stand-in for them the pane would take Tab past the search."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc backs out of the search to the rows; of details, the page knows the way out."""
        if event.key() == Qt.Key.Key_Escape and holds_keyboard(self.bar):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    # -- assembling

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self.bar)
        layout.addWidget(self.content, 1)
        layout.addWidget(self.footer)

    def _connect_parts(self) -> None:
        loader, table = self.loader, self.table
        self.bar.searched.connect(loader.search)
        self.bar.picked.connect(loader.narrow)
        self.bar.taken_off.connect(loader.widen)
        self.bar.cleared.connect(self._clear_filters)
        self.bar.search.left.connect(table.setFocus)
        self.footer.new_wanted.connect(self.bring_in)
        table.sort_wanted.connect(loader.sort_by)
        table.copy_wanted.connect(self.copy_rows)
        table.menu_wanted.connect(self.open_row_menu)
        table.moved.connect(loader.look)
        table.selectionModel().selectionChanged.connect(self._show)
        loader.changed.connect(self._show)
        loader.loaded.connect(table.scrollToTop)
        loader.not_refreshed.connect(self._say_not_refreshed)

    def _show(self) -> None:
        loader, rows = self.loader, self.model.rowCount()
        self.content.show_state(
            ListState(
                load=loader.state,
                offered=loader.offered,
                problem=loader.problem,
                rows=rows,
                narrow=loader.wanted.narrow,
                may_change=self._rights.may_change,
            )
        )
        self.bar.show_wanted(loader.wanted)
        self.table.show_sort(loader.wanted.sort)
        chosen = self.table.selected_count()
        self.footer.show_counts(loader.total, chosen=chosen, cut_short=rows if loader.cut_short else 0)
        self.footer.show_new(loader.waiting, or_more=loader.waiting >= PIECE)
        # Relative times go on.
        self.table.viewport().update()
        self.changed.emit()

    def _clear_filters(self) -> None:
        self.bar.search.clear()
        self.loader.clear_filters()

    def _say_not_refreshed(self, error: DomainError) -> None:
        show_toast(self, tr("The list could not be read again. {error}", error=error), kind=ToastKind.ERROR)

    def _last_in_view(self) -> int:
        return self.table.first_and_last_visible()[1]

    def _idle(self) -> bool:
        """Say whether nothing is going on that moving rows would disturb."""
        return (
            QApplication.activePopupWidget() is None
            and QApplication.activeModalWidget() is None
            and QApplication.mouseButtons() is Qt.MouseButton.NoButton
        )
