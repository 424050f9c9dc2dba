"""Finding a text in the document: how often it is there, and the way from one to the next."""

from PySide6.QtCore import Signal
from PySide6.QtPdf import QPdfSearchModel
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from keydesk.desktop.handout.viewer.pages_view import PagesView
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.text import plain_label

_LEAST_LETTERS = 2


class Finder(QWidget):
    """A search field with its hits, which are counted as they are found."""

    changed = Signal()

    def __init__(self, pages: PagesView) -> None:
        super().__init__()
        self._pages = pages
        self._model = QPdfSearchModel(self)
        self._model.setDocument(pages.pdf)
        self._at = 0
        pages.setSearchModel(self._model)
        self.field = SearchField("name or text", "the document")
        self.field.searched.connect(self._search)
        self.field.left.connect(self.go_to_next)
        self._found = plain_label("", TextRole.SMALL, tone="muted")
        self._found.setObjectName("documentHits")
        self._previous = icon_button(
            "chevron-up", "Previous hit (Shift+F3)", name="previousHit", on_click=self.go_to_previous
        )
        self._next = icon_button("chevron-down", "Next hit (F3)", name="nextHit", on_click=self.go_to_next)
        label = QLabel("F&ind")
        label.setBuddy(self.field)
        above, row = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(Space.M)
        above.addWidget(label)
        above.addWidget(self._found, 1)
        row.setSpacing(Space.XS)
        for part in (self.field, self._previous, self._next):
            row.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(above)
        layout.addLayout(row)
        self._model.countChanged.connect(self._tell)
        self._tell()

    def begin(self) -> None:
        """Let one type what to look for."""
        self.field.setFocus()
        self.field.selectAll()

    def go_to_next(self) -> None:
        """Show the next hit; after the last one, the first."""
        self._go(1)

    def go_to_previous(self) -> None:
        """Show the one before; before the first one, the last."""
        self._go(-1)

    def forget(self) -> None:
        """Let go of what was looked for: it may be a key."""
        self.field.setText("")
        self._model.setSearchString("")

    def _search(self, text: str) -> None:
        wanted = text.strip()
        wanted = wanted if len(wanted) >= _LEAST_LETTERS else ""
        if wanted != self._model.searchString():
            self._at = -1
            self._model.setSearchString(wanted)
            self._tell()

    def _go(self, steps: int) -> None:
        self._search(self.field.text())
        hits = self._model.count()
        if hits:
            self._at = (max(self._at, 0 if steps < 0 else -1) + steps) % hits
            self._show()

    def _show(self) -> None:
        hit = self._model.resultAtIndex(self._at)
        self._pages.setCurrentSearchResultIndex(self._at)
        for place in hit.rectangles()[:1]:
            self._pages.bring_into_view(hit.page(), place)
        self._tell()

    def _tell(self) -> None:
        hits = self._model.count()
        if hits and self._at < 0:
            self._at = 0
            self._show()
            return
        searching = bool(self._model.searchString())
        none = "Nothing found" if searching else ""
        self._found.setText(f"{self._at + 1:,} of {hits:,}" if hits and searching else none)
        for each in (self._previous, self._next):
            each.setEnabled(hits > 1)
        self.changed.emit()
