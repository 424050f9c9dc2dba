"""What an inspection is, what it finds, and what of a window it looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QWidget

from keydesk.desktop.redaction import redact
from keydesk.desktop.widgets import focus_chain


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong with a screen."""

    screen: str
    where: str
    """Which widget, from its window down."""
    problem: str

    def __str__(self) -> str:
        return redact(f"{self.screen}: {self.where}: {self.problem}")


class Inspection(Protocol):
    """Looks at a window as it stands, and leaves it as it was."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Return what is wrong in ``window``, a page or dialog at the stop of the tour called ``screen``."""
        ...


def is_ours(window: QWidget) -> bool:
    """Whether a window is the product's; Qt brings some of its own."""
    return not isinstance(window, QFileDialog)


def seen(window: QWidget) -> Iterator[QWidget]:
    """Yield what stands in a window and can be seen, without what Qt's own widgets consist of."""
    for child in window.children():
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisibleTo(window):
            continue
        if not is_internal(child):
            yield child
        yield from seen(child)


def is_internal(widget: QWidget) -> bool:
    """Whether a widget is a part of one of Qt's own."""
    if isinstance(widget.parentWidget(), QLineEdit):
        # Its icons: what they do, the keyboard does in the field.
        return True
    name = widget.objectName()
    return (name.startswith("qt_") and name != "qt_tabwidget_tabbar") or name in _PARTS


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key comes to a widget now."""
    return widget.isEnabled() and focus_chain.takes_tab(widget)


def where(widget: QWidget) -> str:
    """Say which widget, in a way that finds it in the code."""
    names: list[str] = []
    above: QWidget | None = widget
    while above is not None:
        if above.objectName() and not above.objectName().startswith("qt_"):
            names.append(above.objectName())
        above = None if above.isWindow() else above.parentWidget()
    # What stands in a field may be a secret.
    says = ""
    if isinstance(widget, QLabel):
        says = f" “{QLabel.text(widget)}”"
    elif isinstance(widget, QAbstractButton):
        says = f" “{widget.text()}”"
    return f"{'/'.join(reversed(names))} ({type(widget).__name__}{says})"


_PARTS = frozenset({"ScrollLeftButton", "ScrollRightButton"})
