"""Looking at one key beside the list: opening its details, keeping them in step, acting on that key alone."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import tasks
from keydesk.desktop.commands import Command
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.details.buttons import KeyDeeds
from keydesk.desktop.keys.details.panel import Details
from keydesk.desktop.keys.details.reading import read_key
from keydesk.desktop.keys.details.remembered import Remembered
from keydesk.desktop.keys.details.section import REFRESH_MS
from keydesk.desktop.keys.edits import Edits
from keydesk.desktop.keys.lifecycle import Lifecycle
from keydesk.desktop.keys.table.key_table import KeyTable
from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.desktop.language import tr
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.beside import Beside
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError, NotFoundError
from keydesk.domain.instant import Clock

OpenMenu = Callable[[list[Command], QPoint], object]

_OF_ROWS: Final = frozenset({"keyDetails", "copyRows", "exportKeys"})
"""Commands that are about rows, not about the key that is looked at."""


class InDetail(QObject):
    """Shows one key, listed or not. What is done there is done to it, whatever rows are selected."""

    usage_wanted = Signal(object)
    """A UsageOf that the usage page is to show."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        clock: Clock,
        preferences: Preferences,
        *,
        chosen: Chosen,
        table: KeyTable,
        loader: KeyLoader,
    ) -> None:
        super().__init__(page)
        self._session, self._chosen, self._table, self._loader = session, chosen, table, loader
        self._remembered = Remembered(preferences)
        self._clock = clock
        self._wanted = ""
        self._due = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REFRESH_MS)
        self._resting.timeout.connect(self._rested)
        self._looking: asyncio.Task[None] | None = None

    def assemble(
        self, edits: Edits, lifecycle: Lifecycle, commands: Callable[[], list[Command]], open_menu: OpenMenu
    ) -> Beside:
        """Return the table with the details beside it; these act through what acts on rows too."""
        self._deeds = KeyDeeds(
            edit=lambda: self._act(edits.edit),
            switch=lambda: self._act(lifecycle.switch),
            revoke=lambda: self._act(lifecycle.revoke),
            more=lambda place: open_menu(self._of_this_key(commands), place),
            why_not_now=self._chosen.why_not_now,
        )
        self.beside = Beside(self._table, self._remembered)
        self._table.selectionModel().selectionChanged.connect(self._selection_changed)
        return self.beside

    @cached_property
    def panel(self) -> Details:
        """The details, made when they are first wanted: a page that opens fast does without."""
        made = Details(self._session, self._clock, self._remembered, self._deeds, self.close)
        made.picked.connect(self._loader.narrow)
        made.key_wanted.connect(self.open_key)
        made.usage_wanted.connect(self.usage_wanted)
        self._loader.loaded.connect(made.refresh)
        self.beside.add_details(made, made.take_keyboard)
        return made

    @property
    def is_open(self) -> bool:
        """Whether the details are beside the table."""
        return "panel" in self.__dict__ and not self.panel.isHidden()

    def open(self) -> None:
        """Show the key that the keyboard is on."""
        key = self._table.current_key()
        if key is not None:
            self._show(key)
            self._table.select(self._table.currentIndex().row())

    def open_key(self, key_id: str) -> None:
        """Show this key, and select its row if it is listed."""
        row = self._loader.model.row_of(key_id)
        if row is not None:
            self._table.select(row)
        else:
            self._table.clearSelection()
            self._look_up(key_id, self._say_not_shown)

    def close(self) -> None:
        """Give the room back to the table, and the keyboard to its rows."""
        if self.is_open:
            self.panel.hide()
        self._table.setFocus()

    def follow(self) -> None:
        """Show the key as the list has it now; what the list does not have is looked up."""
        shown = self.panel.key if self.is_open else None
        if shown is None:
            return
        listed = self._listed(shown.id)
        if listed is not None:
            self.panel.show_key(listed)
        else:
            self.panel.show_key(shown)
            self._look_again(shown.id)

    def refresh(self) -> None:
        """Read again what is on screen, of the list and of the details."""
        self._loader.refresh_on_request()
        if self.is_open:
            self.panel.refresh()

    def command(self) -> Command:
        """Return the command by which the keyboard gets from the rows to the details and back."""
        return Command(
            id="goAcross",
            text=tr("&Go to the details or back to the rows"),
            icon="panel-left",
            shortcut="F6",
            run=self.beside.go_across,
            enabled=lambda: self.is_open and self.panel.isVisible(),
            group="look",
        )

    # -- inside

    def _show(self, key: Key) -> None:
        self._wanted = key.id
        self.panel.show_key(key)
        self.beside.open_details()

    def _selection_changed(self) -> None:
        alone = self.is_open and self._table.selected_count() == 1
        keys = self._table.selected() if alone else []
        if keys:
            self._show(keys[0])

    def _listed(self, key_id: str) -> Key | None:
        row = self._loader.model.row_of(key_id)
        found = [] if row is None else self._loader.model.keys_in([range(row, row + 1)])
        return found[0] if found else None

    def _look_again(self, key_id: str) -> None:
        """Look up what the list does not have, now and then: a list in use changes all the time."""
        self._due = self._resting.isActive()
        if not self._due:
            self._resting.start()
            self._look_up(key_id, lambda error: self._missed(key_id, error))

    def _rested(self) -> None:
        if self._due:
            self.follow()

    def _look_up(self, key_id: str, failed: Callable[[DomainError], object]) -> None:
        api, is_busy = self._loader.api, self._looking is not None and not self._looking.done()
        if api is None or (is_busy and self._wanted == key_id):
            return
        self._wanted = key_id

        def show(key: Key) -> None:
            if self._wanted == key.id:
                self._show(key)

        self._looking = tasks.run(self, read_key(api, key_id), done=show, failed=failed)

    def _say_not_shown(self, error: DomainError) -> None:
        show_toast(self.panel, tr("The key could not be shown. {error}", error=error), kind=ToastKind.ERROR)

    def _missed(self, key_id: str, error: DomainError) -> None:
        """Close what is about a key that is there no more; while nobody answers, what is shown stays."""
        shown = self.panel.key
        if isinstance(error, NotFoundError) and shown is not None and shown.id == key_id:
            self.close()
            show_toast(
                self.panel, tr("“{shown}” is not there any more", shown=shown.name), kind=ToastKind.NOTE
            )

    # -- acting on the key that is shown

    def _act(self, deed: Callable[[], object]) -> None:
        if self.panel.key is not None:
            with self._chosen.only(self.panel.key):
                deed()

    def _of_this_key(self, commands: Callable[[], list[Command]]) -> list[Command]:
        key = self.panel.key
        if key is None:
            return []
        with self._chosen.only(key):
            return [
                self._bound(command, key)
                for command in commands()
                if command.id not in _OF_ROWS and command.group != "narrow"
            ]

    def _bound(self, command: Command, key: Key) -> Command:
        def run() -> None:
            with self._chosen.only(key):
                command.run()

        def why_not() -> str:
            with self._chosen.only(key):
                return command.why_not()

        def enabled() -> bool:
            with self._chosen.only(key):
                return command.enabled()

        return replace(command, run=run, why_not=why_not, enabled=enabled)
