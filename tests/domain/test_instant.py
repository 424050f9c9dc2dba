"""Moments: one form in numbers, one in text."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import (
    SystemClock,
    format_rfc3339,
    from_microseconds,
    parse_rfc3339,
    to_microseconds,
)

MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds


@given(MOMENTS)
def test_there_and_back(moment: datetime) -> None:
    assert from_microseconds(to_microseconds(moment)) == moment
    assert parse_rfc3339(format_rfc3339(moment)) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-21T10:00:00Z", datetime(2026, 11, 21, 10, tzinfo=UTC)),
        ("2026-11-21t10:00:00z", datetime(2026, 11, 21, 10, tzinfo=UTC)),
        ("2026-11-21T10:00:00.25+02:00", datetime(2026, 11, 21, 8, 0, 0, 250_000, tzinfo=UTC)),
    ],
)
def test_reads(text: str, moment: datetime) -> None:
    assert parse_rfc3339(text) == moment


@pytest.mark.parametrize(
    "text",
    ["", "2026-11-21", "2026-11-21T10:00:00", "2026-11-21 10:00:00Z", "2026-02-30T10:00:00Z", "1763719200",
     "2026-11-21T10:00:00Z\n", "0001-01-01T00:00:00+14:00", "2026-11-21T24:00:01Z"],
)  # fmt: skip
def test_refuses(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_rfc3339(text)


def test_writes_utc_without_idle_fractions() -> None:
    zone = timezone(timedelta(hours=1))
    assert format_rfc3339(datetime(2026, 11, 21, 11, tzinfo=zone)) == "2026-11-21T10:00:00Z"


def test_the_system_clock_is_aware() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)
