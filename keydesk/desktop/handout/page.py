"""A handout that has a page for itself."""

from typing import Final

from PySide6.QtCore import QRectF, Qt

from keydesk.desktop import screen_time
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.qr import qr_image
from keydesk.desktop.handout.sheet import RIGHT, Sheet, TextStyle
from keydesk.desktop.snippets import SNIPPETS, Access, Tool
from keydesk.desktop.theme.tokens import LIGHT

_TITLE = TextStyle(24, strong=True)
_INTRO = TextStyle(10.5, LIGHT.muted)
_HEADING = TextStyle(13, strong=True)
_LABEL = TextStyle(9, LIGHT.muted)
_VALUE = TextStyle(11)
_FIXED = TextStyle(11, fixed=True)
_CODE = TextStyle(8.5, fixed=True)
_MOST_MODELS = 6
_MOST_MODELS_ABOVE_LONG_STEPS = 3
_KEY_TO_COME = "YOUR_KEY"
"""Stands in first steps for a key that is still behind its link."""
_QR_SIDE = 132.0
_PAD = 14.0
_FIRST_STEPS: Final = {
    Tool.CURL: "To try it at once, run this in a terminal:",
    Tool.PYTHON: "To try it at once in Python, with the openai package:",
    Tool.OPENCODE: "For OpenCode, this goes into ~/.config/opencode/opencode.json:",
    Tool.CLAUDE_CODE: "For Claude Code, run this in a terminal:",
    Tool.ENVIRONMENT: "For a program that reads a .env file, this goes into it:",
}
_CENTRE = Qt.AlignmentFlag.AlignHCenter


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
    sheet.lines(band, ["KeyDesk"], TextStyle(10.5, LIGHT.accent, strong=True))
    sheet.lines(band, [f"Made on {screen_time.day(document.made_at)}"], _LABEL, RIGHT)
    y = sheet.top + 34
    y += sheet.paragraph(_at(sheet, y), handout.name, _TITLE, most_lines=2) + 4
    intro = handout.description or "Your access to language models."
    return y + sheet.paragraph(_at(sheet, y), intro, _INTRO, most_lines=2)


def _key(sheet: Sheet, handout: Handout, y: float) -> float:
    panel = QRectF(sheet.left, y, sheet.width, 54)
    sheet.panel(panel, LIGHT.good_soft, radius=8)
    inner = panel.adjusted(_PAD, 11, -_PAD, 0)
    height = sheet.lines(
        inner,
        ["Key" if handout.secret else "Link to your key: the key is shown there once"],
        TextStyle(9, LIGHT.good, strong=True),
    )
    sheet.lines(inner.translated(0, height + 4), [handout.handed_over], _FIXED)
    return panel.bottom()


def _facts(sheet: Sheet, document: Document, handout: Handout, y: float) -> float:
    width = sheet.width - _QR_SIDE - 24
    facts = [
        ("Base URL", [handout.base_url], _FIXED),
        ("Models", _models(document, handout), _FIXED if handout.allowed_models else _VALUE),
        ("Valid", _window(handout), _VALUE),
        ("Budget", [handout.budget] if handout.budget else [], _VALUE),
        ("Limits", list(handout.limits), _VALUE),
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
    return square.bottom() + sheet.lines(
        caption, ["Scan to read the key" if handout.secret else "Scan to open the link"], _LABEL, _CENTRE
    )


def _first_steps(sheet: Sheet, document: Document, handout: Handout, y: float) -> None:
    y += sheet.lines(_at(sheet, y), ["First steps"], _HEADING) + 4
    intro = (
        "Set the base URL and the key in the tool of your choice; anything that speaks to OpenAI does. "
        f"{_FIRST_STEPS[document.tool]}"
    )
    y += sheet.paragraph(_at(sheet, y), intro, _INTRO, most_lines=3) + 8
    snippet = next(each for each in SNIPPETS if each.tool is document.tool)
    key = handout.secret.reveal() if handout.secret else _KEY_TO_COME
    access = Access(handout.base_url, key, handout.example_model)
    code = snippet.write(access).split("\n")
    inner = QRectF(
        sheet.left + _PAD, y + 11, sheet.width - 2 * _PAD, _foot_top(sheet, handout) - y - 2 * 11 - 8
    )
    height = sheet.height_of(code, _CODE, inner)
    sheet.panel(QRectF(sheet.left, y, sheet.width, height + 2 * 11), LIGHT.window, radius=8)
    sheet.lines(inner, code, _CODE)


def _foot(sheet: Sheet, handout: Handout) -> None:
    y = _foot_top(sheet, handout)
    sheet.panel(QRectF(sheet.left, y, sheet.width, 0.6), LIGHT.line_strong)
    sheet.lines(_at(sheet, y + 10), _foot_text(handout), _LABEL)


def _foot_top(sheet: Sheet, handout: Handout) -> float:
    return sheet.bottom - sheet.height_of(_foot_text(handout), _LABEL, _at(sheet, 0)) - 10


def _foot_text(handout: Handout) -> list[str]:
    if handout.secret is None:
        return [
            "The link works once: open it yourself, where the key is needed, and keep the key as a password."
        ]
    return [
        "Whoever has this page can use the key, so keep it as you keep a password.",
        f"KeyDesk lists it as {handout.secret.preview} and cannot show or print it again.",
    ]


def _models(document: Document, handout: Handout) -> list[str]:
    if handout.allowed_models is None:
        return ["All models"]
    long = document.tool in (Tool.PYTHON, Tool.OPENCODE)
    shown = list(handout.allowed_models[: _MOST_MODELS_ABOVE_LONG_STEPS if long else _MOST_MODELS])
    left_out = len(handout.allowed_models) - len(shown)
    return [*shown, f"and {left_out} more"] if left_out else shown


def _window(handout: Handout) -> list[str]:
    zone = handout.zone
    start = f"From {screen_time.minute(handout.not_before, zone)}"
    if handout.expires_at is None:
        return [f"{start} ({screen_time.zone_name(handout.not_before, zone)}), without end"]
    end = screen_time.minute(handout.expires_at, zone)
    return [start, f"until {end} ({screen_time.zone_name(handout.expires_at, zone)})"]


def _at(sheet: Sheet, y: float) -> QRectF:
    return QRectF(sheet.left, y, sheet.width, 0)
