"""Does each widget have a name, and a role that fits, for who hears the screen instead of seeing it?"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QLabel,
    QMainWindow,
    QProgressBar,
    QTabWidget,
    QWidget,
)

from keydesk.desktop.widgets.focus_chain import labelled
from keydesk.tour.inspection.finding import Finding, seen, takes_tab, where

_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|&(lt|gt|amp|nbsp);")
_Role = QAccessible.Role
_NO_ROLES: Final = frozenset({_Role.NoRole, _Role.Client, _Role.Border, _Role.Grouping, _Role.Pane})
"""What says nothing of what can be done with a widget."""


class NamesAndRoles:
    """Holds names, roles, labels and texts to what a screen reader needs."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Find what has no name or no role, what cannot be told from its like, and what reads as markup."""
        widgets = [widget for widget in seen(window) if not isinstance(widget, QTabWidget)]
        found = [Finding(screen, where(each), why) for each in widgets for why in _problems(each)]
        if (
            isinstance(window, QDialog | QMainWindow)
            and not window.windowTitle()
            and not _says(window, QAccessible.Text.Name)
        ):
            found.append(Finding(screen, where(window), "the window has no title"))
        return found + [Finding(screen, where(each), why) for each, why in _alike(widgets)]


def _problems(widget: QWidget) -> Iterator[str]:
    name = _says(widget, QAccessible.Text.Name)
    if _is_for_hands(widget) or isinstance(widget, QProgressBar):
        if not name.strip():
            yield "it has no accessible name"
        if takes_tab(widget) and not _scrolls(widget) and _role(widget) in _NO_ROLES:
            yield f"its role is {_role(widget).name}"
    for text in (name, _says(widget, QAccessible.Text.Description)):
        if _MARKUP.search(text):
            yield f"it reads as markup: {text!r}"
    if isinstance(widget, QLabel):
        meant = labelled(widget)
        if meant is not None and not meant.isVisible():
            yield "it is the label of something that is not there"


def _scrolls(widget: QWidget) -> bool:
    """Whether it is a place to scroll in, for which Qt has no role."""
    return isinstance(widget, QAbstractScrollArea)


def _alike(widgets: list[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """Yield what is called like another one of its kind, in the same place."""
    told = [(widget, _told(widget)) for widget in widgets if _is_for_hands(widget)]
    times = Counter(words for _, words in told)
    for widget, words in told:
        if times[words] > 1 and words[1].strip():
            yield widget, f"{times[words]} are called {words[1]!r}"


def _told(widget: QWidget) -> tuple[str, str, str, tuple[str, ...]]:
    """Return all by which a widget is told from others: role, name, description, what it stands in."""
    around: list[str] = []
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        around.append(above.accessibleName())
        above = above.parentWidget()
    name, more = (_says(widget, which) for which in (QAccessible.Text.Name, QAccessible.Text.Description))
    return _role(widget).name, name, more, tuple(filter(None, around))


def _is_for_hands(widget: QWidget) -> bool:
    """Whether something can be done with it: the keyboard comes to it, or it is a button."""
    if isinstance(widget, QAbstractScrollArea) and not takes_tab(widget):
        return False
    return takes_tab(widget) or isinstance(widget, QAbstractButton)


def _label_of(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if labelled(label) is widget), "")


def _says(widget: QWidget, which: QAccessible.Text) -> str:
    if isinstance(widget, QComboBox) and which is QAccessible.Text.Name:
        # Qt gives what is chosen here, and leaves it to the label to be the name.
        return widget.accessibleName() or _label_of(widget)
    interface = _interface(widget)
    return interface.text(which) if interface is not None else ""


def _role(widget: QWidget) -> QAccessible.Role:
    interface = _interface(widget)
    return interface.role() if interface is not None else _Role.NoRole


def _interface(widget: QWidget) -> QAccessibleInterface | None:
    return cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(widget))
