"""A field for what nobody else shall see: masked, with a button that shows it while one types."""

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, put_icon
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.editors import line_edit


class MaskedField(QWidget):
    """Holds a secret as long as it is typed. What stands in it never reaches the clipboard from here."""

    def __init__(self, name: str, what: str, *, eye: str, absent: str = "") -> None:
        """``what`` stands in it, as in *the key*; ``name`` and ``eye`` are the object names of its parts."""
        super().__init__()
        self._what = what
        self.line = line_edit(name, absent=absent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # Marked in the clear, it would be in the selection of X11, and one Ctrl+C from the clipboard (S25).
        self.line.selectionChanged.connect(self._mark_nothing)
        self._eye = icon_button("eye", tr("Show {what}", what=what), name=eye, on_click=self._toggle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._eye)
        self.setFocusProxy(self.line)

    @property
    def changed(self) -> SignalInstance:
        """Comes when something else stands there."""
        return self.line.textChanged

    def text(self) -> str:
        """Return what stands there."""
        return self.line.text()

    def forget(self) -> None:
        """Let go of what was typed, and of what Ctrl+Z would bring back."""
        self.line.setText("")
        if self._shown():
            self._toggle()

    def setAccessibleName(self, name: str) -> None:
        """Call the line so, where the keyboard is."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Have the line read out with this."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def event(self, event: QEvent) -> bool:
        """Mark the line when the field is marked as wrong."""
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == b"invalid":
            self.line.setProperty("invalid", self.property("invalid"))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
        return super().event(event)

    def _shown(self) -> bool:
        return self.line.echoMode() is QLineEdit.EchoMode.Normal

    def _toggle(self) -> None:
        show = not self._shown()
        self.line.deselect()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password)
        put_icon(self._eye, "eye-off" if show else "eye", "muted")
        says = tr("Hide {what}", what=self._what) if show else tr("Show {what}", what=self._what)
        self._eye.setToolTip(says)
        self._eye.setAccessibleName(says)

    def _mark_nothing(self) -> None:
        if self._shown() and self.line.hasSelectedText():
            self.line.deselect()
