"""Facts about something: what each is about at the left, what is so at the right, with a copy button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.text import PlainLabel, plain_label, plain_tooltip


class FactList(QWidget):
    """Facts are added once, in order, and said anew as often as they change."""

    def __init__(self, stem: str) -> None:
        """``stem`` begins the object names of values: ``deployment`` gives ``deploymentAddress``."""
        super().__init__()
        self._stem = stem
        self._values: dict[str, PlainLabel] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(Space.L)
        self._form.setVerticalSpacing(Space.M)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.lines = QVBoxLayout(self)
        """Below the facts there is room for more."""
        self.lines.setContentsMargins(2, Space.M, Space.M, Space.M)
        self.lines.setSpacing(Space.L)
        self.lines.addLayout(self._form)

    def add(self, name: str, *, fixed: bool = False, copies: bool = False) -> None:
        """Add a fact; ``fixed``: in the font of ids, ``copies``: with a button that copies it."""
        value = plain_label("", TextRole.FIXED if fixed else TextRole.BODY, wrap=True)
        value.setObjectName(f"{self._stem}{name.title().replace(' ', '')}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._values[name] = value
        field = QWidget()
        line = QHBoxLayout(field)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(value, 1)
        if copies:
            # Zero-width blanks let a long address wrap; they are not part of it.
            copy = CopyButton(
                lambda: value.text().replace("\u200b", ""),
                says=f"Copy {name.lower()}",
                name=f"copy{value.objectName()[:1].upper()}{value.objectName()[1:]}",
            )
            line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self._form.addRow(plain_label(name, TextRole.SMALL, tone="muted"), field)

    def add_row(self, name: str, field: QWidget) -> None:
        """Add a fact that is shown in a way of its own."""
        self._form.addRow(plain_label(name, TextRole.SMALL, tone="muted"), field)

    def say(self, name: str, text: str, tooltip: str = "", *, tone: str = "") -> None:
        """Say a fact."""
        value = self._values[name]
        value.setText(text)
        value.set_tone(tone)
        plain_tooltip(value, tooltip)

    def value(self, name: str) -> str:
        """Return a fact as it stands."""
        return self._values[name].text()

    def say_address(self, name: str, address: str) -> None:
        """Say an address, which may be broken behind any slash."""
        self.say(name, address.replace("/", "/\u200b").replace("/\u200b/\u200b", "//"))
