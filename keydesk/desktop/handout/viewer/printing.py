"""Putting a document on paper, beside the window's thread.

The system's own dialog asks which printer; what it prints into files instead is left to *Save as PDF*, which
keeps them to their owner.
"""

import asyncio
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from keydesk.desktop.handout.viewer.on_paper import draw_on
from keydesk.desktop.handout.viewer.spool import spooled_in_memory
from keydesk.desktop.language import tr
from keydesk.desktop.loading import quick_turns
from keydesk.domain.errors import UnavailableError

NO_PRINTER: Final = tr(
    "No printer is set up on this computer. Save the document as PDF to print it elsewhere."
)


def ask_for_printer(
    parent: QWidget, title: str, paper: QSizeF, pages: int, chosen: Callable[[QPrinter], object]
) -> None:
    """Ask for printer, pages and copies; call ``chosen`` with the answer. ``paper`` is measured in points.

    Raises UnavailableError when there is no printer to ask for.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise UnavailableError(NO_PRINTER)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(paper, QPageSize.Unit.Point))
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)  # QPrintDialog has another one besides


async def print_pages(
    pdf: bytes, printer: QPrinter, cancelled: Callable[[], bool], progress: Callable[[int, int], object]
) -> str:
    """Print the pages that were asked for; return the printer's name.

    ``progress`` is told on the event loop how many are drawn, of how many. Raises UnavailableError when the
    printer takes nothing.
    """
    loop = asyncio.get_running_loop()

    def tell(done: int, of: int) -> None:
        loop.call_soon_threadsafe(lambda: None if cancelled() else progress(done, of))

    with quick_turns():
        await asyncio.to_thread(_print, pdf, printer, cancelled, tell)
    return printer.printerName()


def _print(
    pdf: bytes, printer: QPrinter, cancelled: Callable[[], bool], progress: Callable[[int, int], object]
) -> None:
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    pages = _asked_for(printer, document.pageCount())
    try:
        with spooled_in_memory(len(pages)):
            _print_pages(document, pages, printer, cancelled, progress)
    finally:
        document.close()


def _print_pages(
    document: QPdfDocument,
    pages: list[int],
    printer: QPrinter,
    cancelled: Callable[[], bool],
    progress: Callable[[int, int], object],
) -> None:
    # The pages have margins of their own, and cuts that go to the edge.
    printer.setFullPage(True)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise UnavailableError(
                tr("The printer does not answer. Nothing was printed, and nothing is lost.")
            )
        for number, page in enumerate(pages):
            if cancelled():
                printer.abort()
                break
            if number:
                printer.newPage()
            for _ in draw_on(printer, painter, document, page):
                # Qt's calls follow each other so quickly that none of them would give the turn away.
                time.sleep(0)
            progress(number + 1, len(pages))
    finally:
        painter.end()


def _asked_for(printer: QPrinter, pages: int) -> list[int]:
    first, last = printer.fromPage() or 1, min(printer.toPage() or pages, pages)
    asked = list(range(first - 1, last))
    return asked[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else asked
