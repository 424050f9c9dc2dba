"""The pages, made when first shown, and what stands in their place while there is nothing to show yet."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGraphicsOpacityEffect, QStackedWidget, QVBoxLayout, QWidget

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from keydesk.desktop.commands import Command
    from keydesk.desktop.keys.page import KeysPage
    from keydesk.desktop.platform.clipboard import SecretClipboard

KEYS: Final = "keys"
GATEWAY: Final = "gateway"
_GREYED: Final = 0.55


class Pages(QStackedWidget):
    """Shows one page at a time. While the session is offline the page keeps its data, greyed."""

    connect_requested = Signal()
    commands_changed = Signal()
    """A page was made, and with it the commands that it brings."""

    def __init__(self, connections: Connections, clipboard: "SecretClipboard") -> None:
        super().__init__()
        self._connections = connections
        self._clipboard = clipboard
        self._page = KEYS
        self._keys: KeysPage | None = None
        self._gateway: QWidget | None = None
        self._loading = _loading()
        self._refused: EmptyState | None = None
        self.addWidget(self._loading)
        connections.changed.connect(self._follow)

    def show_page(self, page: str) -> None:
        """Show a page by its id."""
        self._page = page
        self._follow()

    def commands(self) -> "list[Command]":
        """Return what the pages that were made can do."""
        return self._keys.commands() if self._keys is not None else []

    def _follow(self) -> None:
        shown = self._wanted()
        self.setCurrentWidget(shown)
        offline = self._connections.session.state is ConnectionState.OFFLINE
        if offline and shown is self._keys and shown.graphicsEffect() is None:
            effect = QGraphicsOpacityEffect(shown)
            effect.setOpacity(_GREYED)
            shown.setGraphicsEffect(effect)
        elif not offline and self._keys is not None and self._keys.graphicsEffect() is not None:
            self._keys.setGraphicsEffect(None)  # pyright: ignore[reportArgumentType] - None takes it off

    def _wanted(self) -> QWidget:
        state = self._connections.session.state
        if self._page == GATEWAY:
            return self._gateway_page()
        if state is ConnectionState.FAILED:
            return self._refused_page()
        if state in {ConnectionState.CONNECTED, ConnectionState.OFFLINE} and self._connections.session.info:
            return self._keys_page()
        return self._loading

    def _gateway_page(self) -> QWidget:
        if self._gateway is None:
            from keydesk.desktop.connections.gateway_page import GatewayPage  # noqa: PLC0415 - when first seen

            self._gateway = GatewayPage(self._connections)
            self.addWidget(self._gateway)
        return self._gateway

    def _keys_page(self) -> QWidget:
        if self._keys is None:
            from keydesk.desktop.keys.page import KeysPage  # noqa: PLC0415 - when first seen

            self._keys = KeysPage(self._connections.session, self._clipboard, self._connections.preferences)
            self.addWidget(self._keys)
            self.commands_changed.emit()
        return self._keys

    def _refused_page(self) -> QWidget:
        if self._refused is not None:
            self.removeWidget(self._refused)
            self._refused.deleteLater()
        self._refused = EmptyState(
            "lock",
            "The gateway does not accept this admin token",
            "Connect again…",
            self.connect_requested.emit,
            detail=self._connections.session.problem,
        )
        self.addWidget(self._refused)
        return self._refused


def _loading() -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
    layout.addWidget(SkeletonRows())
    return page
