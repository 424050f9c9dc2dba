"""How cards share a page, and where it is cut."""

from typing import Final

from PySide6.QtCore import QRectF, QSizeF

from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.handout.sheet import Sheet
from keydesk.desktop.theme.tokens import LIGHT

_ACROSS_AND_DOWN: Final = {
    Style.PAGE: (1, 1),
    Style.CARDS_2: (1, 2),
    Style.CARDS_4: (2, 2),
    Style.CARDS_8: (2, 4),
}
_MARK: Final = 12.0
"""How long a mark is, in points; where two cuts cross it goes both ways."""
_THICKNESS: Final = 0.4


def cells(style: Style, page: QRectF) -> list[QRectF]:
    """Return the cards of a page, in the order of reading."""
    across, down = _ACROSS_AND_DOWN[style]
    width, height = page.width() / across, page.height() / down
    return [
        QRectF(page.left() + column * width, page.top() + row * height, width, height)
        for row in range(down)
        for column in range(across)
    ]


def place_of(document: Document, number: int, page: QSizeF) -> tuple[int, QRectF]:
    """Return on which page a handout stands, counted from 0, and where, on pages of this size."""
    at, place = divmod(number, document.style.value)
    covers = document.join_url is not None
    return at + covers, cells(document.style, QRectF(0, 0, page.width(), page.height()))[place]


def draw_cut_marks(sheet: Sheet, style: Style, page: QRectF) -> None:
    """Draw short lines where the cuts begin, end and cross: whole lines would show on what is cut badly."""
    across, down = _ACROSS_AND_DOWN[style]
    xs = [page.left() + page.width() * number / across for number in range(across + 1)]
    ys = [page.top() + page.height() * number / down for number in range(down + 1)]
    inner_xs, inner_ys = xs[1:-1], ys[1:-1]
    for x in xs:
        for y in inner_ys:
            _mark(sheet, page, x, y, wide=_MARK, high=_MARK if x in inner_xs else 0)
    for x in inner_xs:
        for y in (ys[0], ys[-1]):
            _mark(sheet, page, x, y, wide=0, high=_MARK)


def _mark(sheet: Sheet, page: QRectF, x: float, y: float, *, wide: float, high: float) -> None:
    for width, height in ((2 * wide, _THICKNESS), (_THICKNESS, 2 * high)):
        line = QRectF(x - width / 2, y - height / 2, width, height).intersected(page)
        if not line.isEmpty():
            sheet.panel(line, LIGHT.muted)
