"""A handout that has a page for itself."""

from typing import Final

from PySide6.QtCore import QRectF

from keydesk.desktop import screen_time
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.fonts import TextStyle
from keydesk.desktop.handout.qr import qr_image
from keydesk.desktop.handout.sheet import CENTRE, RIGHT, Sheet
from keydesk.desktop.handout.words import (
    caption_of,
    first_steps_of,
    label_of,
    models_of,
    snippet_of,
    warning_of,
    window_of,
)
from keydesk.desktop.language import tr
from keydesk.desktop.snippets import Tool
from keydesk.desktop.theme.tokens import LIGHT

MARGIN: Final = 52.0
"""In points, as all of these."""
_TITLE = TextStyle(24, strong=True)
_LONG_TITLE = TextStyle(17, strong=True)
_LONG: Final = 50
"""Characters that a title of the usual size has room for in two lines, of nearly any script."""
_INTRO = TextStyle(10.5, LIGHT.muted)
_HEADING = TextStyle(13, strong=True)
_LABEL = TextStyle(9, LIGHT.muted)
_VALUE = TextStyle(11)
_FIXED = TextStyle(11, fixed=True)
_CODE = TextStyle(8.5, fixed=True)
_MOST_MODELS = 6
_MOST_MODELS_ABOVE_LONG_STEPS = 3
_QR_SIDE = 132.0
_PAD = 14.0
_PAD_OF_CODE = 11.0
FRAME: Final = 2 * _PAD_OF_CODE
"""How much higher a panel is than the code in it."""


def draw_page(sheet: Sheet, document: Document, handout: Handout) -> None:
    """Draw the whole page."""
    y = _head(sheet, document, handout)
    y = _key(sheet, handout, y + 18)
    facts = _facts(sheet, document, handout, y + 20)
    y = max(facts, _code_to_scan(sheet, handout, y + 20))
    _first_steps(sheet, document, handout, y + 22)
    _foot(sheet, handout)


def _head(sheet: Sheet, document: Document, handout: Handout) -> float:
    band = QRectF(sheet.left, sheet.top, sheet.width, 14)
    made = tr("Made on {day}", day=screen_time.day(document.made_at, handout.zone))
    made_width = sheet.width * 0.35
    sheet.lines(QRectF(sheet.right - made_width, sheet.top, made_width, 14), [made], _LABEL, RIGHT)
    of_others = document.title != handout.name
    what = TextStyle(10.5, LIGHT.accent, strong=True)
    band.setWidth(sheet.width - made_width)
    sheet.line(band, document.title if of_others else "KeyDesk", what)
    y = sheet.top + 34
    title = _TITLE if len(handout.name) <= _LONG else _LONG_TITLE
    y += sheet.paragraph(sheet.row(y), handout.name, title, most_lines=2) + 4
    intro = handout.description or tr("Your access to language models.")
    return y + sheet.paragraph(sheet.row(y), intro, _INTRO, most_lines=2)


def _key(sheet: Sheet, handout: Handout, y: float) -> float:
    panel = QRectF(sheet.left, y, sheet.width, 54)
    sheet.panel(panel, LIGHT.good_soft, radius=8)
    inner = panel.adjusted(_PAD, 11, -_PAD, 0)
    height = sheet.lines(inner, [label_of(handout)], TextStyle(9, LIGHT.good, strong=True))
    inner.translate(0, height + 4)
    inner.setHeight(0)
    sheet.lines(inner, [handout.handed_over], _FIXED)
    return panel.bottom()


def _facts(sheet: Sheet, document: Document, handout: Handout, y: float) -> float:
    width = sheet.width - _QR_SIDE - 24
    long_steps = document.tool in (Tool.PYTHON, Tool.OPENCODE)
    models = models_of(handout, _MOST_MODELS_ABOVE_LONG_STEPS if long_steps else _MOST_MODELS)
    facts = [
        (tr("Base URL"), [handout.base_url], _FIXED),
        (tr("Models"), models, _FIXED if handout.allowed_models else _VALUE),
        (tr("Valid"), window_of(handout), _VALUE),
        (tr("Budget"), [handout.budget] if handout.budget else [], _VALUE),
        (tr("Limits"), list(handout.limits), _VALUE),
    ]
    for label, lines, style in facts:
        if lines:
            y += sheet.lines(QRectF(sheet.left, y, width, 0), [label], _LABEL) + 2
            y += sheet.lines(QRectF(sheet.left, y, width, 0), lines, style) + 10
    return y - 10


def _code_to_scan(sheet: Sheet, handout: Handout, y: float) -> float:
    square = QRectF(sheet.right - _QR_SIDE, y, _QR_SIDE, _QR_SIDE)
    sheet.qr(square, qr_image(handout.handed_over))
    caption = QRectF(square.left(), square.bottom(), square.width(), 12)
    return square.bottom() + sheet.lines(caption, [caption_of(handout)], _LABEL, CENTRE)


def _first_steps(sheet: Sheet, document: Document, handout: Handout, y: float) -> None:
    y += sheet.lines(sheet.row(y), [tr("First steps")], _HEADING) + 4
    general = tr("Set the base URL and the key in the tool of your choice; anything OpenAI-compatible works.")
    intro = f"{general} {first_steps_of(handout, document.tool)}"
    y += sheet.paragraph(sheet.row(y), intro, _INTRO, most_lines=3) + 8
    room = _foot_top(sheet, handout) - y - FRAME - 8
    draw_snippet(sheet, QRectF(sheet.left, y, sheet.width, room), snippet_of(handout, document.tool), _CODE)


def draw_snippet(sheet: Sheet, area: QRectF, code: list[str], style: TextStyle) -> None:
    """Draw code in a panel of its own, into a height of this at most, its frame not counted."""
    inner = area.adjusted(_PAD, _PAD_OF_CODE, -_PAD, _PAD_OF_CODE)
    height = sheet.height_of(code, style, inner)
    sheet.panel(QRectF(area.left(), area.top(), area.width(), height + FRAME), LIGHT.window, radius=8)
    sheet.lines(inner, code, style)


def _foot(sheet: Sheet, handout: Handout) -> None:
    y = _foot_top(sheet, handout)
    sheet.panel(QRectF(sheet.left, y, sheet.width, 0.6), LIGHT.line_strong)
    sheet.lines(sheet.row(y + 10), _foot_text(handout), _LABEL)


def _foot_top(sheet: Sheet, handout: Handout) -> float:
    return sheet.bottom - sheet.height_of(_foot_text(handout), _LABEL, sheet.row(0)) - 10


def _foot_text(handout: Handout) -> list[str]:
    if handout.secret is None:
        return [warning_of(handout)]
    listed = tr(
        "KeyDesk lists it as {preview} and cannot show or print it again.", preview=handout.secret.preview
    )
    return [warning_of(handout), listed]
