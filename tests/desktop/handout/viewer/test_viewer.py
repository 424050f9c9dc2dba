"""The viewer of a document (E3): by keyboard alone, from memory, and never left by mistake."""

import threading
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QFontDatabase, QImage, QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from keydesk.desktop import theme
from keydesk.desktop.handout import rendering
from keydesk.desktop.handout.document import Paper, Style
from keydesk.desktop.handout.viewer.printing import NO_PRINTER, print_pages
from keydesk.desktop.snippets import Tool
from keydesk.desktop.widgets.confirm import Confirm

Until = Callable[[Callable[[], object]], Awaitable[None]]
OpenViewer = Callable[..., Awaitable[Any]]
CTRL = Qt.KeyboardModifier.ControlModifier
Part = TypeVar("Part", bound=QObject)


def part(of: QWidget, kind: type[Part], name: str) -> Part:
    found = of.findChild(kind, name)
    assert found is not None, name
    return found


def press(of: QWidget, name: str) -> None:
    QTest.keyClick(part(of, QPushButton, name), Qt.Key.Key_Space)


def said(of: QWidget, name: str) -> str:
    return part(of, QLabel, name).text()


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
    save(opened.dialog, path := tmp_path / "workshop.pdf", password)
    await until(lambda: opened.saved)
    assert opened.saved == [bool(password)]
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
    await until(lambda: dialog.pages.page_count == 5)
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


async def test_people_are_found(open_viewer: OpenViewer, until: Until) -> None:
    """E3: Ctrl+F, how many, next and previous, round about; by key as well as by name."""
    opened = await open_viewer(12, style=Style.CARDS_4)
    dialog = opened.dialog
    QTest.keyClick(dialog, Qt.Key.Key_F, CTRL)
    field = dialog.finder.field
    QTest.keyClicks(field, "person 1")
    await until(lambda: said(dialog, "documentHits") == "1 of 4")
    await until(lambda: dialog.pages.marked_text == "Person 1")
    seen = []
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: dialog.pages.marked_text == "Person 1")
        seen.append((said(dialog, "documentHits"), said(dialog, "pageInView")))
    await until(lambda: said(dialog, "pageInView") == "Page 1 of 3")
    assert [hits for hits, _ in seen] == ["2 of 4", "3 of 4", "4 of 4", "1 of 4"]
    QTest.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    await until(lambda: said(dialog, "pageInView") == "Page 3 of 3")
    assert said(dialog, "documentHits") == "4 of 4"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert field.text() == ""
    QTest.keyClicks(field, opened.document.handouts[4].handed_over)
    await until(lambda: said(dialog, "documentHits") == "1 of 1")
    await until(lambda: dialog.pages.marked_text == opened.document.handouts[4].handed_over)
    QTest.keyClicks(field, "?")
    await until(lambda: said(dialog, "documentHits") == "Nothing found")
    assert dialog.pages.marked_text == ""


async def test_it_is_zoomed(open_viewer: OpenViewer) -> None:
    """E3: by keys, by the wheel, by buttons, and to the width or height of the view."""
    opened = await open_viewer(2)
    dialog, pages = opened.dialog, opened.dialog.pages
    field = part(dialog, QComboBox, "zoomField")
    assert field.currentText() == "Fit width"
    QTest.keyClick(dialog, Qt.Key.Key_0, CTRL)
    assert field.currentText() == "100%"
    QTest.keyClick(dialog, Qt.Key.Key_Plus, CTRL)
    assert (field.currentText(), pages.zoomFactor()) == ("125%", 1.25)
    QTest.keyClick(dialog, Qt.Key.Key_Minus, CTRL)
    QTest.keyClick(dialog, Qt.Key.Key_Minus, CTRL)
    assert field.currentText() == "75%"
    part(dialog, QToolButton, "zoomInButton").click()
    assert field.currentText() == "100%"
    middle = pages.viewport().rect().center()
    for turn in (120, 120, -120):
        wheel = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, CTRL,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's own
        )  # fmt: skip
        QApplication.sendEvent(pages.viewport(), wheel)
    assert field.currentText() == "125%"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert pages.zoomMode() is QPdfView.ZoomMode.FitInView


