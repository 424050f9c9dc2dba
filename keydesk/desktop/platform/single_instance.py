"""One desktop for each person and folder of settings: a second start has the first show its window, and ends.

Whoever holds the lock of a file in that folder is the first. The system lets go of it however a process ends,
so two that start at once cannot both hold it, and what a crashed one left behind stands in nobody's way. The
file says where the first listens; that is looked after by ``raise_requests.py``.
"""

import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import socket

PATIENCE: Final = 10.0
"""Seconds until a first that listens counts as one that hangs."""
STARTING: Final = 60.0
"""Seconds until one that does not listen does: it starts, or it ends, and a busy machine takes its time."""
LONGEST: Final = 1024
"""No more bytes are read of anybody; what is said is one line."""
RAISED: Final = b"raised\n"
_LOCK: Final = "window.lock"
_ADDRESS_LONGEST: Final = 400
_LOCKED_BYTE: Final = 4096
"""Behind the address: on Windows nobody else may read what is locked."""
_BETWEEN: Final = 0.05
_ANSWER: Final = 2.0
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""By one of these a window manager knows that it was the person who wants the window in front."""


class NoAnswerError(Exception):
    """Another desktop of this folder is there, and does not answer."""


class Place:
    """The place of the one desktop of a folder, held until it is left or the process ends."""

    def __init__(self, folder: Path, handle: int | None) -> None:
        """Without a ``handle`` nothing could be locked, and every start has a window."""
        self.folder = folder
        self._handle = handle

    @property
    def is_held(self) -> bool:
        """Whether a second start could find this one."""
        return self._handle is not None

    def announce(self, address: str) -> None:
        """Say where this desktop listens; empty for nowhere."""
        if self._handle is not None:
            with suppress(OSError):
                os.ftruncate(self._handle, 0)
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, address.encode())

    def leave(self) -> None:
        """Let the next one have it."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def take_place(folder: Path, *, patience: float = PATIENCE, starting: float = STARTING) -> Place | None:
    """Become the one desktop of ``folder``; None: there is one, and it has shown its window.

    Raises NoAnswerError when there is one that does not answer in time.
    """
    place = _take(folder)
    began, known = time.monotonic(), ""
    while place is None:
        address = _address(folder)
        if address and _have_it_raised(address):
            return None
        if address != known:
            began, known = time.monotonic(), address
        if time.monotonic() - began > (patience if address else starting):
            raise NoAnswerError(folder)
        time.sleep(_BETWEEN)
        place = _take(folder)
    return place


def is_same_person(connection: "socket.socket") -> bool:
    """Whether the process at the other end of a local connection is of the same user, as the system says."""
    import socket  # noqa: PLC0415 - a first start does without until its window stands
    import struct  # noqa: PLC0415 - the same

    if sys.platform == "linux":
        peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
        return bool(struct.unpack("3i", peer)[1] == os.getuid())
    if sys.platform == "darwin":
        peer = connection.getsockopt(0, 1, 8)  # SOL_LOCAL, LOCAL_PEERCRED: its version, then the user
        return bool(struct.unpack("Ii", peer)[1] == os.getuid())
    return True  # pipes of Windows let nobody else in


def _take(folder: Path) -> Place | None:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(folder / _LOCK, flags, 0o600)
    except OSError:
        return Place(folder, None)  # a folder that cannot be written must not keep anybody from a window
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        return Place(folder, None)  # a file system that knows no locks
    place = Place(folder, handle)
    place.announce("")
    return place


def _lock(handle: int) -> None:
    """Lock the file for this process, or raise BlockingIOError (on Windows PermissionError)."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - of Windows only

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - of the others

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _address(folder: Path) -> str:
    """Return where the first listens; empty while it does not."""
    try:
        with (folder / _LOCK).open("rb") as file:
            return file.read(_ADDRESS_LONGEST).decode()
    except (OSError, ValueError):
        return ""


def _have_it_raised(address: str) -> bool:
    """Ask the first to show its window; return whether it said that it does."""
    request = " ".join(("raise", *_passed_on())).encode() + b"\n"
    try:
        return _ask_pipe(address, request) if sys.platform == "win32" else _ask(address, request)
    except (OSError, ValueError):
        return False


def _passed_on() -> list[str]:
    """Return what this start was given to prove that a person asked for it."""
    found = (os.environ.get(name, "") for name in _TOKENS)
    return [f"{name}={token}" for name, token in zip(_TOKENS, found, strict=True) if is_token(token)]


def is_token(text: str) -> bool:
    """Whether this could be a window manager's token: short, printable, one word."""
    return 0 < len(text) <= LONGEST // 3 and text.isascii() and text.isprintable() and " " not in text


def read_request(line: bytes) -> dict[str, str] | None:
    """Return the tokens that came with a request by their variables; None: it is none."""
    try:
        word, *rest = line.decode("ascii").rstrip("\n").split(" ")
    except UnicodeDecodeError:
        return None
    pairs = [each.partition("=") for each in rest]
    if word != "raise" or any(name not in _TOKENS or not is_token(token) for name, _, token in pairs):
        return None
    return {name: token for name, _, token in pairs}


def _ask(address: str, request: bytes) -> bool:
    import socket  # noqa: PLC0415 - a first start does without

    if not stat.S_ISSOCK(Path(address).lstat().st_mode):
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(_ANSWER)
        connection.connect(address)
        if not is_same_person(connection):
            return False
        connection.sendall(request)
        return connection.recv(len(RAISED)) == RAISED


def _ask_pipe(address: str, request: bytes) -> bool:
    import ctypes  # noqa: PLC0415 - of Windows only

    # Windows lets a program come to the front only when the one in front says so; any may, says -1.
    windows: Any = ctypes
    windows.windll.user32.AllowSetForegroundWindow(-1)
    with Path(address).open("r+b", buffering=0) as pipe:
        pipe.write(request)
        return pipe.read(len(RAISED)) == RAISED
