"""A length of time that is chosen or typed."""

import pytest
from pytestqt.qtbot import QtBot

from keydesk.desktop.keys.dialogs.how_long import HowLong, in_words
from keydesk.domain.errors import InvalidValueError

WEEK = 7 * 24 * 3600


@pytest.fixture
def lasts(qtbot: QtBot) -> HowLong:
    made = HowLong("lasts", "Lasts", {0: "At once", 3600: "1 hour"}, other="Other…", least=60, most=WEEK)
    qtbot.addWidget(made)
    return made


def test_one_of_the_usual_lengths_is_chosen(lasts: HowLong) -> None:
    assert lasts.seconds() == 0
    lasts.choose(3600)
    assert lasts.seconds() == 3600


@pytest.mark.parametrize(
    ("number", "unit", "seconds"),
    [("90", "minutes", 5400), ("60", "seconds", 60), ("7", "days", WEEK), ("1,000", "seconds", 1000)],
)
def test_another_length_is_typed(lasts: HowLong, number: str, unit: str, seconds: int) -> None:
    lasts._choice.setCurrentText("Other…")
    lasts._number.setText(number)
    lasts._unit.setCurrentText(unit)
    assert lasts.seconds() == seconds


@pytest.mark.parametrize(
    ("number", "unit"),
    [("", "minutes"), ("0", "minutes"), ("59", "seconds"), ("8", "days"), ("1e3", "hours"), ("-5", "hours")],
)
def test_what_is_out_of_bounds_is_said(lasts: HowLong, number: str, unit: str) -> None:
    lasts._choice.setCurrentText("Other…")
    lasts._number.setText(number)
    lasts._unit.setCurrentText(unit)
    with pytest.raises(InvalidValueError, match=r"^From 1 minute to 7 days$"):
        lasts.seconds()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (60, "1 minute"), (5400, "90 minutes"), (86400, "1 day"), (2592000, "30 days")],
)
def test_lengths_in_words(seconds: int, words: str) -> None:
    assert in_words(seconds) == words
