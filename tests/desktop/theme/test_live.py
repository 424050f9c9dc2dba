"""J1: what stands on the screen when colours or text change looks like what is made after it."""

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.batches.live_view.tile import Tile
from keydesk.desktop.theme import Contrast, Scheme
from keydesk.desktop.usage.overview.chart import UsageChart
from keydesk.desktop.usage.overview.legend import LegendEntry
from keydesk.desktop.usage.overview.members import NO_USAGE, Member
from keydesk.desktop.usage.overview.stack import Part, Stack
from keydesk.desktop.usage_words import Measure
from keydesk.desktop.widgets.bar_chart import Bar, BarChart
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.desktop.widgets.code_box import CodeBox
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.state_dot import StateDot

_SIZE = QSize(420, 220)
_TEXTLESS = {"tile", "progress"}
"""Without text, or with one that fills what room there is."""
_KEEPS_ITS_AXIS = {"chart"}
"""Its axis is as wide as its figures once were, which moves the bars by some pixels."""
_PARTS = [Part(Member(str(slot), f"Key {slot}", NO_USAGE), slot, (slot + 1, 3)) for slot in range(8)]


def _bars() -> QWidget:
    made = BarChart("bars")
    made.set_bars([Bar("Mon", "Monday: 3", 3), Bar("Tue", "Tuesday: 5", 5)], str, absent="None")
    return made


def _chart() -> QWidget:
    made = UsageChart()
    stack = Stack(Measure.REQUESTS, ("Mon", "Tue"), ("Monday", "Tuesday"), _PARTS)
    made.show_stack(stack, frozenset(), steady=False)
    return made


def _tile() -> QWidget:
    made = Tile("Spent", "spent")
    made.show_value("$3.20", 0.4)
    return made


def _field() -> QWidget:
    made = FormField("Name", QLineEdit(), "Help")
    made.set_error("Too long")
    return made


def _code() -> QWidget:
    made = CodeBox("code", "curl", "In a terminal")
    made.set_text("curl http://127.0.0.1:5393/v1/models")
    return made


def _busy() -> QWidget:
    made = QProgressBar()
    made.setValue(40)
    made.setTextVisible(False)
    return made


def _box() -> QWidget:
    made = QCheckBox("Share")
    made.setChecked(True)
    return made


def _choice() -> QWidget:
    made = QComboBox()
    made.addItem("Every month")
    return made


MADE: dict[str, Callable[[], QWidget]] = {
    "button": lambda: button("Create key", kind="primary", icon="plus"),
    "icon": lambda: icon_button("copy", "Copy"),
    "pill": lambda: Pill("Active", "good"),
    "chip": lambda: FilterChip("Status: active"),
    "dot": lambda: StateDot("bad"),
    "bars": _bars,
    "chart": _chart,
    "legend": lambda: LegendEntry(_PARTS[2], on=True),
    "tile": _tile,
    "code": _code,
    "empty": lambda: EmptyState("key-round", "No key yet", "Create key", detail="Nothing is lost."),
    "field": _field,
    "link": lambda: Link("Amélie Ødegård"),
    "progress": _busy,
    "box": _box,
    "choice": _choice,
}


def _stand(qtbot: QtBot) -> dict[str, QWidget]:
    made = {name: make() for name, make in MADE.items()}
    for widget in made.values():
        qtbot.addWidget(widget)
        widget.show()
    return made


def _pictures(shown: dict[str, QWidget]) -> dict[str, QImage]:
    for _ in range(3):
        # Some follow once others have, and are laid out anew then.
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    for widget in shown.values():
        widget.resize(_SIZE)
    if (here := QApplication.focusWidget()) is not None:
        # One alone could have the ring.
        here.clearFocus()
    QApplication.processEvents()
    for widget in shown.values():
        for each in (widget, *widget.findChildren(QWidget)):
            # The pointer may rest on one, wherever a test before left it.
            each.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003 - Qt has it so
    return {name: widget.grab().toImage() for name, widget in shown.items()}


def test_what_stands_follows_colours_contrast_and_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    """Dark, light, high contrast in both, and twice the text: each as if it had been made then."""
    dressed, shown = theme.apply(qapp), _stand(qtbot)
    before = _pictures(shown)
    clothes = product((Scheme.DARK, Scheme.LIGHT), (Contrast.HIGH, Contrast.NORMAL), (100, 200))
    for scheme, contrast, percent in clothes:
        dressed.set_scheme(scheme)
        dressed.set_contrast(contrast)
        dressed.set_text_percent(percent)
        now, anew = _pictures(shown), _pictures(_stand(qtbot))
        others = {name for name in MADE if now[name] != anew[name]}
        assert others <= _KEEPS_ITS_AXIS, (scheme, contrast, percent)
        assert {name for name in MADE if now[name] == before[name]} <= _TEXTLESS, (scheme, contrast, percent)
        before = now
