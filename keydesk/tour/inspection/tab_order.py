"""Does the Tab key follow the eye, come to everything, and leave everything again?"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from keydesk.desktop.widgets.focus_chain import after, takes_for
from keydesk.tour.inspection.finding import Finding, seen, takes_tab, where


class TabOrder:
    """Holds the order of the Tab key to that of the eye: down, and in a line from left to right."""

    def look(self, window: QWidget, screen: str) -> list[Finding]:
        """Find what Tab jumps back to, what it does not come to, and what keeps it."""
        order = _order(window)
        found = [
            Finding(screen, where(two), f"Tab goes back to it, up or to the left, from {where(one)}")
            for one, two in _jumps(order, window)
        ]
        here = set(map(id, order))
        for widget in seen(window):
            if isinstance(widget, QAbstractButton) and id(widget) not in here and _needs_tab(widget):
                found.append(Finding(screen, where(widget), "Tab does not come to it"))
            if takes_tab(widget) and _keeps_tab(widget):
                found.append(Finding(screen, where(widget), "it keeps the Tab key"))
        return found


def _order(window: QWidget) -> list[QWidget]:
    """Return what the Tab key comes to, in the order in which it does, once around."""
    shown = {id(widget) for widget in seen(window) if takes_tab(widget)}
    return [widget for widget in _chain(window) if id(widget) in shown]


def _chain(window: QWidget) -> Iterator[QWidget]:
    at = after(window)
    while at is not window:
        yield at
        at = after(at)


def _jumps(order: list[QWidget], window: QWidget) -> list[tuple[QWidget, QWidget]]:
    """Return from where to where Tab goes back; once it must, from the last to the first."""
    around = zip(order, order[1:] + order[:1], strict=True)
    jumps = [
        (one, two) for one, two in around if _goes_back(one, two, window) and not _orders_itself(one, window)
    ]

    def to_the_first(jump: tuple[QWidget, QWidget]) -> tuple[int, int]:
        place = _place(jump[1], window)
        return place.top(), place.left()

    return sorted(jumps, key=to_the_first)[1:]


def _orders_itself(widget: QWidget, window: QWidget) -> bool:
    """Whether it stands in something that sets its order right when Tab is pressed, which a walk shows."""
    around = _line(widget, window)
    return any("focusNextPrevChild" in type(each).__dict__ for each in around)


def _goes_back(first: QWidget, then: QWidget, window: QWidget) -> bool:
    """Whether ``then`` stands before ``first`` for the eye, as the parts that the two stand in do."""
    one, two = _parts(first, then, window)
    if one.intersects(two):
        return False
    if two.bottom() < one.top():
        # Up is forward where a column ends and the next one begins.
        return two.left() <= one.right()
    beside = two.top() <= one.bottom() and one.top() <= two.bottom()
    return beside and two.right() < one.left()


def _parts(first: QWidget, then: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Return where the two stand, each with all that the other does not stand in."""
    one, two = _line(first, window), _line(then, window)
    while len(one) > 1 and len(two) > 1 and one[1] is two[1]:
        one, two = one[1:], two[1:]
    return _place(one[min(1, len(one) - 1)], window), _place(two[min(1, len(two) - 1)], window)


def _line(widget: QWidget, window: QWidget) -> list[QWidget]:
    """Return the widget and all it stands in, from the window down."""
    line = [widget]
    while line[-1] is not window and (above := line[-1].parentWidget()) is not None:
        line.append(above)
    return line[::-1]


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _needs_tab(button: QAbstractButton) -> bool:
    """Whether nothing else leads to it: of a group, the arrow keys go to all."""
    if not button.isEnabled() or takes_tab(button) or takes_for(button) is not None:
        return False
    groups = button.window().findChildren(QButtonGroup)
    in_group = any(group.exclusive() and button in group.buttons() for group in groups)
    return not in_group and not isinstance(button, QRadioButton)


def _keeps_tab(widget: QWidget) -> bool:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.tabChangesFocus() and not widget.isReadOnly()
    return isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation()
