"""Finding people in the document: by name or key, at once, however many there are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from keydesk.desktop.handout.document import Document
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.text import plain_label


class Finder(QWidget):
    """A search field with its hits.

    Looking through the pages themselves would take Qt half a minute for a thousand, and the document knows
    what stands on them.
    """

    hit = Signal(int, str)
    """The handout of this number is to be shown, for the text that was looked for; -1: none is."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Document | None = None
        self._text = ""
        self._hits: list[int] = []
        self._at = 0
        self.field = SearchField(tr("name or key"), tr("the document"))
        self.field.searched.connect(self._search)
        self.field.left.connect(self.go_to_next)
        self._found = plain_label("", TextRole.SMALL, tone="muted")
        self._found.setObjectName("documentHits")
        self._previous = icon_button(
            "chevron-up", tr("Previous hit (Shift+F3)"), name="previousHit", on_click=self.go_to_previous
        )
        self._next = icon_button(
            "chevron-down", tr("Next hit (F3)"), name="nextHit", on_click=self.go_to_next
        )
        self._arrange()
        self._tell()

    def look_in(self, document: Document) -> None:
        """Look in this document from now on; it begins with nothing found."""
        self._document = document
        self._text = ""
        self._search(self.field.text())

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
        """Let go of what was looked for, and where."""
        self._document = None
        self._text = ""
        self.field.setText("")

    def _search(self, text: str) -> None:
        wanted = text.strip().casefold()
        if wanted == self._text or self._document is None:
            return
        self._text, self._at = wanted, 0
        handouts = self._document.handouts if wanted else ()
        self._hits = [
            number
            for number, each in enumerate(handouts)
            if wanted in each.name.casefold() or wanted in each.handed_over.casefold()
        ]
        self._show()

    def _go(self, steps: int) -> None:
        if self._hits:
            self._at = (self._at + steps) % len(self._hits)
            self._show()

    def _show(self) -> None:
        self._tell()
        self.hit.emit(self._hits[self._at] if self._hits else -1, self._text)

    def _tell(self) -> None:
        many = len(self._hits)
        nothing = tr("Nothing found") if self._text else ""
        self._found.setText(
            tr("{some} of {all}", some=as_number(self._at + 1), all=as_number(many)) if many else nothing
        )
        for each in (self._previous, self._next):
            each.setEnabled(many > 1)

    def _arrange(self) -> None:
        label = QLabel(tr("F&ind"))
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
