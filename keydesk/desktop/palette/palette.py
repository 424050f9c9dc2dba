"""The palette itself: a field above the page, and below it what fits what is typed there."""

from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.palette.entries import Entry, ranked
from keydesk.desktop.palette.entry_list import EntryList
from keydesk.desktop.palette.recent import Recent
from keydesk.desktop.theme import Space, TextRole, put_placeholder, text_width
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError

if TYPE_CHECKING:
    import asyncio

Entries = Callable[[], Sequence[Entry]]
Things = Callable[[str], Coroutine[Any, Any, Sequence[Entry]]]
"""Finds what is at the gateway under a name."""

_TYPING_MS: Final = 150
_FEWEST: Final = 2
"""Letters from which on the gateway is asked: one finds too much."""
_WIDTH: Final = 96
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QFrame):
    """Floats at the top of the window while it is open. The keyboard stays in its field.

    It asks what there is each time it opens: what is possible depends on what is selected.
    """

    def __init__(self, window: QMainWindow, entries: Entries, things: Things, recent: Recent) -> None:
        super().__init__(window)
        self._window, self._entries, self._things, self._recent = window, entries, things, recent
        self._commands: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self._search: asyncio.Task[None] | None = None
        self.hide()
        self.setObjectName("commandPalette")
        self.setProperty("surface", "toast")
        self.setAccessibleName(tr("Command palette"))
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        put_placeholder(self.field, tr("What to do, or the name of a key, person, model or batch"))
        self.field.setAccessibleName(tr("Command or name"))
        self.field.textChanged.connect(self._list_anew)
        self.list = EntryList()
        self.list.moved.connect(self._tell)
        self.list.taken.connect(self._take)
        self._words = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._words.setObjectName("paletteWords")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._pause.timeout.connect(self._ask_gateway)
        self._lay_out()

    def open(self) -> None:
        """Show everything that can be done now."""
        if self.isVisible():
            self.field.selectAll()
            return
        self._before = cast("QWidget | None", self._window.focusWidget())
        self._commands = self._entries()
        self.field.clear()
        self._list_anew("")
        self._window.installEventFilter(self)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_keyboard)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        self._stop()
        self._window.removeEventFilter(self)
        cast("QApplication", QApplication.instance()).focusChanged.disconnect(self._follow_keyboard)
        had_keyboard = self._window.focusWidget() is self.field
        self.hide()
        if had_keyboard and self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the field has no use for."""
        key, current = Qt.Key(event.key()), self.list.current()
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in _ENTER:
            if current is not None:
                self._take(current)
        elif key is Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's words
        """Let Tab go from line to line: there is nothing else to go to."""
        self.list.step(1 if next else -1)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place while the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Follow the text's size, with which what stands here changes its own."""
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().event(event)

    # -- what is listed

    def _list_anew(self, text: str) -> None:
        self._stop()
        self.list.clear()
        self.list.add(ranked(self._commands, text, self._recent.read()))
        if len(text.strip()) >= _FEWEST:
            self._pause.start()
        self._tell()

    def _ask_gateway(self) -> None:
        def found(things: Sequence[Entry]) -> None:
            self._search = None
            self.list.add(things)
            self._tell()

        def failed(error: DomainError) -> None:
            self._search = None
            self._tell(tr("Names could not be searched for. {problem}", problem=error))

        self._search = tasks.run(self, self._things(self.field.text().strip()), done=found, failed=failed)

    def _stop(self) -> None:
        self._pause.stop()
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _take(self, entry: Entry) -> None:
        if entry.refusal:
            self._tell()
            return
        self._recent.use(entry.id)
        self.close_up()
        entry.run()

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go away when the keyboard goes elsewhere in the window; another program is none of its business."""
        if now is not None and now is not self.field:
            self.close_up()

    # -- how it looks

    def _tell(self, problem: str = "") -> None:
        current = self.list.current()
        if problem:
            said = problem
        elif current is not None:
            said = current.refusal or tr("Enter does it, Esc closes.")
        elif self._pause.isActive() or self._search is not None:
            said = tr("Searching…")
        else:
            said = tr("Nothing found for “{text}”.", text=self.field.text().strip())
        self._words.setText(said)
        self._fit()

    def _fit(self) -> None:
        """Stand below the menu bar in the middle, as high as what is listed."""
        top = self._window.menuBar().height() + Space.XL
        width = min(text_width(_WIDTH), self._window.width() - 2 * Space.XL)
        words = self._words.heightForWidth(width - 2 * Space.L)
        around = self.field.sizeHint().height() + words + 2 * Space.M + 2 * Space.S
        height = around + self.list.fit(self._window.height() - top - around - Space.XL)
        self.setGeometry((self._window.width() - width) // 2, top, width, height)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(IconLabel("search", "muted"))
        line.addWidget(self.field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        layout.setSpacing(Space.S)
        layout.addLayout(line)
        layout.addWidget(self.list)
        layout.addWidget(self._words)
        layout.addStretch(1)
