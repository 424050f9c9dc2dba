"""The window of a batch in words, and what becomes of it."""

from datetime import UTC, datetime, timedelta

import pytest

from keydesk.contract.batches import Batch
from keydesk.desktop.batches import window
from keydesk.desktop.batches.window import Phase

BEGINS = datetime(2026, 12, 12, 10, tzinfo=UTC)
ENDS = BEGINS + timedelta(hours=2)


def a_batch(ends: datetime | None = ENDS) -> Batch:
    return Batch(
        id="batch0000001",
        label="Workshop",
        not_before=BEGINS,
        expires_at=ends,
        created_at=BEGINS,
        created_by="Ada",
        version=1,
    )


@pytest.mark.parametrize(
    ("now", "phase", "text"),
    [
        (BEGINS - timedelta(minutes=90), Phase.SCHEDULED, "Scheduled, begins in 1 h 30 min"),
        (BEGINS - timedelta(microseconds=1), Phase.SCHEDULED, "Scheduled, begins in 1 s"),
        (BEGINS, Phase.OPEN, "Open, 2 h left"),
        (ENDS - timedelta(seconds=31), Phase.OPEN, "Open, 31 s left"),
        (ENDS - timedelta(microseconds=1), Phase.OPEN, "Open, 1 s left"),
        (ENDS, Phase.OVER, "Over"),
    ],
)
def test_state_in_words(now: datetime, phase: Phase, text: str) -> None:
    """S6, E6: the window is half-open, and so is what is said of it."""
    assert window.phase_of(a_batch(), now) is phase
    assert window.state_text(a_batch(), now) == text


def test_without_end() -> None:
    """E6: what has no end is open for good, and cannot be extended."""
    endless = a_batch(None)
    assert window.state_text(endless, BEGINS + timedelta(days=400)) == "Open"
    assert window.extended(endless, timedelta(minutes=15), BEGINS) is None


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (timedelta(seconds=59.2), "1:00"),
        (timedelta(seconds=59), "0:59"),
        (timedelta(hours=1, minutes=23, seconds=45), "1:23:45"),
        (timedelta(days=1, hours=3, seconds=5), "1 day 03:00:05"),
        (timedelta(days=2), "2 days 00:00:00"),
        (timedelta(seconds=-5), "0:00"),
    ],
)
def test_countdown_in_words(left: timedelta, text: str) -> None:
    """E6: a begun second counts, so that nothing is over before it says 0:00."""
    assert window.clock_text(left) == text


def test_extending_what_is_over_counts_from_now() -> None:
    """E6: fifteen minutes more are fifteen minutes, also a day later."""
    later = ENDS + timedelta(days=1)
    longer = window.extended(a_batch(), timedelta(minutes=15), later)
    assert longer is not None
    assert longer.expires_at == later + timedelta(minutes=15)
    sooner = window.extended(a_batch(), timedelta(minutes=15), BEGINS)
    assert sooner is not None
    assert sooner.expires_at == ENDS + timedelta(minutes=15)


def test_only_what_is_open_can_be_ended() -> None:
    """E6: what has not begun has no window that ends now."""
    assert window.ended(a_batch(), BEGINS - timedelta(hours=1)) is None
    assert window.ended(a_batch(), BEGINS) is None
    assert window.ended(a_batch(), ENDS) is None
    now = BEGINS + timedelta(minutes=1)
    ended = window.ended(a_batch(), now)
    assert ended is not None
    assert (ended.not_before, ended.expires_at) == (BEGINS, now)


def test_a_window_on_one_day_names_the_day_once() -> None:
    """E6: times stand in local time, the day once where it is the same."""
    assert window.window_text(BEGINS, ENDS).count("Dec 2026") == 1
    assert window.window_text(BEGINS, ENDS + timedelta(days=2)).count("Dec 2026") == 2
    assert window.window_text(BEGINS, None).endswith("without end")
    assert window.window_in_short(BEGINS, ENDS, BEGINS).startswith("Today ")
    assert "2026" not in window.window_in_short(BEGINS, ENDS, BEGINS - timedelta(days=30))
    assert "2026" in window.window_in_short(BEGINS, ENDS, BEGINS - timedelta(days=400))
