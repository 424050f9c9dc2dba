"""Texts on screen: always plain, never HTML, and in step with the system's text size."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from keydesk.desktop.theme import TextRole, font_of


class PlainLabel(QLabel):
    """A label that shows its text as it is: names never become markup (S23)."""

    def __init__(self, text: str = "", role: TextRole = TextRole.BODY, *, tone: str = "") -> None:
        super().__init__()
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setFont(font_of(role))
        if tone:
            # No style was asked yet: it finds the tone when the label is first shown.
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Show the text in the colour of a token; empty for the usual one."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's text size, with which the style sheet changes."""
        if event.type() is QEvent.Type.StyleChange and self.font() != (font := font_of(self._role)):
            self.setFont(font)
        super().changeEvent(event)


class ElidedLabel(PlainLabel):
    """One line that gives way to its neighbours: a long text loses its middle, the tooltip has all of it."""

    def __init__(self, text: str = "", role: TextRole = TextRole.BODY, *, tone: str = "") -> None:
        super().__init__(text, role, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Need next to no width."""
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 4, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits, and offer the rest in the tooltip."""
        shown = self._shown_text()
        tooltip = as_plain_tooltip(self.text()) if shown != self.text() else ""
        if self.toolTip() != tooltip:
            self.setToolTip(tooltip)
        if shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawItemText(
            painter, self.contentsRect(), int(self.alignment()), self.palette(), self.isEnabled(), shown,
            self.foregroundRole(),
        )  # fmt: skip

    def _shown_text(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, self.contentsRect().width()
        )


def plain_label(
    text: str,
    role: TextRole = TextRole.BODY,
    *,
    tone: str = "",
    wrap: bool = False,
    parent: QWidget | None = None,
) -> PlainLabel:
    """Return a label that shows ``text`` as it is, over several lines with ``wrap``."""
    label = PlainLabel(text, role, tone=tone)
    label.setWordWrap(wrap)
    if parent is not None:
        label.setParent(parent)
    return label


def in_two_lines(text: str) -> tuple[str, str]:
    """Break a text without blanks in the middle, and an address where its path begins."""
    host = text.find("/", text.find("//") + 2) if "://" in text else -1
    place = host + 1 if host > 0 else (len(text) + 1) // 2
    return text[:place], text[place:]


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows ``text`` as it is."""
    widget.setToolTip(as_plain_tooltip(text))


def as_plain_tooltip(text: str) -> str:
    """Qt guesses whether a tooltip is HTML, so what could be taken for it is escaped and said to be HTML."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>" if escaped != text else text
