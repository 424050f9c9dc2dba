"""How the handouts are laid out: how many go on a page, which tool they explain, on which paper."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from keydesk.desktop.handout.document import STYLE_NAMES, Document, Paper
from keydesk.desktop.language import tr
from keydesk.desktop.snippets import SNIPPETS
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.editors import choice

_TOOLS = [snippet.tool for snippet in SNIPPETS]
_PAPERS = list(Paper)
_STYLE_CHARACTERS = 20


class LayoutChoice(QWidget):
    """Emits ``changed`` once another layout is chosen."""

    changed = Signal()

    def __init__(self, document: Document, paper: Paper) -> None:
        super().__init__()
        self._styles = choice("documentStyleField", tr("Layout"), list(STYLE_NAMES.values()))
        self._styles.setMinimumContentsLength(_STYLE_CHARACTERS)
        self._tools = choice("documentToolField", tr("First steps with"), [each.title for each in SNIPPETS])
        self._papers = choice("documentPaperField", tr("Paper"), [each.value for each in _PAPERS])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        for label, editor in (
            (tr("&Layout"), self._styles),
            (tr("&First steps with"), self._tools),
            (tr("Pa&per"), self._papers),
        ):
            layout.addLayout(_labelled(label, editor))
            editor.activated.connect(self.changed)
        self._paper = paper
        self.show_layout(document)

    def show_layout(self, document: Document) -> None:
        """Show what a document has."""
        self._styles.setCurrentIndex(list(STYLE_NAMES).index(document.style))
        self._tools.setCurrentIndex(_TOOLS.index(document.tool))
        self._papers.setCurrentIndex(_PAPERS.index(document.paper or self._paper))

    def applied_to(self, document: Document) -> Document:
        """Return the document as it is chosen."""
        return replace(
            document,
            style=list(STYLE_NAMES)[self._styles.currentIndex()],
            tool=_TOOLS[self._tools.currentIndex()],
            paper=_PAPERS[self._papers.currentIndex()],
        )


def _labelled(label: str, editor: QComboBox) -> QVBoxLayout:
    words = QLabel(label)
    words.setBuddy(editor)
    column = QVBoxLayout()
    column.setSpacing(Space.XS)
    column.addWidget(words)
    column.addWidget(editor)
    return column
