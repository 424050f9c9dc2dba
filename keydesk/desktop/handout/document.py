"""Handouts as a PDF, made in memory: no file ever holds one before its owner says where (S26)."""

from io import BytesIO
from typing import Final

from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.page import draw_page
from keydesk.desktop.handout.protection import protect
from keydesk.desktop.handout.sheet import Sheet
from keydesk.desktop.handout.text_layer import mend

_MARGIN: Final = 52.0
"""In points."""


def render(handout: Handout, *, password: str | None = None) -> bytes:
    """Return the finished document, encrypted when there is a password.

    It touches no widget, so it may run beside the window's own thread.
    """
    document = PdfWriter(clone_from=PdfReader(BytesIO(_drawn(handout))))
    mend(document)
    # Names and times only: nothing of what is on the page (S26).
    document.metadata = {"/Title": "KeyDesk handout", "/Creator": "KeyDesk"}
    if password:
        protect(document, password)
    finished = BytesIO()
    document.write(finished)
    return finished.getvalue()


def _drawn(handout: Handout) -> bytes:
    memory = QByteArray()
    buffer = QBuffer(memory)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = _page_size()
    writer = QPdfWriter(buffer)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    points = size.size(QPageSize.Unit.Point)
    draw_page(Sheet(painter, (points.width(), points.height()), _MARGIN), handout)
    painter.end()
    buffer.close()
    return bytes(memory.data())


def _page_size() -> QPageSize:
    """Return the size that printers where this runs are loaded with."""
    letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
