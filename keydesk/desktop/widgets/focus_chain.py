"""What the Tab key comes to, one widget after the other.

PySide takes a widget that one is told by another one for that one's child: when the other goes, the widget
can no longer be used in Python, though it stands on the screen. So each is told its own parent again.
"""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def after(widget: QWidget) -> QWidget:
    """Return what comes after it, visible or not; the window is one of them."""
    return _own(cast("QWidget", widget.nextInFocusChain()))


def before(widget: QWidget) -> QWidget:
    """Return what comes before it."""
    return _own(cast("QWidget", widget.previousInFocusChain()))


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key comes to it while it is there and can be used."""
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and takes_for(widget) is None


def labelled(label: QLabel) -> QWidget | None:
    """Return what it is the label of."""
    found = cast("QWidget | None", label.buddy())
    return None if found is None else _own(found)


def takes_for(widget: QWidget) -> QWidget | None:
    """Return what takes the keyboard in its place."""
    found = widget.focusProxy()
    return None if found is None else _own(found)


def _own(widget: QWidget) -> QWidget:
    """For Qt this changes nothing."""
    widget.setParent(cast("QWidget", widget.parentWidget()))
    return widget
