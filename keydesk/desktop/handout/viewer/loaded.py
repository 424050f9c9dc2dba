"""A finished document as the viewer shows it: loaded from memory, with what takes time done beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSizeF
from PySide6.QtPdf import QPdfDocument


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """The PDF, and what reads it."""

    data: bytes
    boxes: tuple[str, ...]
    """The names that print as boxes."""
    page_count: int
    page_size: QSizeF
    """Of each page, in points. (Kept here: while the reader draws a page, it lets whoever asks wait.)"""
    pdf: QPdfDocument
    buffer: QBuffer

    def close(self) -> None:
        """Let go of what was read."""
        self.pdf.close()
        self.buffer.close()
        self.buffer.setData(QByteArray())


def load(data: bytes, boxes: Sequence[str]) -> LoadedDocument:
    """Load a document for the window's thread, in whichever thread this is.

    Laying out pages asks for the size of each, which the reader finds slowly the first time only.
    """
    buffer, pdf = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pdf.load(buffer)
    sizes = [pdf.pagePointSize(page) for page in range(pdf.pageCount())]
    application = QCoreApplication.instance()
    if application is not None:
        for part in (buffer, pdf):
            part.moveToThread(application.thread())
    return LoadedDocument(data, tuple(boxes), len(sizes), sizes[0], pdf, buffer)
