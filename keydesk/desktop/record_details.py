"""All about one record, beside its list: its head stays, below it one section at a time."""

from collections.abc import Sequence
from typing import Any, Final, Generic

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import T
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.text import plain_label

_LEAST_WIDTH: Final = 50
"""How many characters of width the sections need."""


class RecordDetails(QFrame, Generic[T]):
    """A feature says in ``write`` what it shows of its record; its tools stand below the name."""

    closed = Signal()
    more_wanted = Signal(QPoint)
    """Where on the screen the menu of what can be done shall open."""

    def __init__(self, stem: str, says: str) -> None:
        """``stem`` begins object names (``deployment``); ``says`` tells what the panel is."""
        super().__init__()
        self._stem = stem
        self.setObjectName(f"{stem}Details")
        self.setProperty("surface", "details")
        self.setAccessibleName(says)
        self.record: T | None = None
        self._name = plain_label("", TextRole.HEADING, wrap=True)
        self._name.setObjectName(f"{stem}DetailsName")
        self.pill = Pill()
        self.tabs = QTabWidget()
        self.tabs.setObjectName(f"{stem}Tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Sections"))
        self.tabs.tabBar().setExpanding(False)
        self._more = icon_button("ellipsis", tr("More actions"), name=f"{stem}More", on_click=self._open_more)
        self.setMinimumWidth(text_width(_LEAST_WIDTH))
        self.hide()

    # -- what a feature says

    def write(self, record: T, *, is_another: bool) -> None:
        """Show this record; ``is_another``: not the one from before."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what is not part of the record."""

    def lay_out(self, tools: Sequence[QWidget]) -> None:
        """Put head and sections together, once these are made."""
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        cross = icon_button(
            "x", tr("Close details"), name=f"close{self._stem.title()}Details", on_click=self.closed.emit
        )
        head.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        for tool in (*tools, self._more):
            line.addWidget(tool)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(head)
        layout.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(line)
        layout.addWidget(self.tabs, 1)

    def add_facts(self, content: QWidget, title: str) -> None:
        """Add a section that scrolls."""
        self._add(scrolled(content, title), title, 0)

    def add_list(self, pane: ListPane[Any], title: str) -> None:
        """Add a section that is a list. Del and Ctrl+C on its rows are about these, not about the record."""
        pane.table.keeps_keys = True
        self._add(pane, title, Space.M)

    # -- what the page asks

    def show_record(self, record: T) -> None:
        """Be about this record; again, after it changed or time went on."""
        is_another = self.record is None or self.record.id != record.id
        self.record = record
        self.write(record, is_another=is_another)

    def set_name(self, name: str) -> None:
        """Call it so."""
        self._name.setText(name)

    def forget(self) -> None:
        """Be about no record, and out of the way."""
        self.record = None
        self.hide()

    def take_keyboard(self) -> None:
        """Put the keyboard on the titles of the sections."""
        self.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside

    def _add(self, content: QWidget, title: str, above: int) -> None:
        place = QWidget()
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, above, 0, 0)
        layout.addWidget(content)
        self.tabs.addTab(place, title)

    def _open_more(self) -> None:
        self.more_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
