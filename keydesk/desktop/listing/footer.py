"""The line below a list: how many there are, how many are shown, how many are selected, how many are new."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.listing.words import Words
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.desktop.widgets.toast import PAGE_FOOTER


class ListFooter(QWidget):
    """Counts. What is new is brought in from here: a line above the rows would move what one reads."""

    new_wanted = Signal()

    def __init__(self, words: Words, *, searched: bool = True) -> None:
        """``searched``: whoever looks for what is not listed searches; otherwise they filter."""
        super().__init__()
        self.setObjectName(PAGE_FOOTER)
        self._names, self._searched = words, searched
        self.new = button("", kind="link", icon="chevron-up", name="newListed", on_click=self.new_wanted.emit)
        policy = self.new.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.new.setSizePolicy(policy)
        self.new.hide()
        self._words = ElidedLabel("", TextRole.SMALL, tone="muted")
        self._words.setObjectName("listCounts")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.new)
        layout.addStretch(1)
        layout.addWidget(self._words)

    def show_counts(self, total: int | None, *, chosen: int, cut_short: int = 0) -> None:
        """Say such as ``128 people · 2 selected``; ``cut_short``: so many are listed, which is not all."""
        if total == 0:
            self._words.setText("")
            return
        parts = [
            tr("More {many} than are counted", many=self._names.many)
            if total is None
            else tr("%n {many}", "", total, one=self._names.one, many=self._names.many)
        ]
        if cut_short:
            parts.append(
                tr("the first %n are listed; search to find the others", "", cut_short)
                if self._searched
                else tr("the first %n are listed; filter to find the others", "", cut_short)
            )
        if chosen > 1:
            parts.append(tr("%n selected", "", chosen))
        self._words.setText(" · ".join(parts))

    def show_new(self, count: int, *, or_more: bool) -> None:
        """Offer to bring so many in: ``12 new requests``."""
        one, many = self._names.one, self._names.many
        self.new.setText(
            tr("%n or more new {many}", "", count, one=one, many=many)
            if or_more
            else tr("%n new {many}", "", count, one=one, many=many)
        )
        self.new.setVisible(count > 0)
