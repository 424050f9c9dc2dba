"""The viewer of a document (E3): by keyboard alone, from memory, and never left by mistake."""

import threading
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

from keydesk.desktop.handout import rendering
from keydesk.desktop.handout.document import Paper, Style
from keydesk.desktop.handout.viewer.printing import NO_PRINTER
from keydesk.desktop.snippets import Tool
from keydesk.desktop.widgets.confirm import Confirm
from tests.fixtures.parts import part, press, said

Until = Callable[[Callable[[], object]], Awaitable[None]]
OpenViewer = Callable[..., Awaitable[Any]]
CTRL = Qt.KeyboardModifier.ControlModifier


def asked(of: QWidget, kind: type[QDialog]) -> QDialog | None:
    return next((each for each in of.findChildren(kind) if each.isVisible()), None)


def save(dialog: QDialog, path: Path, password: str = "") -> None:
    QTest.keyClick(dialog, Qt.Key.Key_S, CTRL)
    question = part(dialog, QDialog, "savePdfDialog")
    for name in ("", "Again"):
        QTest.keyClicks(part(question, QLineEdit, f"pdfPassword{name}Field"), password)
    QTest.keyClick(part(question, QLineEdit, "pdfPasswordField"), Qt.Key.Key_Return)
    files = part(question, QFileDialog, "pdfFileDialog")
    name = part(files, QLineEdit, "fileNameEdit")
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)


def files_in(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if each.is_file()]


def toast(of: QWidget) -> str:
    return next((each.accessibleName() for each in of.findChildren(QWidget, "toast") if each.isVisible()), "")


async def test_it_opens_with_all_pages(open_viewer: OpenViewer) -> None:
    """E3: by itself, inside KeyDesk; every person is on a page."""
    opened = await open_viewer(3)
    assert opened.dialog.isVisible()
    assert opened.dialog.windowModality() is Qt.WindowModality.WindowModal
    assert said(opened.dialog, "pageInView") == "Page 1 of 3"
    reader = PdfReader(BytesIO(opened.dialog.document_bytes))
    for page, handout in zip(reader.pages, opened.document.handouts, strict=True):
        assert handout.handed_over in page.extract_text().splitlines()


async def test_leaving_it_unsaved_asks(open_viewer: OpenViewer, until: Until) -> None:
    """E3: because it cannot be made again; Esc, Done and the end of the program ask alike."""
    opened = await open_viewer(1)
    dialog = opened.dialog
    assert not dialog.close(), "the program stays, too"
    part(dialog, Confirm, "").reject()
    leave: list[Callable[[], object]] = [
        lambda: QTest.keyClick(dialog, Qt.Key.Key_Escape),
        lambda: press(dialog, "documentDoneButton"),
    ]
    for way in leave:
        way()
        question = asked(dialog, Confirm)
        assert question is not None
        assert question.windowTitle() == "Close without saving or printing?"
        assert question.focusWidget() is part(question, QPushButton, "cancelButton")
        QTest.keyClick(question, Qt.Key.Key_Escape)
        assert dialog.isVisible()
    dialog.reject()
    question = asked(dialog, Confirm)
    assert question is not None
    press(question, "confirmButton")
    assert not dialog.isVisible()
    await until(lambda: not opened.window.findChildren(QDialog, "documentDialog"))


@pytest.mark.parametrize("password", ["", "correct horse"])
async def test_saving_it_tells_where_and_then_asks_nothing(
    open_viewer: OpenViewer, until: Until, tmp_path: Path, password: str
) -> None:
    """E3, S26: 0600, with AES-256 if there is a password; the caller hears whether there is one."""
    opened = await open_viewer(2)
    room = opened.dialog.pages.height()
    save(opened.dialog, path := tmp_path / "workshop.pdf", password)
    await until(lambda: opened.saved)
    assert opened.saved == [bool(password)]
    assert "saved or printed" in said(opened.dialog, "unkeptWarning")
    QApplication.sendPostedEvents()
    assert opened.dialog.pages.height() == room, "pages that are laid out anew hold the window up (S27)"
    assert toast(opened.dialog) == f"Saved as {path}"
    assert path.stat().st_mode & 0o077 == 0
    assert files_in(tmp_path) == ["workshop.pdf"]
    reader = PdfReader(path)
    assert reader.is_encrypted is bool(password)
    if password:
        assert reader.decrypt(password)
    assert opened.document.handouts[1].handed_over in reader.pages[1].extract_text()
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert not opened.dialog.isVisible()


async def test_a_file_that_cannot_be_written_is_said(
    open_viewer: OpenViewer, until: Until, tmp_path: Path
) -> None:
    opened = await open_viewer(1)
    (folder := tmp_path / "gone").mkdir()
    save(opened.dialog, folder / "workshop.pdf")
    folder.rmdir()
    await until(lambda: said(opened.dialog, "dialogError"))
    assert "could not be saved" in said(opened.dialog, "dialogError")
    assert opened.saved == []
    opened.dialog.reject()
    assert asked(opened.dialog, Confirm), "it was kept nowhere"


