"""Whether there is a screen that a window could open on."""

import ctypes
import os
import sys
from collections.abc import Mapping


def has_screen(variables: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Tell whether a window can be opened; on Linux the display named in `variables` has to answer."""
    if not platform.startswith("linux"):
        return True
    wayland = "WAYLAND_DISPLAY" in variables and _wayland_answers(variables["WAYLAND_DISPLAY"])
    return wayland or ("DISPLAY" in variables and _x11_answers(variables["DISPLAY"]))


def _wayland_answers(display: str) -> bool:
    try:
        library = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    library.wl_display_connect.restype = ctypes.c_void_p
    library.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    connection = library.wl_display_connect(display.encode())
    if connection is None:
        return False
    library.wl_display_disconnect(connection)
    return True


def _x11_answers(display: str) -> bool:
    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    library.xcb_connect.restype = ctypes.c_void_p
    library.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    library.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = library.xcb_connect(display.encode(), None)  # never null: a failed one carries its error
    answers = library.xcb_connection_has_error(connection) == 0
    library.xcb_disconnect(connection)
    return answers
