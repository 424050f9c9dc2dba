"""A secret that somebody found, as it is pasted: recognised by its checksum alone, and never kept."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from keydesk.desktop.theme import Space, put_icon
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import LENGTH, Secret, SecretKind, find


class FoundSecretField(QWidget):
    """A field that masks what stands in it, with a button that shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.line = line_edit("foundSecretField")
        self.line.setAccessibleName("Found key")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # Marked in the clear, it would be in the selection of X11, and one Ctrl+C from the clipboard (S25).
        self.line.selectionChanged.connect(self._mark_nothing)
        self._eye = icon_button("eye", "Show the key", name="showFoundSecret", on_click=self._toggle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._eye)
        self.setFocusProxy(self.line)

    def read(self) -> Secret | None:
        """Return the key that stands there; None when nothing does. InvalidValueError: it is no key."""
        return read_found(self.line.text())

    def forget(self) -> None:
        """Let go of what was pasted, and of what Ctrl+Z would bring back."""
        self.line.setText("")
        if self._shown():
            self._toggle()

    def _shown(self) -> bool:
        return self.line.echoMode() is QLineEdit.EchoMode.Normal

    def _toggle(self) -> None:
        show = not self._shown()
        self.line.deselect()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password)
        put_icon(self._eye, "eye-off" if show else "eye", "muted")
        says = "Hide the key" if show else "Show the key"
        self._eye.setToolTip(says)
        self._eye.setAccessibleName(says)

    def _mark_nothing(self) -> None:
        if self._shown() and self.line.hasSelectedText():
            self.line.deselect()


def read_found(text: str) -> Secret | None:
    """Recognise the one key in a text: in quotes, behind *Bearer*, in a line of a settings file.

    None for a blank text. InvalidValueError says what stands there instead.
    """
    if not text.strip():
        return None
    found = {secret.reveal(): secret for secret in find(text)}
    keys = [secret for secret in found.values() if secret.kind is SecretKind.KEY]
    if len(keys) == 1:
        return keys[0]
    if keys:
        raise InvalidValueError("Several keys stand there; paste one of them")
    if found:
        raise InvalidValueError("An admin token (kda_), not a key; it was sent nowhere")
    if "kdk_" in text:
        raise InvalidValueError(f"A key has {LENGTH} characters; this one is incomplete or mistyped")
    raise InvalidValueError("A key of a KeyDesk gateway begins with kdk_; this is something else")
