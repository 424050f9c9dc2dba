"""J1: what stands in an empty field is told from a value in high contrast, too, where both are strong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

import keydesk.desktop
from keydesk.desktop import theme
from keydesk.desktop.theme import Contrast, Scheme, Theme, put_placeholder
from keydesk.desktop.widgets.editors import line_edit, several_lines

FIELDS: dict[str, Callable[[], QLineEdit | QPlainTextEdit]] = {
    "line": lambda: line_edit("limit", absent="No limit"),
    "lines": lambda: several_lines("addresses", absent="Any address"),
}
EACH = pytest.mark.parametrize("make", FIELDS.values(), ids=FIELDS)


@pytest.fixture
def clothes(qapp: QApplication) -> Iterator[Theme]:
    worn = theme.apply(qapp)
    yield worn
    worn.set_contrast(Contrast.SYSTEM)
    worn.set_scheme(Scheme.SYSTEM)


def shown(qtbot: QtBot, make: Callable[[], QLineEdit | QPlainTextEdit]) -> QLineEdit | QPlainTextEdit:
    field = make()
    qtbot.addWidget(field)
    field.show()
    return field


def write(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


@EACH
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_it_leans_in_high_contrast_and_a_value_does_not(
    qtbot: QtBot, clothes: Theme, make: Callable[[], QLineEdit | QPlainTextEdit], scheme: Scheme
) -> None:
    clothes.set_scheme(scheme)
    clothes.set_contrast(Contrast.HIGH)
    field = shown(qtbot, make)
    family, size = field.font().family(), field.font().pointSizeF()
    seen: list[bool] = []
    for text in ("", "5", "57", ""):
        write(field, text)
        seen.append(field.font().italic())
    assert seen == [True, False, False, True]
    assert (field.font().family(), field.font().pointSizeF()) == (family, size)


@EACH
def test_it_is_upright_in_the_usual_colours(
    qtbot: QtBot, clothes: Theme, make: Callable[[], QLineEdit | QPlainTextEdit]
) -> None:
    clothes.set_contrast(Contrast.NORMAL)
    field = shown(qtbot, make)
    assert not field.font().italic()


@EACH
@pytest.mark.parametrize("text", ["", "5"])
def test_it_follows_the_contrast(
    qtbot: QtBot, clothes: Theme, make: Callable[[], QLineEdit | QPlainTextEdit], text: str
) -> None:
    """Also of a field that was filled while nobody looked at the difference."""
    clothes.set_contrast(Contrast.NORMAL)
    field = shown(qtbot, make)
    write(field, text)
    for contrast, leans in ((Contrast.HIGH, not text), (Contrast.NORMAL, False)):
        clothes.set_contrast(contrast)
        assert field.font().italic() is leans


def test_a_placeholder_that_changes_is_watched_once(qtbot: QtBot, clothes: Theme) -> None:
    clothes.set_contrast(Contrast.HIGH)
    field = QLineEdit()
    qtbot.addWidget(field)
    children = len(field.children())
    for text in ("Set", "Taken off"):
        put_placeholder(field, text)
        assert field.placeholderText() == text
    assert len(field.children()) == children + 1


def test_no_field_has_one_that_is_not_watched() -> None:
    desktop = Path(keydesk.desktop.__file__).parent
    found = [path.name for path in desktop.rglob("*.py") if "setPlaceholderText" in path.read_text("utf-8")]
    assert found == ["placeholder.py"]
