"""Asking an X11 window manager for the window as a taskbar does.

Qt asks as a program does, which window managers may refuse, above all on another workspace. A person who
starts KeyDesk again asks for its window as by a click in the taskbar.
"""

import ctypes
from contextlib import suppress
from typing import Final

_CLIENT_MESSAGE: Final = 33
_SUBSTRUCTURE: Final = (1 << 19) | (1 << 20)
"""Who redirects the root's children, and who is told of them: the window manager."""
_AS_A_TASKBAR: Final = 2
_FORMAT: Final = 32


class _Message(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),
    )


def activate_as_taskbar(window_id: int) -> None:
    """Ask for it; nothing happens where there is no X server or no window manager that knows how."""
    with suppress(OSError, AttributeError):
        _send(ctypes.CDLL("libX11.so.6"), window_id)


def _send(library: ctypes.CDLL, window_id: int) -> None:
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XDefaultRootWindow.restype = library.XInternAtom.restype = ctypes.c_ulong
    opened = library.XOpenDisplay(None)
    if not opened:
        return
    display = ctypes.c_void_p(opened)
    root = ctypes.c_ulong(library.XDefaultRootWindow(display))
    atom = library.XInternAtom(display, b"_NET_ACTIVE_WINDOW", 0)
    data = (ctypes.c_long * 5)(_AS_A_TASKBAR, 0, 0, 0, 0)
    message = _Message(_CLIENT_MESSAGE, 0, 1, opened, window_id, atom, _FORMAT, data)
    library.XSendEvent(display, root, 0, ctypes.c_long(_SUBSTRUCTURE), ctypes.byref(message))
    library.XCloseDisplay(display)
