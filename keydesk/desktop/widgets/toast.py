"""Say in the corner what has been done, and offer to undo it, for eight seconds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QPushButton, QWidget

from keydesk.desktop import theme
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, text_width
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.place import is_elsewhere
from keydesk.desktop.widgets.text import plain_label

LASTS_MS: Final = 8000
UNDO: Final = "undoButton"
"""The object name of the button that takes back what a toast tells."""
TAKEN_BACK_BY: Final = tr("Ctrl+Z takes it back.")
PAGE_FOOTER: Final = "pageFooter"
"""The object name of a page's last line, which toasts leave free."""


_WHY_NO_UNDO: Final = "keydeskWhyNoUndo"


class ToastKind(Enum):
    """What a toast tells; the icon and its colour follow."""

    DONE = ("circle-check", "good")
    NOTE = ("info", "accent")
    ERROR = ("circle-alert", "bad")


@dataclass(frozen=True, slots=True)
class ToastAction:
    """What a toast offers to do, by a button of this object name."""

    text: str
    run: Callable[[], object]
    name: str


class Toast(QFrame):
    """One message in the bottom right corner of a window. It stays while pointer or keyboard is on it."""

    def __init__(self, window: QWidget, text: str, kind: ToastKind, actions: Sequence[ToastAction]) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.setProperty("surface", "toast")
        self.setAccessibleName(text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LASTS_MS)
        self._timer.timeout.connect(self.dismiss)
        self.setGraphicsEffect(theme.shadow(self))
        icon, tone = kind.value
        words = plain_label(text, wrap=True)
        # A wrapping label asks for little; let short texts stand on one line and long ones wrap.
        words.setMinimumWidth(min(words.fontMetrics().horizontalAdvance(text) + Space.XS, text_width(52)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.S, Space.M)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel(icon, tone))
        layout.addWidget(words, 1)
        for action in actions:
            layout.addWidget(self._button(action))
        layout.addWidget(icon_button("x", tr("Dismiss"), name="dismissToast", on_click=self.dismiss))
        window.installEventFilter(self)
        self._before = cast("QWidget | None", window.focusWidget())
        self._stays = False
        for tool in self.findChildren(QAbstractButton):
            tool.installEventFilter(self)
        self._timer.start()

    def dismiss(self) -> None:
        """Take it off the screen; the keyboard goes back to where it was when this was said."""
        here = cast("QWidget | None", cast("QWidget", self.parentWidget()).focusWidget())
        holds_keyboard = here is not None and self.isAncestorOf(here)
        if holds_keyboard and self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus()
        self.hide()
        # Whoever leaves a button starts it again.
        self._timer.stop()
        self.deleteLater()

    def stay(self) -> None:
        """Wait for whoever reads it, however long."""
        self._stays = True
        self._timer.stop()

    def place(self) -> None:
        """Stand in the corner, above the status bar and the page's footer."""
        self.adjustSize()
        window = cast("QWidget", self.parentWidget())
        self.move(window.width() - self.width() - Space.XL, _floor_of(window) - self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner as the window changes its size, and wait for who came here by Tab."""
        if isinstance(watched, QAbstractButton):
            if event.type() is QEvent.Type.FocusIn:
                self._timer.stop()
            elif event.type() is QEvent.Type.FocusOut:
                self._count()
        elif event.type() is QEvent.Type.Resize:
            # Once the window has laid out what stands in it.
            QTimer.singleShot(0, self, self.place)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEvent) -> None:
        """Do not go away under the pointer."""
        self._timer.stop()
        super().enterEvent(event)  # pyright: ignore[reportArgumentType] - the stub narrows what Qt hands over

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self._count()
        super().leaveEvent(event)

    def _count(self) -> None:
        if not self._stays:
            self._timer.start()

    def _button(self, action: ToastAction) -> QPushButton:
        def act() -> None:
            self.dismiss()
            action.run()

        return button(action.text, kind="link", name=action.name, on_click=act)


def have_undo_wait(window: QWidget, why_not: Callable[[], str]) -> None:
    """Let what is done at the window's gateway be taken back only while ``why_not`` gives no reason."""
    window.setProperty(_WHY_NO_UNDO, why_not)


def undo_of(window: QWidget) -> QPushButton | None:
    """Return the *Undo* of the toast that is shown in the window of ``window``, if it offers one."""
    toasts = window.window().findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = (toast.findChild(QPushButton, UNDO) for toast in toasts if toast.isVisible())
    return next((found for found in shown if found is not None), None)


def _floor_of(window: QWidget) -> int:
    """Return how far down a toast may reach."""
    footers = (footer for footer in window.findChildren(QWidget, PAGE_FOOTER) if footer.isVisible())
    tops = (footer.mapTo(window, QPoint(0, 0)).y() - Space.S for footer in footers)
    return min(tops, default=window.height() - Space.XXL - Space.L)


def show_toast(
    window: QWidget,
    text: str,
    *,
    undo: Callable[[], object] | None = None,
    action: ToastAction | None = None,
    kind: ToastKind = ToastKind.DONE,
) -> Toast:
    """Show a toast in the window that ``window`` belongs to; a new one takes the place of the old.

    It can offer to undo what was done, and another action. While nothing can be undone, the offer stays.
    """
    taking_back = (
        ToastAction(tr("Undo"), lambda: _take_back(window, undo), UNDO) if undo is not None else None
    )
    offered = [each for each in (taking_back, action) if each is not None]
    top = window.window()
    for old in top.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.dismiss()
    toast = Toast(top, text, kind, offered)
    toast.place()
    toast.show()
    toast.raise_()
    announce(toast, text if undo is None else f"{text} {TAKEN_BACK_BY}", urgent=kind is ToastKind.ERROR)
    return toast


def _take_back(window: QWidget, undo: Callable[[], object]) -> None:
    """Undo it, or say why that cannot be done now and offer it again."""
    reason = _why_no_undo(window)
    if reason:
        show_toast(window, reason, undo=undo, kind=ToastKind.NOTE).stay()
    else:
        undo()


def _why_no_undo(widget: QWidget) -> str:
    """Ask the window that has a gateway; what stands in a dialog about something else waits for none."""
    above: QWidget | None = widget
    while above is not None and not is_elsewhere(above):
        why_not = above.property(_WHY_NO_UNDO)
        if callable(why_not):
            return str(why_not())
        above = above.parentWidget()
    return ""
