"""The bar chart says exactly what it draws, to the eye, the keyboard and a screen reader."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from keydesk.desktop import theme
from keydesk.desktop.widgets.bar_chart import Bar, BarChart, ceiling

Key = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot) -> BarChart:
    made = BarChart("chart")
    qtbot.addWidget(made)
    made.resize(420, made.sizeHint().height())
    made.show()
    return made


def bars(count: int, *, value: int = 1) -> list[Bar]:
    return [Bar(f"{day} Nov", f"Day {day}: {day * value}", day * value) for day in range(1, count + 1)]


@pytest.mark.parametrize(
    ("value", "top"), [(1, 1), (2, 2), (3, 5), (6, 10), (11, 20), (999, 1000), (20001, 50000)]
)
def test_the_axis_ends_at_a_round_number(value: int, top: int) -> None:
    assert ceiling(value) == top


def test_arrows_go_from_bar_to_bar_and_tell_its_figure(chart: BarChart) -> None:
    """J1: the figure is told as it is, and is the description that a screen reader reads."""
    told: list[str] = []
    chart.pointed_at.connect(told.append)
    chart.set_bars(bars(7), str, absent="Nothing")
    for key, day in (
        (Key.Key_Left, 7),
        (Key.Key_Left, 6),
        (Key.Key_Home, 1),
        (Key.Key_Left, 1),
        (Key.Key_Right, 2),
        (Key.Key_End, 7),
        (Key.Key_Right, 7),
    ):
        QTest.keyClick(chart, key)
        assert told[-1] == chart.accessibleDescription() == f"Day {day}: {day}"


def test_the_pointer_tells_of_the_bar_under_it_until_it_leaves(chart: BarChart) -> None:
    told: list[str] = []
    chart.set_bars(bars(7), str, absent="Nothing")
    chart.mark(0)
    chart.pointed_at.connect(told.append)
    QTest.mouseMove(chart, QPoint(chart.width() - 10, 40))
    assert told[-1] == "Day 7: 7"
    assert chart.accessibleDescription() == "Day 1: 1", "the keyboard stays where it was"
    QTest.mouseMove(chart, QPoint(20, 40))
    assert told[-1] == "Day 1: 1"


def test_bars_that_change_keep_the_mark(chart: BarChart) -> None:
    """B6: what moves by itself takes nothing away."""
    chart.set_bars(bars(7), str, absent="Nothing")
    chart.mark(2)
    chart.set_bars(bars(7, value=10), str, absent="Nothing")
    assert chart.accessibleDescription() == "Day 3: 30"
    chart.set_bars(bars(30), str, absent="Nothing")
    assert chart.marked is None


@pytest.mark.parametrize("count", [7, 24, 30, 90])
@pytest.mark.parametrize("scale", [1, 2])
def test_labels_never_touch(chart: BarChart, count: int, scale: int) -> None:
    """At 200 % text too; the last bar has its label always."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    app.setFont(font)
    theme.apply(app).follow()
    chart.set_bars(bars(count), str, absent="Nothing")
    placed = chart.labels()
    assert placed[-1][0] == count - 1
    assert all(one.right() < two.left() for (_, one), (_, two) in pairwise(placed))
    assert all(room.left() >= 0 and room.right() <= chart.width() for _, room in placed)


def test_drawn_in_both_schemes_and_when_empty(chart: BarChart, qapp: QApplication) -> None:
    """Painting asks the theme each time."""
    chart.set_bars(bars(7), str, absent="Nothing")
    light = chart.grab().toImage()
    theme.set_scheme(qapp, theme.Scheme.DARK)
    assert chart.grab().toImage() != light
    chart.set_bars(bars(7, value=0), str, absent="Not used yet")
    assert chart.grab().toImage() != light
    chart.set_bars([], str, absent="Not used yet")
    QTest.keyClick(chart, Key.Key_Left)
    assert chart.marked is None