async def test_another_layout_is_made_anew(open_viewer: OpenViewer, until: Until) -> None:
    """E4: style, tool and paper are chosen by keyboard where the pages are seen."""
    opened = await open_viewer(9)
    dialog = opened.dialog
    for name, keys in (("Style", 3), ("Tool", 1)):
        field = part(dialog, QComboBox, f"document{name}Field")
        for _ in range(keys):
            await until(lambda field=field: field.isEnabled())
            QTest.keyClick(field, Qt.Key.Key_Down)
    await until(lambda: dialog.pages.page_count == 2 and part(dialog, QComboBox, "zoomField").isEnabled())
    text = PdfReader(BytesIO(dialog.document_bytes)).pages[1].extract_text()
    assert opened.document.handouts[8].handed_over in text.splitlines()
    assert "In Python" in text
    paper = part(dialog, QComboBox, "documentPaperField")
    QTest.keyClick(paper, Qt.Key.Key_Down if paper.currentText() == Paper.A4.value else Qt.Key.Key_Up)
    other = Paper(paper.currentText())
    width = 612 if other is Paper.LETTER else 595
    await until(lambda: round(dialog.pages.page_size.width()) == width)


async def test_making_it_can_be_stopped_and_begun_again(
    open_viewer: OpenViewer, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """E3: progress with a way to stop; nothing is lost by it, and another layout falls back to what was."""
    gate = threading.Event()
    draw = rendering._draw

    def slowly(page: Any, document: Any, new_page: Any, progress: Any, cancelled: Any) -> None:
        def tell(done: int, of: int) -> None:
            progress(done, of)
            while done == 2 and not gate.is_set() and not cancelled():
                gate.wait(0.01)

        draw(page, document, new_page, tell, cancelled)

    monkeypatch.setattr(rendering, "_draw", slowly)
    opened = await open_viewer(5, ready=False)
    dialog = opened.dialog
    await until(lambda: said(dialog, "makingProgress") == "Making 2 of 5 handouts")
    assert not part(dialog, QPushButton, "saveDocumentButton").isEnabled()
    press(dialog, "stopMakingButton")
    await until(lambda: dialog.findChild(QPushButton, "emptyStateAction"))
    dialog.reject()
    question = asked(dialog, Confirm)
    assert question is not None, "the keys are there all the same"
    question.reject()
    press(dialog, "emptyStateAction")
    await until(lambda: said(dialog, "makingProgress") == "Making 2 of 5 handouts")
    gate.set()
    await until(lambda: dialog.pages.page_count == 5 and dialog.pages.isVisible())
    gate.clear()
    style = part(dialog, QComboBox, "documentStyleField")
    QTest.keyClick(style, Qt.Key.Key_Down)
    await until(lambda: said(dialog, "makingProgress") == "Making 2 of 5 handouts")
    press(dialog, "stopMakingButton")
    await until(style.isEnabled)
    assert style.currentIndex() == 0
    assert dialog.pages.page_count == 5
    assert dialog.pages.isVisible()


async def test_a_document_that_cannot_be_made_is_said(
    open_viewer: OpenViewer, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S27: whatever goes wrong, the keys stay with the window and can be tried again."""

    def broken(*_: Any) -> None:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(rendering, "_draw", broken)
        opened = await open_viewer(1, ready=False)
        await until(lambda: opened.dialog.findChild(QPushButton, "emptyStateAction"))
    press(opened.dialog, "emptyStateAction")
    await until(lambda: opened.dialog.pages.page_count == 1)


async def test_without_a_printer_it_says_so(open_viewer: OpenViewer, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = await open_viewer(1)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    QTest.keyClick(opened.dialog, Qt.Key.Key_P, CTRL)
    assert said(opened.dialog, "dialogError") == NO_PRINTER
    opened.dialog.reject()
    assert asked(opened.dialog, Confirm)


async def test_what_is_printed_is_the_document(
    open_viewer: OpenViewer,
    tmp_path: Path,
    pictures: Callable[..., list[QImage]],
    scan: Callable[[QImage], list[str]],
    until: Until,
) -> None:
    """E3: at the printer's own resolution; only the pages that were asked for, and how far it is."""
    opened = await open_viewer(3)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFromTo(2, 3)
    opened.dialog._print_on(printer)
    button = part(opened.dialog, QPushButton, "printDocumentButton")
    await until(lambda: button.text() == "Printing 1 of 2")
    await until(lambda: button.text() == "Print…")
    drawn = pictures((tmp_path / "paper.pdf").read_bytes())
    assert [scan(each) for each in drawn] == [[each.handed_over] for each in opened.document.handouts[1:]]


async def test_once_printed_closing_asks_nothing(
    open_viewer: OpenViewer, until: Until, tmp_path: Path
) -> None:
    opened = await open_viewer(1)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    opened.dialog._print_on(printer)
    await until(lambda: toast(opened.dialog))
    assert opened.saved == []
    opened.dialog.reject()
    assert not opened.dialog.isVisible()


async def test_the_layout_is_the_callers_to_begin_with(open_viewer: OpenViewer) -> None:
    opened = await open_viewer(3, style=Style.CARDS_2, tool=Tool.PYTHON, paper=Paper.LETTER)
    chosen = [
        part(opened.dialog, QComboBox, f"document{name}Field").currentText()
        for name in ("Style", "Tool", "Paper")
    ]
    assert chosen == ["Cards to cut, 2 a page", "Python", "Letter"]
    assert opened.dialog.pages.page_count == 2
