"""What cannot be used now looks so, and still shows what is chosen."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtGui import QColor, qGray
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.model_row import PRICE_ROLE, ModelRow
from keydesk.desktop.theme import Contrast, Scheme, current
from keydesk.desktop.widgets.chip_picker import ChipPicker

CLOTHES = pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
CONTRASTS = pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.HIGH])
MARKS = pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])


def _dress(app: QApplication, scheme: Scheme, contrast: Contrast) -> None:
    theme.set_scheme(app, scheme)
    theme.apply(app).set_contrast(contrast)


def _colours(widget: QWidget) -> set[str]:
    """Return every colour that it shows."""
    picture = widget.grab().toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name().upper() for x, y in points}


def _mark(kind: Callable[[], QAbstractButton], *, ticked: bool, enabled: bool = False) -> QAbstractButton:
    """A mark without words."""
    made = kind()
    made.setChecked(ticked)
    made.setEnabled(enabled)
    return made


@CLOTHES
@CONTRASTS
@MARKS
def test_a_mark_that_is_off_still_tells_whether_it_is_ticked(
    qapp: QApplication, scheme: Scheme, contrast: Contrast, kind: Callable[[], QAbstractButton]
) -> None:
    _dress(qapp, scheme, contrast)
    ticked, empty = _mark(kind, ticked=True), _mark(kind, ticked=False)
    usable = _mark(kind, ticked=True, enabled=True)
    assert current().accent in _colours(usable)
    for off in (ticked, empty):
        assert current().accent not in _colours(off)
        assert current().muted not in _colours(off)
    assert current().disabled in _colours(ticked)
    assert ticked.grab().toImage() != empty.grab().toImage()


def _field() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText("All of them")
    return field


def _chips() -> ChipPicker:
    chips = ChipPicker("Provider")
    chips.set_choices([("prv_1", "Acme"), ("prv_2", "Nimbus")])
    chips.set_picked(["prv_1"])
    return chips


def _prices() -> QListWidget:
    """A list of models: what has a tick, a name and a price."""
    rows = QListWidget()
    rows.setItemDelegate(ModelRow(rows))
    item = QListWidgetItem("small")
    item.setData(PRICE_ROLE, "$1.00 in, $2.00 out")
    rows.addItem(item)
    return rows


def _strongest(colours: Iterable[str]) -> int:
    """Return how far from the window's ground the one that differs most from it is."""
    ground = _grey(current().window)
    return max(abs(_grey(colour) - ground) for colour in colours)


def _grey(colour: str) -> int:
    return qGray(QColor(colour).rgb())


@CLOTHES
@CONTRASTS
@pytest.mark.parametrize("make", [_field, QComboBox, _chips, _prices])
def test_nothing_bright_is_left_on_what_is_off(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, contrast: Contrast, make: Callable[[], QWidget]
) -> None:
    """The words in an empty field, the arrow of a choice, the chips and the prices among them."""
    _dress(qapp, scheme, contrast)
    shown = make()
    qtbot.addWidget(shown)
    most = _strongest([current().disabled])
    assert _strongest(_colours(shown)) > most
    shown.setEnabled(False)
    assert _strongest(_colours(shown)) <= most
