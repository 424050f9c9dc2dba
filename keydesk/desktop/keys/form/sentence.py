"""The line at the bottom of a key's form: what will be made, in two lines at most."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent

from keydesk.desktop.keys.form.draft_words import joined
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.text import PlainLabel, plain_tooltip

_LINES = 2


class Sentence(PlainLabel):
    """Says as much as fits and how much more there is; the tooltip and a screen reader have all of it."""

    def __init__(self) -> None:
        super().__init__("", TextRole.STRONG)
        self.setObjectName("keySentence")
        self.setWordWrap(True)
        self._words: Sequence[str] = ()

    def say(self, words: Sequence[str]) -> None:
        """Say these, the first ones first."""
        self._words = words
        self._settle()

    @property
    def whole(self) -> str:
        """All that there is to say."""
        return joined(self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def _settle(self) -> None:
        whole = self.whole
        shown = whole
        for left_out in range(1, len(self._words)):
            if self._fits(shown):
                break
            shown = joined([*self._words[:-left_out], tr("%n more", "things that a key may", left_out)])
        if shown != self.text():
            self.setText(shown)
        plain_tooltip(self, whole if shown != whole else "")
        self.setAccessibleName(whole)

    def _fits(self, text: str) -> bool:
        metrics = self.fontMetrics()
        room = QRect(0, 0, max(self.width(), 1), 10_000)
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return needed.height() <= _LINES * metrics.lineSpacing()
