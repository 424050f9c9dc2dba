"""The application changes its clothes: scheme and text size, live."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.theme.tokens import DARK, LIGHT
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import plain_label


def _ink(shown: QPushButton) -> str:
    """The colour of the most opaque pixel of an icon."""
    picture = shown.icon().pixmap(shown.iconSize() * 4).toImage()
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return max(pixels, key=lambda pixel: pixel.alpha()).name().upper()


def test_scheme_changes_palette_and_icons(qapp: QApplication, qtbot: QtBot) -> None:
    """What is on screen follows: the palette, and icons that were given before."""
    shown = button("Create key", icon="square")
    qtbot.addWidget(shown)
    assert _ink(shown) == LIGHT.text
    theme.set_scheme(qapp, theme.Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert theme.current() is DARK
    assert _ink(shown) == DARK.text


def test_system_scheme_is_followed(qapp: QApplication) -> None:
    """SYSTEM shows what the system shows; on a platform that says nothing, light."""
    theme.set_scheme(qapp, theme.Scheme.DARK)
    theme.set_scheme(qapp, theme.Scheme.SYSTEM)
    expected = DARK if qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    assert theme.current() is expected


def test_text_icons_and_marks_grow_together(qapp: QApplication, qtbot: QtBot) -> None:
    """At 200 % text, what stands beside the text is twice as large as well."""
    shown, label = button("Copy", icon="copy"), plain_label("Keys", theme.TextRole.TITLE)
    for widget in (shown, label):
        qtbot.addWidget(widget)
    before = (shown.iconSize().height(), label.font().pointSizeF())
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    theme.apply(qapp).follow()
    assert shown.iconSize().height() >= before[0] * 1.8
    assert label.font().pointSizeF() >= before[1] * 1.9
