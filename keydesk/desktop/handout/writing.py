"""A PDF made in memory by Qt's own writer, whatever is drawn on its pages (S26)."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from keydesk.desktop.handout.document import Paper, usual_paper
from keydesk.desktop.handout.fonts import Fonts
from keydesk.desktop.handout.sheet import Sheet
from keydesk.desktop.handout.text_layer import mended

Draw = Callable[[Sheet, Callable[[], object]], object]
"""Draws on the first page, which it gets, and calls for each further one."""


def written(title: str, draw: Draw, *, paper: Paper | None = None) -> bytes:
    """Return the finished document. ``title`` is all that its metadata say, so it must hold no secret.

    It touches no widget and is meant to run beside the window's own thread.
    """
    memory = QByteArray()
    buffer = QBuffer(memory)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = QPageSize(_SIZES[paper or usual_paper()])
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("KeyDesk")
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    fonts = Fonts(writer)
    points = size.size(QPageSize.Unit.Point)
    page = Sheet(painter, QRectF(0, 0, points.width(), points.height()), fonts)
    try:
        draw(page, writer.newPage)
    finally:
        fonts.forget()
        painter.end()
        buffer.close()
    return mended(bytes(memory.data()))


_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
