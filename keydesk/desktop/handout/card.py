"""A handout on a card that is cut out of a page with others.

The smaller the card, the less it says; name, base URL and key are whole on each.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.handout.fonts import TextStyle
from keydesk.desktop.handout.page import FRAME, draw_snippet
from keydesk.desktop.handout.qr import qr_image
from keydesk.desktop.handout.sheet import CENTRE, Sheet
from keydesk.desktop.handout.words import (
    SHORT_STEPS,
    caption_of,
    first_steps_of,
    label_of,
    models_of,
    snippet_of,
    warning_of,
    window_of,
)
from keydesk.desktop.language import tr
from keydesk.desktop.theme.tokens import LIGHT

_CODE: Final = TextStyle(8, fixed=True)
_LEAST_LINE: Final = 6.0
"""How high a line of code is at least; with less room there are words in place of code."""
_ABOVE_CODE: Final = 3.0
_BETWEEN_LINES: Final = 1.5
"""Between lines of two sizes, lest some readers take them for one line when a text is copied."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How large things are on a card, in points."""

    inset: float
    """Between its edge, where it is cut, and what stands on it."""
    name: float
    text: float
    label: float
    qr: float
    """The most that the code takes, with its quiet zone."""
    gap: float
    models: int
    """How many are listed."""
    limits: bool = True
    """Whether there is room for them, and for the warning at the foot."""
    snippet: bool = False
    """Whether there is room for one."""
    code_below: bool = False
    """Whether the card is too narrow for the code to stand beside the facts."""


MEASURES: Final = {
    Style.CARDS_2: Measures(34, 20, 10.5, 8.5, 118, 7, models=3, snippet=True),
    Style.CARDS_4: Measures(24, 16, 9.5, 7.5, 132, 7, models=4, code_below=True),
    Style.CARDS_8: Measures(16, 13, 7.5, 6.5, 92, 3, models=1, limits=False),
}


def draw_card(card: Sheet, document: Document, handout: Handout) -> None:
    """Draw the whole card."""
    _Card(card, document, handout).draw()


class _Card:
    def __init__(self, sheet: Sheet, document: Document, handout: Handout) -> None:
        self._sheet = sheet
        self._document = document
        self._handout = handout
        self._m = MEASURES[document.style]
        self._label = TextStyle(self._m.label, LIGHT.muted)
        self._value = TextStyle(self._m.text)
        self._fixed = TextStyle(self._m.text, fixed=True)

    def draw(self) -> None:
        sheet, gap = self._sheet, self._m.gap
        y = self._head() + gap
        y += self._fact(sheet.row(y), tr("Base URL"), [self._handout.base_url], self._fixed) + gap
        y = self._key(y) + gap * 1.5
        foot = self._foot()
        if self._m.code_below:
            y = self._facts(y, sheet.width)
            code = self._code_to_scan(y, foot, left=True)
            steps = QRectF(code.right() + 8, code.top() + gap, sheet.right - code.right() - 8, 0)
        else:
            code = self._code_to_scan(y, foot, left=False)
            facts = self._facts(y, code.left() - 8 - sheet.left)
            steps = QRectF(sheet.left, facts, code.left() - 8 - sheet.left, 0)
            if self._m.snippet:
                steps = sheet.row(max(facts, code.bottom()) + gap)
        self._first_steps(steps, foot)

    def _head(self) -> float:
        sheet, y = self._sheet, self._sheet.top
        if self._document.title != self._handout.name:
            what = TextStyle(self._m.label, LIGHT.accent, strong=True)
            y += sheet.line(sheet.row(y), self._document.title, what) + _BETWEEN_LINES
        return y + sheet.line(sheet.row(y), self._handout.name, TextStyle(self._m.name, strong=True))

    def _key(self, y: float) -> float:
        sheet, pad = self._sheet, self._m.label * 0.8
        label = TextStyle(self._m.label, LIGHT.good, strong=True)
        room = QRectF(sheet.left + pad, y + pad * 0.7, sheet.width - 2 * pad, 0)
        given = [self._handout.handed_over]
        height = sheet.height_of([tr("Key")], label, room) + sheet.height_of(given, self._fixed, room)
        panel = QRectF(sheet.left, y, sheet.width, height + _BETWEEN_LINES + 1.4 * pad)
        sheet.panel(panel, LIGHT.good_soft, radius=pad * 0.7)
        room.translate(0, sheet.lines(room, [label_of(self._handout)], label) + _BETWEEN_LINES)
        sheet.lines(room, given, self._fixed)
        return panel.bottom()

    def _facts(self, y: float, width: float) -> float:
        handout = self._handout
        models = models_of(handout, self._m.models)
        if not self._m.limits:
            models = [" ".join(models)]
        facts = [
            (tr("Valid"), window_of(handout), self._value),
            (tr("Models"), models, self._fixed if handout.allowed_models else self._value),
            (tr("Budget"), [handout.budget] if handout.budget else [], self._value),
            (tr("Limits"), list(handout.limits) if self._m.limits else [], self._value),
        ]
        for label, lines, style in facts:
            if lines:
                row = QRectF(self._sheet.left, y, width, 0)
                y += self._fact(row, label, lines, style) + self._m.gap * 0.6
        return y

    def _fact(self, row: QRectF, label: str, lines: list[str], style: TextStyle) -> float:
        height = self._sheet.lines(row, [label], self._label) + _BETWEEN_LINES
        return height + self._sheet.lines(row.translated(0, height), lines, style)

    def _code_to_scan(self, y: float, foot: float, *, left: bool) -> QRectF:
        """Draw the code with its caption, as large as there is room for; return where they stand."""
        sheet = self._sheet
        caption = sheet.height_of(["A"], self._label, sheet.row(y))
        side = min(self._m.qr, foot - y - caption)
        square = QRectF(sheet.left if left else sheet.right - side, y, side, side)
        sheet.qr(square, qr_image(self._handout.handed_over))
        below = QRectF(square.left(), square.bottom(), side, 0)
        sheet.lines(below, [caption_of(self._handout)], self._label, CENTRE)
        return square.adjusted(0, 0, 0, caption)

    def _first_steps(self, row: QRectF, foot: float) -> None:
        """Write what there is room for above the foot."""
        sheet, tool = self._sheet, self._document.tool
        code = snippet_of(self._handout, tool)
        above = sheet.height_of(["A"], self._label, row) + _ABOVE_CODE
        room = foot - row.top() - above - FRAME
        if self._m.snippet and room > len(code) * _LEAST_LINE:
            sheet.line(row, first_steps_of(self._handout, tool), self._label)
            draw_snippet(sheet, QRectF(row.left(), row.top() + above, row.width(), room), code, _CODE)
            return
        style = self._value if self._m.limits else self._label
        most = int((foot - row.top()) / sheet.height_of(["A"], style, row))
        if most > 0:
            sheet.paragraph(row, SHORT_STEPS[tool], style, most_lines=most)

    def _foot(self) -> float:
        """Return where the foot begins."""
        sheet = self._sheet
        if not self._m.limits:
            return sheet.bottom
        height = sheet.height_of(["A"], self._label, sheet.row(0))
        sheet.line(sheet.row(sheet.bottom - height), warning_of(self._handout), self._label)
        return sheet.bottom - height - self._m.gap
