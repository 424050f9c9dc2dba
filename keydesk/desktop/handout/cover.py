"""The first page of a document with a join link: for the door, or the projector."""

from PySide6.QtCore import QRectF

from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.fonts import TextStyle
from keydesk.desktop.handout.qr import qr_image
from keydesk.desktop.handout.sheet import CENTRE, Sheet
from keydesk.desktop.handout.words import window_of
from keydesk.desktop.language import tr
from keydesk.desktop.theme.tokens import LIGHT

_QR_SHARE = 0.8
"""Of the width."""
_STEPS = tr("Scan the code or open the link, choose your name, and copy the key that is shown once.")


def draw_cover(sheet: Sheet, document: Document, join_url: str) -> None:
    """Draw the whole page."""
    y = sheet.top + 24
    title = TextStyle(34, strong=True)
    y += sheet.paragraph(sheet.row(y), document.title, title, CENTRE, most_lines=2) + 8
    if document.handouts:
        y += sheet.lines(sheet.row(y), window_of(document.handouts[0]), TextStyle(15, LIGHT.muted), CENTRE)
    y += 28
    side = min(sheet.width * _QR_SHARE, sheet.bottom - y - 140)
    sheet.qr(QRectF(sheet.left + (sheet.width - side) / 2, y, side, side), qr_image(join_url))
    y += side + 20
    y += sheet.lines(sheet.row(y), [join_url], TextStyle(17, fixed=True), CENTRE) + 16
    sheet.paragraph(sheet.row(y), _STEPS, TextStyle(14, LIGHT.muted), CENTRE, most_lines=3)
