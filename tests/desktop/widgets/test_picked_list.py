"""What was picked so far: rows that the cross or Del takes out again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from keydesk.desktop.widgets.picked_list import PickedList, cross_area
from keydesk.desktop.widgets.search_choices import Candidate

HOSTILE = "<b>Utrecht</b> & \u202dco"


@pytest.fixture
def page() -> Iterator[QWidget]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(QLineEdit())
    layout.addWidget(PickedList("picked", "Picked locations"))
    page.show()
    yield page
    page.close()
    page.deleteLater()


def names(picked: PickedList) -> list[str]:
    return [candidate.text for candidate in picked.candidates()]


def test_rows_come_once_and_go_by_key_and_by_click(page: QWidget) -> None:
    picked = page.findChild(PickedList, "picked")
    assert picked is not None
    assert not picked.isVisible()
    told: list[object] = []
    picked.taken_out.connect(lambda: told.append(True))
    picked.add([Candidate("1", "Utrecht", "30 people"), Candidate("2", "Delft"), Candidate("1", "Utrecht")])
    picked.add([Candidate("3", HOSTILE)])
    assert picked.isVisible()
    assert names(picked) == ["Utrecht", "Delft", HOSTILE]
    assert picked.item(2).toolTip().startswith("<qt>&lt;b&gt;")
    assert told == [], "only what the user does is told"
    picked.setFocus()
    QTest.keyClick(picked, Qt.Key.Key_Down)
    QTest.keyClick(picked, Qt.Key.Key_Delete)
    assert names(picked) == ["Utrecht", HOSTILE]
    row = picked.visualItemRect(picked.item(0))
    QTest.mouseClick(picked.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(20, 10))
    assert names(picked) == ["Utrecht", HOSTILE]
    QTest.mouseClick(picked.viewport(), Qt.MouseButton.LeftButton, pos=cross_area(row).center())
    assert names(picked) == [HOSTILE]
    QTest.keyClick(picked, Qt.Key.Key_Backspace)
    assert not picked.isVisible()
    assert len(told) == 3
