"""Keeping a window that shows a secret out of screenshots and shared screens, where the system can (D4)."""

import ctypes
import sys
from typing import Final

from PySide6.QtWidgets import QWidget

_WDA_EXCLUDEFROMCAPTURE: Final = 0x11
_NS_WINDOW_SHARING_NONE: Final = 0


def guard(window: QWidget) -> bool:
    """Keep ``window`` out of captures from now on; return whether the system does it. Linux cannot."""
    if sys.platform == "win32":
        return bool(
            ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), _WDA_EXCLUDEFROMCAPTURE)
        )
    if sys.platform == "darwin":
        from keydesk.desktop.platform.objective_c import send  # noqa: PLC0415 - exists on macOS only

        ns_window = send(int(window.winId()), "window")
        if ns_window is None:
            return False
        send(ns_window, "setSharingType:", ctypes.c_ulong(_NS_WINDOW_SHARING_NONE))
        return True
    return False
