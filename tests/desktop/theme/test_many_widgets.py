"""A window with much in it changes its clothes in one go, and stays where it was."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme

_DEEP = 12
_ONCE_OFF_AND_ON = 2


class _Told(QLabel):
    """Counts how often it was dressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Keys", parent)
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        self.times += event.type() is QEvent.Type.StyleChange


def test_each_widget_is_dressed_once_however_deep_it_stands(qapp: QApplication, qtbot: QtBot) -> None:
    """Qt alone dresses a widget once for each that it stands in, which took seconds in a full window."""
    theme.apply(qapp)
    outer = QWidget()
    qtbot.addWidget(outer)
    within = outer
    for _ in range(_DEEP):
        layout, child = QVBoxLayout(within), QWidget()
        layout.addWidget(child)
        within = child
    label = _Told(within)
    outer.show()
    label.times = 0
    theme.set_scheme(qapp, theme.Scheme.DARK)
    assert 1 <= label.times <= _ONCE_OFF_AND_ON


def test_what_is_scrolled_stays_so(qapp: QApplication, qtbot: QtBot) -> None:
    """At the end of what can be scrolled: with fewer margins for a moment, the end is elsewhere."""
    theme.apply(qapp)
    area, content = QScrollArea(), QWidget()
    layout = QVBoxLayout(content)
    for _ in range(40):
        layout.addWidget(QLineEdit())
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.resize(300, 300)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    end = area.verticalScrollBar().maximum()
    area.verticalScrollBar().setValue(end)
    theme.set_scheme(qapp, theme.Scheme.DARK)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() == end)
