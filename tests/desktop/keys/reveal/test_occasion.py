"""What a reveal says of what it shows."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.keys.reveal.occasion import counts_down, sentence_of, title_of
from keydesk.domain.key import KeyKind

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)

MakeKey = Callable[..., Key]


def test_the_title_says_what_was_minted(make_key: MakeKey) -> None:
    """D1: one reveal, whatever was minted."""
    assert title_of(make_key()) == "Key created"
    assert title_of(make_key(kind=KeyKind.AGENT)) == "Agent key created"
    assert title_of(make_key(kind=KeyKind.EPHEMERAL)) == "Ephemeral key created"
    assert title_of(make_key(rotated_at=NOW)) == "Key rotated"
    assert title_of(make_key(kind=KeyKind.EPHEMERAL, rotated_at=NOW)) == "Key rotated"


def test_a_key_says_when_it_is_valid(make_key: MakeKey) -> None:
    end = screen_time.minute(NOW + timedelta(days=365))
    assert sentence_of(make_key(), NOW) == f"Valid from now until {end}."
    assert sentence_of(make_key(expires_at=None), NOW) == "Valid from now, without end."
    start = screen_time.time_of_day(NOW + HOUR)
    assert sentence_of(make_key(not_before=NOW + HOUR), NOW) == f"Valid from {start} until {end}."


def test_a_rotated_key_says_what_becomes_of_the_old_secret(make_key: MakeKey) -> None:
    """C7: at once, or after a grace period; and once that is over, while one still looks at it."""
    rotated = make_key(rotated_at=NOW, previous_secret_valid_until=NOW + HOUR)
    until = screen_time.time_of_day(NOW + HOUR)
    assert sentence_of(rotated, NOW) == f"The old one stays good until {until}."
    assert sentence_of(rotated, NOW + HOUR) == "The old one has stopped working."
    assert sentence_of(make_key(rotated_at=NOW), NOW) == "The old one has stopped working."
    days = make_key(rotated_at=NOW, previous_secret_valid_until=NOW + timedelta(days=7))
    assert "28 Nov 2026" in sentence_of(days, NOW)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (24 * 3600, "in 24 hours"),
        (4 * 3600, "in 4 hours"),
        (3 * 3600, "in 180 minutes"),
        (3600, "in 60 minutes"),
        (3599, "in 60 minutes"),
        (121, "in 3 minutes"),
        (120, "in 120 seconds"),
        (1, "in 1 second"),
        (0.5, "in 1 second"),
    ],
)
def test_a_short_lived_key_counts_down(make_key: MakeKey, left: float, said: str) -> None:
    """C8: never more than there is, never none while there is some."""
    key = make_key(kind=KeyKind.EPHEMERAL, expires_at=NOW + timedelta(seconds=left))
    end = screen_time.minute(key.expires_at or NOW)
    assert sentence_of(key, NOW).endswith(f", {said}.")
    assert screen_time.time_of_day(NOW + timedelta(seconds=left)) in end
    assert counts_down(key, NOW)


def test_it_says_so_when_the_key_has_ended_meanwhile(make_key: MakeKey) -> None:
    key = make_key(expires_at=NOW + HOUR)
    assert sentence_of(key, NOW + HOUR) == f"Ended at {screen_time.time_of_day(NOW + HOUR)}."
    assert not counts_down(make_key(), NOW)
    assert not counts_down(make_key(expires_at=None), NOW)