@pytest.mark.parametrize("zoom", [None, 1.0, 2.0])
async def test_a_key_is_marked_and_copied(open_viewer: OpenViewer, zoom: float | None) -> None:
    """E4: a double click marks exactly the key, Ctrl+C lends it to the clipboard for a while (S25)."""
    opened = await open_viewer(2)
    pages = opened.dialog.pages
    if zoom:
        pages.zoom_to(zoom)
    place = green_panel(pages)
    QTest.mouseDClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pages.marked_text == opened.document.handouts[0].handed_over
    QTest.keyClick(pages, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == opened.document.handouts[0].handed_over
    assert opened.dialog._clipboard.seconds_left > 0
    opened.dialog._clipboard.clear_if_ours()


async def test_lines_are_marked_by_dragging(open_viewer: OpenViewer) -> None:
    """E3: from beside the first letter to beyond the last."""
    opened = await open_viewer(1)
    view = opened.dialog.pages.viewport()
    middle = green_panel(opened.dialog.pages)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(40, middle.y()))
    QTest.mouseMove(view, QPoint(view.width() - 60, middle.y()))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() - 60, middle.y()))
    assert opened.dialog.pages.marked_text == opened.document.handouts[0].handed_over


def green_panel(pages: QWidget) -> QPoint:
    """Find the line of the key in the picture: the lower part of its green panel."""
    image = pages.grab().toImage()
    for _ in range(200):
        column = image.width() // 2
        green = [
            y for y in range(image.height()) if image.pixelColor(column, y).name() in ("#e5f5ea", "#e6f5ea")
        ]
        if green:
            offset = pages.viewport().mapTo(pages, QPoint(0, 0))
            return QPoint(column, green[0] + round((green[-1] - green[0]) * 0.66)) - offset
        QTest.qWait(10)  # pages are drawn beside the window
        image = pages.grab().toImage()
    raise AssertionError("no key in view")


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
) -> None:
    """E3: at the printer's own resolution; only the pages that were asked for."""
    opened = await open_viewer(3)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFromTo(2, 3)
    await print_pages(opened.dialog.document_bytes, printer, lambda: False)
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


async def test_everything_has_a_name_and_is_reached_by_tab(
    open_viewer: OpenViewer,
    unnamed: Callable[[QWidget], list[str]],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1: by keyboard and by screen reader, also at 200 % text."""
    opened = await open_viewer(2)
    assert unnamed(opened.dialog) == []
    visited = {each.objectName() for each in await walk_by_tab(opened.dialog)}
    assert {"documentStyleField", "documentPages", "saveDocumentButton", "documentDoneButton"} <= visited


async def test_it_fits_at_large_text(open_viewer: OpenViewer, qapp: QApplication) -> None:
    """J1: at 200 % text, in a window of 1280 by 800, nothing is cut off and the pages keep some room."""
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    theme.apply(qapp).follow()
    opened = await open_viewer(2)
    assert opened.dialog.width() <= 1280
    assert opened.dialog.height() <= 800
    assert opened.dialog.pages.viewport().height() > 200


async def test_names_that_print_as_boxes_are_told(open_viewer: OpenViewer) -> None:
    """E4: a script that no font here has is said before it is on paper; names in all others are not."""
    strange, usual = "\U00013000\U00013001", "Zoë"
    if QFontDatabase.families(QFontDatabase.WritingSystem.Arabic):
        usual = "محمد"
    opened = await open_viewer(3, names=[strange, usual, "Person 3"])
    if "13000" in "".join(f"{ord(each):x}" for each in said(opened.dialog, "boxesWarning")):
        assert "“\U00013000\U00013001”: they print as boxes" in said(opened.dialog, "boxesWarning")
    else:
        pytest.skip("this computer has a font for hieroglyphs")


async def test_nothing_is_said_of_names_that_print(open_viewer: OpenViewer) -> None:
    opened = await open_viewer(2)
    assert said(opened.dialog, "boxesWarning") == ""
    assert "its keys cannot be shown again" in said(opened.dialog, "unkeptWarning")


async def test_the_layout_is_the_callers_to_begin_with(open_viewer: OpenViewer) -> None:
    opened = await open_viewer(3, style=Style.CARDS_2, tool=Tool.PYTHON, paper=Paper.LETTER)
    chosen = [
        part(opened.dialog, QComboBox, f"document{name}Field").currentText()
        for name in ("Style", "Tool", "Paper")
    ]
    assert chosen == ["Cards to cut, 2 a page", "Python", "Letter"]
    assert opened.dialog.pages.page_count == 2
