"""The line below a list: how many there are, how many are shown, how many are selected."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.desktop.listing.words import Words
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.desktop.widgets.toast import PAGE_FOOTER


class ListFooter(QWidget):
    """Counts."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName(PAGE_FOOTER)
        self._names = words
        self._words = ElidedLabel("", TextRole.SMALL, tone="muted")
        self._words.setObjectName("listCounts")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addStretch(1)
        layout.addWidget(self._words)

    def show_counts(self, total: int, *, chosen: int, cut_short: int = 0) -> None:
        """Say such as ``128 people · 2 selected``; ``cut_short``: so many are listed, which is not all."""
        if not total:
            self._words.setText("")
            return
        parts = [f"{total:,} {self._names.one if total == 1 else self._names.many}"]
        if cut_short:
            parts.append(f"the first {cut_short:,} are listed; search to find the others")
        if chosen > 1:
            parts.append(f"{chosen:,} selected")
        self._words.setText(" · ".join(parts))
