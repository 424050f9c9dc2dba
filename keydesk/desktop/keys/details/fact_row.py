"""One line of the overview: what it is about at the left, what is so at the right."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.keys.details.facts import Fact, View
from keydesk.desktop.language import amid, tr
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.budget_bar import BudgetBar
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.text import plain_label, plain_tooltip

LABEL_CHARACTERS: Final = 17
"""How many characters of width the labels have."""
_FIRST_LINES: Final = 12
"""So many lines of a long list are shown at first."""


class LabelledRow(QWidget):
    """A small label in the left column, and room for what is so beside it."""

    def __init__(self, label: str, *, is_one_line: bool = False) -> None:
        super().__init__()
        self._label = plain_label(label, TextRole.SMALL, tone="muted", wrap=True)
        self._label.setFixedWidth(text_width(LABEL_CHARACTERS))
        self.values = QVBoxLayout()
        self.values.setSpacing(2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        place = Qt.AlignmentFlag.AlignVCenter if is_one_line else Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._label, 0, place)
        layout.addLayout(self.values, 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._label.setFixedWidth(text_width(LABEL_CHARACTERS))


class FactRow(LabelledRow):
    """Says a Fact of a key."""

    followed = Signal()
    """Its link was pressed."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact.label, is_one_line=fact.is_one_line or fact.leads_somewhere)
        self.fact = fact
        self.text = ""
        """What it says, all of it."""

    def show_key(self, key: Key, view: View, *, is_another: bool) -> None:
        """Say it of this key; hidden where there is nothing to say."""
        self.text = self.fact.read(key, view)
        self.setVisible(bool(self.text))
        self.write(key, is_another=is_another)

    def write(self, key: Key, *, is_another: bool) -> None:
        """Write the text."""
        raise NotImplementedError


class LinkRow(FactRow):
    """A fact that leads somewhere. Emits ``followed`` when its words are pressed."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact)
        name = f"link{fact.label.title().replace(' ', '')}"
        self._link = Link(name=name, on_click=self.followed.emit)
        self._says = (
            tr("Show this key") if fact.opens else tr("List the keys of this {label}", label=amid(fact.label))
        )
        line = QHBoxLayout()
        line.addWidget(self._link)
        line.addStretch(1)
        self.values.addLayout(line)

    def write(self, key: Key, *, is_another: bool) -> None:
        """Write the words of the link."""
        self._link.set_words(self.text, says=self._says)


class WordsRow(FactRow):
    """A fact in words, of which a long list is shown in part at first."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact)
        self._shows_all = False
        # In line with links, which have room for a ring around them.
        self.values.setContentsMargins(Space.XS, 0, 0, 0)
        role = TextRole.FIXED if fact.is_fixed else TextRole.BODY
        self._words = plain_label("", role, wrap=not fact.is_one_line)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rest: Link | None = None
        self._bar = BudgetBar() if fact.label == tr("Budget") else None
        if self._bar is not None:
            self.values.addWidget(self._bar)
        line = QHBoxLayout()
        line.setSpacing(Space.XS)
        line.addWidget(self._words, 0 if fact.is_one_line else 1)
        if fact.copies:
            copy = CopyButton(lambda: self.text, says=tr("Copy {name}", name=amid(fact.label)))
            line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        if fact.is_one_line:
            line.addStretch(1)
        self.values.addLayout(line)

    def write(self, key: Key, *, is_another: bool) -> None:
        """Write the words, and in the tooltip the exact moment."""
        self._shows_all = self._shows_all and not is_another
        self._write_lines()
        exact = self.fact.exact(key) if self.fact.exact else ""
        plain_tooltip(self._words, exact)
        self._words.setAccessibleDescription(exact)
        if self._bar is not None:
            self._bar.set_budget(key.budget)

    def _write_lines(self) -> None:
        lines = self.text.split("\n")
        is_long = len(lines) > _FIRST_LINES + 1 and not self._shows_all
        self._words.setText("\n".join(lines[:_FIRST_LINES]) if is_long else self.text)
        if is_long and self._rest is None:
            self._rest = Link(name="showAll", on_click=self._show_all)
            self.values.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)
        if self._rest is not None:
            self._rest.set_words(tr("Show all %n", "lines", len(lines)))
            self._rest.setVisible(is_long)

    def _show_all(self) -> None:
        self._shows_all = True
        self._write_lines()


def row_of(fact: Fact) -> FactRow:
    """Return the row that says a fact."""
    return LinkRow(fact) if fact.leads_somewhere else WordsRow(fact)
