"""Snippets with the key filled in: a tab for each tool, each with its own copy button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.snippets import SNIPPETS, Access, Snippet, Tool
from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.secret_view import Revealable, masked
from keydesk.desktop.widgets.text import plain_label

_LINES_IN_VIEW = 7


class SnippetTabs(QTabWidget):
    """Shows the key as the reveal does, masked or not; what is copied always has it."""

    def __init__(self, secret: Revealable, base_url: str, model: str, copy: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("snippetTabs")
        self.setDocumentMode(True)
        self._secret: Revealable | None = secret
        self._base_url = base_url
        self._model = model
        self._copy = copy
        self._shown = False
        self._codes: dict[Snippet, QLabel] = {}
        self.copy_buttons = [self._add(snippet) for snippet in SNIPPETS]
        self._write()

    def set_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show or mask the key in all of them."""
        self._shown = shown
        self._write()

    def use_model(self, model: str) -> None:
        """Let all of them name this model."""
        self._model = model
        self._write()

    def use_base_url(self, base_url: str) -> None:
        """Let all of them lead there."""
        self._base_url = base_url
        self._write()

    def use_key(self, key: Revealable, *, shown: bool) -> None:
        """Fill another key in, shown or masked."""
        self._secret, self._shown = key, shown
        self._write()

    def forget(self) -> None:
        """Let go of the secret."""
        self._secret = None
        for code in self._codes.values():
            code.clear()

    def _write(self) -> None:
        for snippet, code in self._codes.items():
            text = self._text_of(snippet)
            # Masked last: quotes stand where they do when the key is shown.
            if self._secret is not None and not self._shown:
                text = text.replace(self._secret.reveal(), masked(self._secret))
            code.setText(text)

    @property
    def tool(self) -> Tool:
        """The tool whose snippet is in view."""
        return SNIPPETS[self.currentIndex()].tool

    def text(self, place: int) -> str:
        """Return what stands in a tab."""
        return self._codes[SNIPPETS[place]].text()

    def _text_of(self, snippet: Snippet) -> str:
        key = self._secret.reveal() if self._secret is not None else ""
        return snippet.write(Access(self._base_url, key, self._model))

    def _add(self, snippet: Snippet) -> CopyButton:
        copy = CopyButton(
            lambda: self._text_of(snippet) if self._secret is not None else "",
            label=tr("Copy"),
            says=tr("Copy the {title} snippet", title=snippet.title),
            copy=self._copy,
            name=f"copySnippet_{snippet.tool.value}",
        )
        code = plain_label("", TextRole.FIXED)
        code.setObjectName(f"snippet_{snippet.tool.value}")
        code.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        code.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._codes[snippet] = code
        scroll = QScrollArea()
        scroll.setWidget(code)
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(_LINES_IN_VIEW * line_height() + 2 * Space.M)
        scroll.setAccessibleName(tr("{title} snippet", title=snippet.title))
        card = QFrame()
        card.setProperty("surface", "code")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(scroll)
        line = QHBoxLayout()
        line.addWidget(plain_label(snippet.place, TextRole.SMALL, tone="muted"), 1)
        line.addWidget(copy)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, Space.S, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(line)
        layout.addWidget(card)
        self.addTab(page, snippet.title)
        return copy
