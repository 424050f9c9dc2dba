"""The application changes its clothes: scheme and text size, live."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QFont, QPalette
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.progress import show_unknown
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


def test_high_contrast_is_asked_for(qapp: QApplication, qtbot: QtBot) -> None:
    """J1: by a preference, in light and in dark, whatever the system says; icons follow."""
    shown = button("Create key", icon="square")
    qtbot.addWidget(shown)
    dressed = theme.apply(qapp)
    dressed.set_contrast(theme.Contrast.HIGH)
    assert theme.current() is HIGH_LIGHT
    assert _ink(shown) == HIGH_LIGHT.text
    theme.set_scheme(qapp, theme.Scheme.DARK)
    assert theme.current() is HIGH_DARK
    assert _ink(shown) == HIGH_DARK.text
    assert qapp.styleSheet().count("3px solid") > 5
    dressed.set_contrast(theme.Contrast.NORMAL)
    assert theme.current() is DARK


def test_high_contrast_of_the_system_is_followed_live(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """J1: the system asks for it while the window stands, and no longer does; a preference has precedence."""
    told, dressed = Qt.ContrastPreference.NoPreference, theme.apply(qapp)

    def tell(_hints: QAccessibilityHints) -> Qt.ContrastPreference:
        return told

    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", tell)
    hints = qapp.styleHints()
    told = Qt.ContrastPreference.HighContrast
    hints.accessibility().contrastPreferenceChanged.emit(told)
    assert theme.current() is HIGH_LIGHT
    dressed.set_contrast(theme.Contrast.NORMAL)
    assert theme.current() is LIGHT
    dressed.set_contrast(theme.Contrast.SYSTEM)
    assert theme.current() is HIGH_LIGHT
    told = Qt.ContrastPreference.NoPreference
    hints.accessibility().contrastPreferenceChanged.emit(told)
    assert theme.current() is LIGHT


def test_text_size_is_a_share_of_the_systems(qapp: QApplication, qtbot: QtBot) -> None:
    """J1: asked for live, up to 200 %; another size of the system is taken on, and 100 % goes back to it."""
    label = plain_label("Keys", theme.TextRole.TITLE)
    qtbot.addWidget(label)
    usual, before = qapp.font().pointSizeF(), label.font().pointSizeF()
    dressed = theme.apply(qapp)
    dressed.set_text_percent(200)
    assert qapp.font().pointSizeF() == usual * 2
    assert label.font().pointSizeF() == before * 2
    larger = QFont(qapp.font())
    larger.setPointSizeF(usual * 1.5)
    qapp.setFont(larger)
    dressed.follow()
    assert qapp.font().pointSizeF() == usual * 3
    dressed.set_text_percent(100)
    assert qapp.font().pointSizeF() == usual * 1.5


def test_sizes_are_stepped_through() -> None:
    """The next one that is offered, and none beyond the last."""
    assert [theme.next_size(100, 1), theme.next_size(100, -1), theme.next_size(105, 1)] == [110, 90, 110]
    assert [theme.next_size(200, 1), theme.next_size(80, -1)] == [200, 80]


def test_nothing_moves_where_the_system_asks_for_less(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """J1: the cursor does not blink, and progress of unknown length stands still; live, and back."""
    told, before = Qt.MotionPreference.ReducedMotion, qapp.styleHints().cursorFlashTime()

    def tell(_hints: QAccessibilityHints) -> Qt.MotionPreference:
        return told

    bar = QProgressBar()
    qtbot.addWidget(bar)
    theme.apply(qapp)
    monkeypatch.setattr(QAccessibilityHints, "motionPreference", tell)
    hints = qapp.styleHints()
    hints.accessibility().motionPreferenceChanged.emit(told)
    show_unknown(bar)
    assert (hints.cursorFlashTime(), bar.minimum(), bar.maximum()) == (0, 0, 1)
    told = Qt.MotionPreference.NoPreference
    hints.accessibility().motionPreferenceChanged.emit(told)
    show_unknown(bar)
    assert (hints.cursorFlashTime(), bar.minimum(), bar.maximum()) == (before, 0, 0)
