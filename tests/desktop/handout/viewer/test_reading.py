"""Looking at a document in its viewer (E3): found, zoomed, marked, copied, and what it says of names."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QToolButton,
    QWidget,
)

from keydesk.desktop import theme
from keydesk.desktop.handout.document import Style
from tests.fixtures.parts import part, said

Until = Callable[[Callable[[], object]], Awaitable[None]]
OpenViewer = Callable[..., Awaitable[Any]]
CTRL = Qt.KeyboardModifier.ControlModifier


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
