"""The left side of the window: which gateway, which page. In a narrow window it shows icons only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from keydesk.desktop.connections.badge import ConnectionBadge
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, line_height, put_icon, text_width

_WIDE_CHARACTERS: Final = 33
_NARROW_PADDING: Final = 2 * Space.L + 2
LAST_NUMBER: Final = 9
"""Pages after it have no key of their own: there is no Ctrl+10."""
NOT_HERE: Final = tr("not available on this gateway")


@dataclass(frozen=True)
class PageEntry:
    """A page as the list shows it. ``group`` counts from 0; groups stand apart.

    ``needs`` is the capability without which the page has nothing to show. It stays listed then, greyed, with
    the reason.
    """

    id: str
    title: str
    icon: str
    group: int = 0
    needs: str = ""


def lacks(session: Session, page: PageEntry) -> bool:
    """Whether the gateway has nothing for a page, as far as it has told what it has."""
    return bool(page.needs) and session.info is not None and page.needs not in session.info.capabilities


class Sidebar(QFrame):
    """Emits ``chosen`` with a page's id."""

    chosen = Signal(str)

    def __init__(self, connections: Connections, pages: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setProperty("surface", "sidebar")
        self.setObjectName("sidebar")
        self.badge = ConnectionBadge(connections)
        self.entries = tuple(pages)
        self._pages = {page.id: page for page in pages}
        self._buttons = {page.id: self._button(page) for page in pages}
        self._narrow = False
        self._session = connections.session
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.S, Space.M, Space.S, Space.M)
        layout.setSpacing(2)
        layout.addWidget(self.badge)
        layout.addSpacing(Space.M)
        before = pages[0].group if pages else 0
        for page in pages:
            if page.group != before:
                layout.addSpacing(Space.M)
                before = page.group
            group.addButton(self._buttons[page.id])
            layout.addWidget(self._buttons[page.id])
        layout.addStretch(1)
        connections.changed.connect(self._tell_lacks)
        self._fit()
        self._tell_lacks()

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for id_, button in self._buttons.items():
            button.setChecked(id_ == page)
        self._tell_lacks()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter
        """Show icons only, or names too."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size, with which the style sheet changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.width() != self._wanted_width():
            self._fit()

    def _fit(self) -> None:
        self.badge.set_narrow(self._narrow)
        for id_, button in self._buttons.items():
            title = self._pages[id_].title
            button.setText("" if self._narrow else title)
            button.setProperty("narrow", self._narrow)
            button.style().unpolish(button)
            button.style().polish(button)
        self.setFixedWidth(self._wanted_width())
        self._tell_lacks()

    def _tell_lacks(self) -> None:
        """Grey the pages that this gateway has nothing for, and tell why; they can still be looked at."""
        for number, (id_, button) in enumerate(self._buttons.items(), 1):
            page = self._pages[id_]
            lacking = lacks(self._session, page)
            reason = f"{page.title}: {NOT_HERE}" if lacking else ""
            button.setToolTip(reason or (page.title if self._narrow else ""))
            button.setAccessibleDescription(
                reason or (tr("Ctrl+{number}", number=number) if number <= LAST_NUMBER else "")
            )
            tone = "accent" if button.isChecked() else "disabled" if lacking else "muted"
            put_icon(button, page.icon, tone)
            if button.property("lacking") != lacking:
                button.setProperty("lacking", lacking)
                button.style().unpolish(button)
                button.style().polish(button)

    def _wanted_width(self) -> int:
        if self._narrow:
            return line_height() + _NARROW_PADDING + 2 * Space.S
        return text_width(_WIDE_CHARACTERS)

    def _button(self, page: PageEntry) -> QPushButton:
        made = QPushButton()
        made.setObjectName(f"page_{page.id}")
        made.setProperty("kind", "page")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setAccessibleName(page.title)
        made.clicked.connect(lambda: self.chosen.emit(page.id))
        return made
