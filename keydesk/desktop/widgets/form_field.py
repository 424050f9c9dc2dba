"""A field of a form: its label above, its help below, its error in place of the help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.text import PlainLabel, plain_label


class FormField(QWidget):
    """An editor with its words. The label is the editor's buddy and its accessible name.

    ``label`` may mark a mnemonic with ``&``; it is empty above a box to tick, which has its own words.
    ``set_error`` shows what is wrong and marks the editor; None takes it back.
    """

    def __init__(self, label: str, editor: QWidget, help: str = "") -> None:  # noqa: A002 - the word on screen
        super().__init__()
        self.editor = editor
        self._help, self._tone = help, "muted"
        self._error: str | None = None
        # Mnemonics need QLabel's own handling; the text is ours, never a name from outside.
        self._label = QLabel(label)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setBuddy(editor)
        self._below: PlainLabel = plain_label(help, TextRole.SMALL, tone="muted", wrap=True)
        if not editor.accessibleName():
            editor.setAccessibleName(label.replace("&", ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._label)
        self._label.setVisible(bool(label))
        layout.addWidget(editor)
        layout.addWidget(self._below)
        self.setFocusProxy(editor)
        self._show()

    @property
    def error(self) -> str | None:
        """What is wrong, as shown; None when nothing is."""
        return self._error

    def set_error(self, text: str | None) -> None:
        """Say what is wrong with the field; None when nothing is."""
        new = text if text != self._error else None
        self._error = text
        self._show()
        here = QApplication.focusWidget()
        if new and here is not None and (here is self.editor or self.editor.isAncestorOf(here)):
            # What is wrong where the keyboard is not, is read when it comes there.
            announce(self, new)

    def set_help(self, text: str, *, tone: str = "muted") -> None:
        """Change the line below; ``tone`` is *warn* where it is a warning."""
        self._help, self._tone = text, tone
        self._show()

    def _show(self) -> None:
        self._below.set_tone("bad" if self._error else self._tone)
        self._below.setText(self._error or self._help)
        self._below.setVisible(bool(self._error or self._help))
        self.editor.setAccessibleDescription(self._error or self._help)
        invalid = bool(self._error)
        if bool(self.editor.property("invalid")) != invalid:
            self.editor.setProperty("invalid", invalid)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)


def as_sentence(error: Exception | str) -> str:
    """Return what is wrong as a field says it: beginning with a capital."""
    text = str(error)
    return text[:1].upper() + text[1:]
