"""What has the keyboard shows it plainly, whatever ground it has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.theme import Contrast, Scheme, current
from keydesk.desktop.widgets.button import button

CLOTHES = pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
CONTRASTS = pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])


def _shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """Show these in a window, the first with the keyboard; the window lives as long as it is kept."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    parts[0].setFocus(Qt.FocusReason.TabFocusReason)
    return window


def _from_the_edge(picture: QImage, width: int = 9) -> list[str]:
    """Return the colours in the middle of its left edge, from outside in."""
    return [picture.pixelColor(x, picture.height() // 2).name().upper() for x in range(width)]


def _list(name: str) -> QListWidget:
    """A list with a ticked row, which is picked."""
    rows = QListWidget()
    rows.setObjectName(name)
    item = QListWidgetItem("Spend")
    item.setCheckState(Qt.CheckState.Checked)
    rows.addItem(item)
    rows.setCurrentRow(0)
    return rows


@CLOTHES
@CONTRASTS
@pytest.mark.parametrize("kind", ["primary", "danger"])
def test_the_ring_of_a_filled_button_stands_out_from_its_ground(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, contrast: Contrast, kind: str
) -> None:
    """One ring against what is around it, and one inside it against the ground: nothing moves for them."""
    theme.set_scheme(qapp, scheme)
    theme.apply(qapp).set_contrast(contrast)
    focused, other = button("Revoke", kind=kind), button("Revoke", kind=kind)
    window = _shown(qtbot, focused, other)
    tokens, size = current(), focused.size()
    ring, ground = tokens.focus_ring, tokens.accent if kind == "primary" else tokens.bad
    rings = [tokens.text] * ring + [tokens.on_accent] * ring
    assert _from_the_edge(focused.grab().toImage())[: 2 * ring + 1] == [*rings, ground]
    assert _from_the_edge(other.grab().toImage()) == [ground] * 9
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert _from_the_edge(focused.grab().toImage()) == [ground] * 9
    assert focused.sizeHint() == other.sizeHint()
    assert focused.size() == size
    window.close()


@CLOTHES
@CONTRASTS
@pytest.mark.parametrize("name", ["columnList", "profileList", "templateList"])
def test_a_list_shows_as_wide_a_ring_as_a_field_and_nothing_in_it_moves(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, contrast: Contrast, name: str
) -> None:
    theme.set_scheme(qapp, scheme)
    theme.apply(qapp).set_contrast(contrast)
    rows, field = _list(name), QLineEdit()
    window = _shown(qtbot, rows, field)
    ring, place = current().focus_ring, rows.viewport().geometry()
    assert _from_the_edge(rows.grab().toImage())[: ring + 1] == [current().accent] * ring + [
        current().surface
    ]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert _from_the_edge(rows.grab().toImage())[:ring] == [current().line, *[current().surface] * (ring - 1)]
    assert rows.viewport().geometry() == place
    window.close()


@CLOTHES
def test_a_ticked_box_keeps_its_edge_in_a_row_of_its_colour(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme
) -> None:
    """In high contrast the row that is picked is as blue as the box."""
    theme.set_scheme(qapp, scheme)
    theme.apply(qapp).set_contrast(Contrast.HIGH)
    rows = _list("columnList")
    window = _shown(qtbot, rows)
    row = rows.visualItemRect(rows.item(0))
    across = _from_the_edge(rows.viewport().grab(row).toImage(), row.height())
    edge = across.index(current().on_accent)
    assert across[: edge + 2] == [current().accent] * edge + [current().on_accent, current().accent]
    window.close()
