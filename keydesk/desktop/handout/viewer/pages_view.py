"""The pages of a document, drawn from memory: no file holds them (S26)."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView


class PagesView(QPdfView):
    """Shows one document at a time, its pages below one another."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("documentPages")
        self.setAccessibleName("Pages")
        self._buffer = QBuffer(self)
        self._pdf = QPdfDocument(self)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def show_document(self, pdf: bytes) -> None:
        """Show this one in place of the one before."""
        self.forget()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pdf.load(self._buffer)
        self.setDocument(self._pdf)

    def forget(self) -> None:
        """Let go of the document."""
        self._pdf.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
