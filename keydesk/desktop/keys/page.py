"""The key page. It only assembles: search and filters, table, details, footer; deeds do the rest."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.commands import Command, action_of, show_state
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.deeds import Deeds
from keydesk.desktop.keys.details.panel import Details
from keydesk.desktop.keys.edits import Edits
from keydesk.desktop.keys.lifecycle import Lifecycle
from keydesk.desktop.keys.minting import Minting
from keydesk.desktop.keys.page_commands import create_commands, page_commands, row_commands
from keydesk.desktop.keys.renaming import Renaming
from keydesk.desktop.keys.table.columns import COLUMNS
from keydesk.desktop.keys.table.content import Content
from keydesk.desktop.keys.table.filter_bar import FilterBar
from keydesk.desktop.keys.table.footer import Footer
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.desktop.keys.table.model import KeyTableModel
from keydesk.desktop.keys.table.row_text import rows_as_text
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import button
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock, SystemClock


class KeysPage(QWidget):
    """All keys of the current gateway."""

    def __init__(
        self,
        session: Session,
        clipboard: SecretClipboard,
        preferences: Preferences | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("keysPage")
        self._preferences = preferences or Preferences(parent=self)
        self._clock = clock or SystemClock()
        self.model = KeyTableModel(self._clock, self)
        self.table = KeyTable(self.model, self._preferences.key_columns, self._remember_columns)
        self.chosen = Chosen(session, self.table, self.model.keys_in)
        self.loader = KeyLoader(session, self.model, self.table.first_and_last_visible, self._idle, self)
        self.deeds = Deeds(self, session, clipboard, self._clock, self.chosen)
        self.edits = Edits(self, self.chosen, self.loader.keys_in, self._clock)
        self.lifecycle = Lifecycle(self, self.chosen, self.loader.keys_in)
        self.renaming = Renaming(self, self.chosen, self.loader.keys_in, self.table, self.model)
        self.minting = Minting(self, self.chosen, self.loader.keys_in, self._clock, self.deeds.reveal)
        self.filters = FilterBar(session)
        self._create = button(
            "Create key", kind="primary", icon="plus", name="createKeyButton", on_click=self.deeds.create
        )
        self._create_else = button(
            "", kind="primary", icon="chevron-down", name="createElseButton", on_click=self._open_create_menu
        )
        self._create_else.setAccessibleName("Other keys to create")
        self._create_else.setToolTip("Other keys to create")
        self._create_else.setProperty("narrow", True)  # noqa: FBT003 - Qt takes it by position
        for tool in (self._create, self._create_else):
            self.filters.actions_line.addWidget(tool)
        self.details = Details(
            self._clock,
            close=self.close_details,
            edit=self.edits.edit,
            switch=self.lifecycle.switch,
            revoke=self.lifecycle.revoke,
            more=self._open_menu,
        )
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
        header = self.table.horizontalHeader()
        order = sorted(range(len(COLUMNS)), key=header.visualIndex)
        shown = [
            COLUMNS[position]
            for position in order
            if not COLUMNS[position].fixed and not header.isSectionHidden(position)
        ]
        keys = self.table.selected()
        if keys:
            QGuiApplication.clipboard().setText(rows_as_text(keys, shown, self._clock.now()))

    def open_details(self) -> None:
        """Show the current key beside the table."""
        key = self.table.current_key()
        if key is not None:
            self.details.show_key(key, may_change=self.chosen.may_change)
            self.details.show()
            self.table.select(self.table.currentIndex().row())
            api = self.loader.api
            if api is not None and not self.details.names:
                tasks.run(self, actions.list_catalog(api), done=self._name_what_it_reaches, failed=_keep_ids)

    def _name_what_it_reaches(self, catalog: actions.Catalog) -> None:
        self.details.names = catalog.provider_names | {each.id: each.name for each in catalog.deployments}
        self._show_details()

    def close_details(self) -> None:
        """Give the room back to the table."""
        self.details.hide()
        self.table.setFocus()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc backs out: of the details, then to the table."""
        if event.key() == Qt.Key.Key_Escape and self.details.isVisible():
            self.close_details()
        elif event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    # -- assembling

    def _content(self) -> Content:
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.table)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        self.details.hide()
        return Content(
            splitter, create=self.deeds.create, clear=self._clear_filters, retry=self.loader.reload
        )

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
        self.table.details_wanted.connect(self.open_details)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.preview_copy_wanted.connect(self.deeds.copy_preview)
        self.table.copy_wanted.connect(self.copy_rows)
        self.table.revoke_wanted.connect(self.lifecycle.revoke)
        self.table.rename_wanted.connect(self.renaming.begin)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        loader.changed.connect(self._show)
        loader.loaded.connect(self.table.scrollToTop)
        for source in (self.edits, self.lifecycle, self.minting, self.renaming):
            source.changed.connect(self.model.change)
            source.stale.connect(loader.refresh)
        self.deeds.stale.connect(loader.refresh)
        self.deeds.made.connect(self._made)
        self.deeds.revealed.connect(self._go_to_rows)

    # -- keeping step

    def _show(self) -> None:
        loader = self.loader
        self.content.show_state(loader, may_change=self.chosen.may_change)
        self.filters.show_filters(loader.filters)
        self.table.show_sort(loader.filters.sort)
        chosen = self.table.selected_count()
        self.footer.show_counts(loader.counts, loader.filters, shown=self.model.total, chosen=chosen)
        self._create.setEnabled(self.deeds.can_create())
        self._create_else.setEnabled(self.deeds.can_create())
        self._create.setToolTip(
            "" if self.chosen.may_change else "Your admin token may look, but not change."
        )
        self._show_details()
        # Relative times go on.
        self.table.viewport().update()

    def _show_details(self) -> None:
        if not self.details.isVisibleTo(self) or self.details.key is None:
            return
        row = self.model.row_of(self.details.key.id)
        if row is None:
            self.details.hide()
        else:
            self.details.show_key(self.model.keys[row], may_change=self.chosen.may_change)

    def _selection_changed(self) -> None:
        selected = self.table.selected()
        if self.details.isVisibleTo(self) and len(selected) == 1:
            self.details.show_key(selected[0], may_change=self.chosen.may_change)
        self._show()

    def _made(self, key_id: str) -> None:
        """Bring a new key into view once the list has it."""

        def show() -> None:
            row = self.model.row_of(key_id)
            if row is not None:
                self.table.select(row)
            self._go_to_rows()

        self.loader.loaded.connect(show, Qt.ConnectionType.SingleShotConnection)
        self.loader.reload()

    def _go_to_rows(self) -> None:
        """Put the keyboard on the rows, unless something else is open; they may still be on their way."""
        if QApplication.activeModalWidget() is None:
            self.table.setFocus()

    def _clear_filters(self) -> None:
        self.filters.search.clear()
        self.loader.clear_filters()

    def _open_menu(self, place: QPoint) -> None:
        self._open(row_commands(self), "keyMenu", place)

    def _open_create_menu(self) -> None:
        place = self._create_else.mapToGlobal(self._create_else.rect().bottomLeft())
        self._open(create_commands(self), "createMenu", place)

    def _open(self, commands: list[Command], name: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setToolTipsVisible(True)
        group = ""
        for command in commands:
            if group and command.group != group:
                menu.addSeparator()
            group = command.group
            show_state(action_of(command, menu), command)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

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


def _keep_ids(_error: DomainError) -> None:
    """Let the details show ids in place of names: nothing else is affected."""
