"""The key page. It only assembles: search and filters, table, details, footer; deeds do the rest."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.contract.templates import Template
from keydesk.desktop.commands import Command
from keydesk.desktop.for_location import ForLocation
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.copying import Copying
from keydesk.desktop.keys.deeds import Deeds
from keydesk.desktop.keys.details.panel import Details
from keydesk.desktop.keys.edits import Edits
from keydesk.desktop.keys.exporting import Exporting
from keydesk.desktop.keys.identifying import Identifying
from keydesk.desktop.keys.in_detail import InDetail
from keydesk.desktop.keys.into_view import IntoView
from keydesk.desktop.keys.lifecycle import Lifecycle
from keydesk.desktop.keys.making import Making
from keydesk.desktop.keys.minting import Minting
from keydesk.desktop.keys.page_commands import create_commands, page_commands, row_commands
from keydesk.desktop.keys.renaming import Renaming
from keydesk.desktop.keys.table.columns import lacking
from keydesk.desktop.keys.table.content import Content
from keydesk.desktop.keys.table.filter_bar import FilterBar
from keydesk.desktop.keys.table.filters import Filters, Pick
from keydesk.desktop.keys.table.footer import Footer
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.language import tr
from keydesk.desktop.listing.menu import open_menu
from keydesk.desktop.listing.seen_again import SeenAgain
from keydesk.desktop.page_entries import USAGE
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space
from keydesk.desktop.usage_of import UsageOf
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock

_ELSE: Final = tr("Other keys to create")


class KeysPage(QWidget):
    """All keys of the current gateway."""

    def __init__(
        self,
        session: Session,
        clipboard: SecretClipboard,
        preferences: Preferences | None = None,
        clock: Clock | None = None,
        ways: Ways | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("keysPage")
        self._preferences = preferences or Preferences(parent=self)
        self._clock = clock or SystemClock()
        self.model = KeyTableModel(self._clock, self)
        self.table = KeyTable(self.model, self._preferences.key_columns, self._remember_columns)
        self.chosen = Chosen(session, self.table, self.model.keys_in)
        seen = SeenAgain[Filters](session, self.table, self.model, self)
        self.loader = KeyLoader(session, self.model, self.table.first_and_last_visible, self._idle, self)
        self.deeds = Deeds(self, session, clipboard, self._clock, self.chosen)
        self.copying = Copying(self, self.chosen, self.loader.keys_in)
        self.edits = Edits(self, self.chosen, self.loader.keys_in, self._clock)
        self.lifecycle = Lifecycle(self, self.chosen, self.loader.keys_in)
        self.renaming = Renaming(self, self.chosen, self.loader.keys_in, self.table, self.model)
        self.minting = Minting(self, self.chosen, self.loader.keys_in, self._clock, self.deeds.reveal)
        self.exporting = Exporting(self, self.chosen, self.loader, self.table, self._clock)
        self.making = Making(self, self._clock)
        self.session, self.ways = session, ways or Ways(self)
        self.for_location = ForLocation(self, session, self.ways)
        self._create_for_location = self.for_location.button()
        self.filters = FilterBar(session)
        seen.follow(lambda: self.loader.filters, self.loader.take_up, self.loader.loaded, self.filters.search)
        self._create = button(
            tr("Create key"), kind="primary", icon="plus", name="createKeyButton", on_click=self.deeds.create
        )
        self._create_else = button(
            "", kind="primary", icon="chevron-down", name="createElseButton", on_click=self._open_create_menu
        )
        self._create_else.setAccessibleName(_ELSE)
        self._create_else.setProperty("narrow", True)  # noqa: FBT003 - Qt takes it by position
        for tool in (self._create_for_location, self._create, self._create_else):
            self.filters.actions_line.addWidget(tool)
        self.in_detail = InDetail(
            self,
            session,
            self._clock,
            self._preferences,
            chosen=self.chosen,
            table=self.table,
            loader=self.loader,
        )
        self.into_view = IntoView(self.table, self.loader, self.filters)
        self.identifying = Identifying(self, self.chosen, self._clock, self.lifecycle, self.into_view.bring)
        self.footer = Footer()
        self.content = self._content()
        self._lay_out()
        self._connect_parts()
        self._show()

    # -- what the window asks

    def commands(self) -> list[Command]:
        """Return everything one can do here, for the menu bar."""
        return page_commands(self)

    @property
    def here(self) -> bool:
        """Whether the page is on screen."""
        return self.isVisible()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def copy_rows(self) -> None:
        """Copy the selected rows as text, in the columns on screen."""
        self.exporting.copy_rows()

    def show_only(self, pick: Pick) -> None:
        """List what this narrows the keys down to, and nothing else."""
        self._clear_filters()
        self.loader.narrow(pick)

    def receive(self, what: object) -> None:
        """Show all about a key that another page leads to, by its id, or a template."""
        if isinstance(what, str):
            self.in_detail.open_key(what)
        elif isinstance(what, Template):
            self.making.manage_templates(what)

    def open_details(self) -> None:
        """Show the current key beside the table."""
        self.in_detail.open()

    def close_details(self) -> None:
        """Give the room back to the table."""
        self.in_detail.close()

    @property
    def details(self) -> Details:
        """The panel with the key's details."""
        return self.in_detail.panel

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
        """Begin at the rows. As a stand-in for them the page would take Tab past the search."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name, by position
        """Keep the footer behind the details, whose parts are made when they are first looked at."""
        self.footer.come_last()
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc backs out: of the details, then to the table."""
        if event.key() == Qt.Key.Key_Escape and self.in_detail.is_open:
            self.close_details()
        elif event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    # -- assembling

    def _content(self) -> Content:
        beside = self.in_detail.assemble(
            self.edits, self.lifecycle, lambda: row_commands(self), self.open_menu
        )
        return Content(beside, create=self.deeds.create, clear=self._clear_filters, retry=self.loader.reload)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.M)
        layout.setSpacing(Space.M)
        layout.addWidget(self.filters)
        layout.addWidget(self.content, 1)
        layout.addWidget(self.footer)

    def _connect_parts(self) -> None:
        loader = self.loader
        self.filters.searched.connect(loader.search)
        self.filters.picked.connect(loader.narrow)
        self.filters.taken_off.connect(loader.widen)
        self.filters.cleared.connect(self._clear_filters)
        self.filters.search.left.connect(self.table.setFocus)
        self.footer.revoked_wanted.connect(loader.show_revoked)
        self.table.sort_wanted.connect(loader.sort_by)
        self.table.opened.connect(self.open_details)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.preview_copy_wanted.connect(self.copying.copy_preview)
        self.table.copy_wanted.connect(self.copy_rows)
        self.table.delete_wanted.connect(self.lifecycle.revoke)
        self.table.rename_wanted.connect(self.renaming.begin)
        self.table.selectionModel().selectionChanged.connect(self._show)
        self.in_detail.usage_wanted.connect(self._lead_to_usage)
        loader.changed.connect(self._show)
        self.table.moved.connect(loader.look)
        loader.loaded.connect(self.table.scrollToTop)
        loader.not_refreshed.connect(self._say_not_refreshed)
        for source in (self.edits, self.lifecycle, self.minting, self.renaming):
            source.changed.connect(self.loader.show_change)
            source.stale.connect(loader.refresh)
        self.deeds.stale.connect(loader.refresh)
        self.deeds.made.connect(self._made)
        self.deeds.revealed.connect(self._go_to_rows)

    # -- keeping step

    def _say_not_refreshed(self, error: DomainError) -> None:
        show_toast(self, tr("The list could not be read again. {error}", error=error), kind=ToastKind.ERROR)

    def _show(self) -> None:
        loader = self.loader
        self.content.show_loaded(loader, may_change=self.chosen.may_change)
        self.filters.show_filters(loader.filters)
        self.table.show_sort(loader.filters.sort)
        chosen = self.table.selected_count()
        self.footer.show_counts(loader.counts, loader.filters, shown=self.model.total, chosen=chosen)
        self._create.setEnabled(self.deeds.can_create())
        self._create_else.setEnabled(self.deeds.can_create())
        self.for_location.show_state(self._create_for_location)
        reason = self.chosen.why_not_now()
        self._create.setToolTip(reason)
        self._create_else.setToolTip(reason or _ELSE)
        self.table.columns.set_aside({column.value for column in lacking(loader.info)})
        self.in_detail.follow()
        # Relative times go on.
        self.table.viewport().update()

    def _made(self, key: Key) -> None:
        """Bring a new key into view once the list has it, or else by itself."""

        def show() -> None:
            row = self.model.row_of(key.id)
            if row is not None:
                self.table.select(row)
            elif key.rotated_at is None:
                self.into_view.bring(key)
            self._go_to_rows()

        self.loader.loaded.connect(show, Qt.ConnectionType.SingleShotConnection)
        self.loader.reload()

    def _lead_to_usage(self, about: UsageOf) -> None:
        self.ways.handed_over.emit(USAGE, about)

    def _go_to_rows(self) -> None:
        """Put the keyboard on the rows, unless something else is open; they may still be on their way."""
        if QApplication.activeModalWidget() is None:
            self.table.setFocus()

    def _clear_filters(self) -> None:
        self.filters.search.clear()
        self.loader.clear_filters()

    def _open_menu(self, place: QPoint) -> None:
        self.open_menu(row_commands(self), place)

    def _open_create_menu(self) -> None:
        place = self._create_else.mapToGlobal(self._create_else.rect().bottomLeft())
        self.open_menu(create_commands(self), place, "createMenu")

    def open_menu(self, commands: list[Command], place: QPoint, name: str = "keyMenu") -> None:
        """Offer the commands, at this place on the screen."""
        open_menu(self, commands, place, name)

    def _idle(self) -> bool:
        """Say whether nothing is going on that moving rows would disturb."""
        return (
            QApplication.activePopupWidget() is None
            and QApplication.activeModalWidget() is None
            and QApplication.mouseButtons() is Qt.MouseButton.NoButton
            and not self.renaming.under_way
        )

    def _remember_columns(self, layout: str) -> None:
        self._preferences.key_columns = layout


def make_page(frame: PageFrame) -> KeysPage:
    """Return the page."""
    return KeysPage(frame.session, frame.clipboard, frame.preferences, ways=frame.ways)
