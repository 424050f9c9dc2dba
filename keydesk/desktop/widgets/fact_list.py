"""Facts about something: what each is about at the left, what is so at the right, with a copy button."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.language import amid, tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.text import PlainLabel, plain_label, plain_tooltip

_MAY_BREAK: Final = "\u200b"


class FactList(QWidget):
    """Facts are added once, in order, and said anew as often as they change."""

    def __init__(self, stem: str) -> None:
        """``stem`` begins the object names of values: ``deployment`` gives ``deploymentAddress``."""
        super().__init__()
        self._stem = stem
        self._values: dict[str, PlainLabel] = {}
        self._copies: dict[str, CopyButton] = {}
        self._labels: dict[str, PlainLabel] = {}
        # Not a form layout: it gives values that wrap the height that they need at another width.
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(Space.L)
        self._rows.setVerticalSpacing(Space.M)
        self._rows.setColumnStretch(1, 1)
        self.lines = QVBoxLayout(self)
        """Below the facts there is room for more."""
        self.lines.setContentsMargins(2, Space.M, Space.M, Space.M)
        self.lines.setSpacing(Space.L)
        self.lines.addLayout(self._rows)

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
        line.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
        if copies:
            copy = CopyButton(
                lambda: self.value(name),
                says=tr("Copy {name}", name=amid(name)),
                name=f"copy{value.objectName()[:1].upper()}{value.objectName()[1:]}",
            )
            self._copies[name] = copy
            line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self.add_row(name, field)

        self._align(name)

    def add_row(self, name: str, field: QWidget) -> None:
        """Add a fact that is shown in a way of its own."""
        row = self._rows.rowCount()
        self._labels[name] = label = plain_label(name, TextRole.SMALL, tone="muted")
        self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(field, row, 1)

    def say(self, name: str, text: str, tooltip: str = "", *, tone: str = "") -> None:
        """Say a fact."""
        value = self._values[name]
        value.setText(text)
        value.set_tone(tone)
        plain_tooltip(value, tooltip)

    def value(self, name: str) -> str:
        """Return a fact as it stands; what lets an address wrap is no part of it."""
        return self._values[name].text().replace(_MAY_BREAK, "")

    def say_address(self, name: str, address: str) -> None:
        """Say an address, which may be broken behind any slash."""
        self.say(name, address.replace("/", f"/{_MAY_BREAK}").replace(f"/{_MAY_BREAK}/{_MAY_BREAK}", "//"))

    def offer_copy(self, name: str, *, offered: bool) -> None:
        """Say whether there is something to copy now."""
        self._copies[name].setVisible(offered)
        self._align(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size, once labels and buttons themselves have."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._align_all)

    def _align_all(self) -> None:
        for name in self._values:
            self._align(name)

    def _align(self, name: str) -> None:
        """Put the first line of a fact on one line with its name, and its copy button beside it."""
        value, copy, label = self._values[name], self._copies.get(name), self._labels[name]
        letters, small = value.fontMetrics(), label.fontMetrics()
        taken = 0 if copy is None or copy.isHidden() else copy.sizeHint().height()
        above = max(0, taken - letters.height()) // 2
        value.setContentsMargins(0, above, 0, 0)
        label.setContentsMargins(0, max(0, above + letters.ascent() - small.ascent()), 0, 0)
