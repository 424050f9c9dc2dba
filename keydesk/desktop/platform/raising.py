"""Bringing a window to the front from wherever it is: hidden, minimised, behind others, elsewhere."""

import os
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


def bring_to_front(window: QWidget, tokens: Mapping[str, str] | None = None) -> None:
    """Show ``window`` and give it the keyboard, or what is open above it.

    ``tokens`` prove to the window manager that the person asked for it, by the variables' names; without one
    many managers only mark the window.
    """
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    above = QApplication.activeModalWidget()
    # Qt's Wayland looks for its token where a process that was just started finds it.
    os.environ.update(tokens or {})
    (above or window).activateWindow()
    for name in tokens or {}:
        os.environ.pop(name, None)
    if QGuiApplication.platformName() == "xcb":
        from keydesk.desktop.platform.x11_activation import activate_as_taskbar  # noqa: PLC0415 - X11 only

        activate_as_taskbar(int((above or window).winId()))
