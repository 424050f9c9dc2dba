"""*Create for a location* as pages offer it: a command and a button that lead there (E2)."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from keydesk.contract.info import Capability
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import plain_tooltip
from keydesk.desktop.widgets.toast import ToastKind, show_toast

_WHAT: Final = tr("Creating for a location")
_NEEDS: Final = (Capability.BATCHES, Capability.PEOPLE, Capability.LOCATIONS)


class ForLocation:
    """The way to it from one page. It needs a gateway with people, locations and batches."""

    def __init__(self, page: QWidget, session: Session, ways: Ways) -> None:
        self._page = page
        self._rights = Rights(session)
        self._ways = ways

    def why_not(self) -> str:
        """Say why it is not possible; nothing when it is."""
        reasons = (self._rights.why_not_offered(_WHAT, capability) for capability in _NEEDS)
        return next((reason for reason in reasons if reason), "")

    def open(self, begin: object = None) -> None:
        """Go there, with somebody or a location to begin with; or say why not."""
        reason = self.why_not()
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
        else:
            self._ways.workshop_wanted.emit(begin)

    def command(
        self,
        enabled: Callable[[], bool],
        *,
        begin: Callable[[], object] = lambda: None,
        menu: Menu = Menu.KEYS,
        group: str = "create",
    ) -> Command:
        """Return the command, for the menu bar; ``begin`` says with whom or where it begins."""
        return Command(
            id="createForLocation",
            text=tr("Create for a &location…"),
            icon="users",
            shortcut="Ctrl+Shift+N",
            run=lambda: self.open(begin()),
            menu=menu,
            enabled=enabled,
            why_not=self.why_not,
            group=group,
        )

    def button(self) -> QPushButton:
        """Return a button for the line of actions; ``show_state`` keeps it up to date."""
        return button(tr("Create for a location…"), name="createForLocationButton", on_click=self.open)

    def show_state(self, shown: QPushButton) -> None:
        """Grey the button out when it is not possible, and tell why."""
        reason = self.why_not()
        shown.setEnabled(not reason)
        plain_tooltip(shown, reason)
