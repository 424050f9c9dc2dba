"""What a second start asks of the first: to show its window. Nobody else is listened to.

The socket is readable and writable by its owner only, the system is asked who is at the other end, and
whoever says nothing, too much or something else is let go of without an answer.
"""

import os
import socket
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from keydesk.desktop.platform.single_instance import LONGEST, RAISED, Place, is_same_person, read_request

SPEAK_MS: Final = 2000
"""Until then whoever connected has said what they want."""
MOST: Final = 8
"""So many may be connected at once."""
_PATH_LONGEST: Final = 90
"""Bytes: a socket's path has room for 104 on macOS, and Qt makes it under a longer name first."""


class RaiseRequests(QObject):
    """Listens from ``listen`` until ``close``."""

    wanted = Signal(object)
    """Somebody started KeyDesk again; with the tokens of their window manager by the variables' names."""

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._open: set[QLocalSocket] = set()
        self._own_folder: tempfile.TemporaryDirectory[str] | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def listen(self) -> None:
        """Begin, and let second starts know where."""
        if not self._place.is_held:
            return
        address = self._address()
        # Whoever holds the place is the only one: what is there was left by a process that is gone.
        QLocalServer.removeServer(address)
        if self._server.listen(address):
            if sys.platform != "win32":
                Path(self._server.fullServerName()).chmod(0o600)  # nobody runs it: Qt leaves it 0700
            self._place.announce(self._server.fullServerName())

    def close(self) -> None:
        """Listen no more: who comes now waits for the place."""
        self._place.announce("")
        self._server.close()
        for connection in list(self._open):
            connection.abort()
        if self._own_folder is not None:
            self._own_folder.cleanup()
            self._own_folder = None

    def _address(self) -> str:
        if sys.platform == "win32":
            return f"keydesk-{os.getpid()}-{os.urandom(8).hex()}"
        path = str(self._place.folder.resolve() / "window.socket")
        if len(os.fsencode(path)) <= _PATH_LONGEST:
            return path
        self._own_folder = tempfile.TemporaryDirectory(prefix="keydesk-")
        return str(Path(self._own_folder.name, "window.socket"))

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            if len(self._open) >= MOST or not _is_same_person(connection):
                connection.abort()
                connection.deleteLater()
                continue
            self._open.add(connection)
            self._hear(connection)

    def _hear(self, connection: QLocalSocket) -> None:
        said = bytearray()
        patience = QTimer(connection)
        patience.setSingleShot(True)

        def read() -> None:
            said.extend(connection.read(LONGEST + 1 - len(said)).data())
            if b"\n" in said or len(said) > LONGEST:
                connection.readyRead.disconnect(read)
                self._answer(connection, bytes(said))

        def end() -> None:
            patience.stop()
            self._open.discard(connection)
            connection.deleteLater()

        connection.setReadBufferSize(LONGEST + 1)
        connection.readyRead.connect(read)
        connection.disconnected.connect(end)
        patience.timeout.connect(lambda: connection.abort())  # noqa: PLW0108 - it is not one of our own
        patience.start(SPEAK_MS)
        if connection.bytesAvailable():
            read()

    def _answer(self, connection: QLocalSocket, said: bytes) -> None:
        line, end, rest = said.partition(b"\n")
        tokens = read_request(line) if end and not rest else None
        if tokens is None:
            connection.abort()
            return
        self.wanted.emit(tokens)
        connection.write(RAISED)
        connection.disconnectFromServer()


def _is_same_person(connection: QLocalSocket) -> bool:
    """Ask the system who is at the other end."""
    if sys.platform == "win32":
        return True  # the pipe lets nobody else in
    try:
        with closing(socket.socket(fileno=os.dup(int(connection.socketDescriptor())))) as same:
            return is_same_person(same)
    except OSError:
        return False
