"""What happens to a window, noted in its log: without names, addresses and secrets."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from keydesk.desktop.loopback import opens_here_only
from keydesk.desktop.session import ConnectionState

if TYPE_CHECKING:
    from keydesk.desktop.connections.switching import Connections

_log: Final = logging.getLogger(__name__)


def kind_of(connections: "Connections") -> str:
    """Say which kind of gateway the window talks to."""
    session = connections.session
    if session.state is ConnectionState.NONE:
        return "none"
    if connections.is_local:
        return "the local gateway"
    return "elsewhere, on this computer" if opens_here_only(session.base_url) else "elsewhere"


class Noting(QObject):
    """Notes how the connection and the local gateway fare."""

    def __init__(self, connections: "Connections", parent: QObject) -> None:
        super().__init__(parent)
        self._connections = connections
        self._noted = ("", "")
        connections.session.changed.connect(self._note_connection)
        connections.supervisor.changed.connect(self._note_connection)

    def _note_connection(self) -> None:
        session, supervisor = self._connections.session, self._connections.supervisor
        now = (session.state.value, supervisor.state.value)
        if now != self._noted:
            self._noted = now
            version = session.info.version if session.info else "unknown"
            _log.info(
                "connection %s (%s, version %s), local gateway %s",
                now[0], kind_of(self._connections), version, now[1],
            )  # fmt: skip
