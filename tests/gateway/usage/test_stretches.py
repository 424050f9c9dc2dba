"""Of which sums and records a stretch of time consists (G7)."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from keydesk.gateway.usage.stretches import DAY, DAYS_PER_WEEK, HOUR, Parts, whole

_QUARTER = HOUR // 4


def _counted(parts: Parts) -> Counter[int]:
    """Return how often each quarter of an hour counts."""
    found: Counter[int] = Counter()

    def add(begin: int, end: int, sign: int) -> None:
        for quarter in range(begin // _QUARTER, end // _QUARTER):
            found[quarter] += sign

    week = DAYS_PER_WEEK * DAY
    for period, length in ((parts.weeks, week), *((each, DAY) for each in parts.days), (parts.hours, HOUR)):
        add(period.start * length, period.stop * length, 1)
    for odd in parts.odd_hours:
        add(odd.hour * HOUR, (odd.hour + 1) * HOUR, odd.sign)
    for piece in parts.pieces:
        add(piece.begin, piece.end, piece.sign)
    return found


@settings(deadline=None)
@given(first=st.integers(0, 5000), quarters=st.integers(0, 3000))
def test_a_whole_stretch_is_counted_once_of_as_few_sums_as_there_can_be(first: int, quarters: int) -> None:
    """S6: nothing else counts, however it is put together; of no day more than half is looked at."""
    parts = whole(first * _QUARTER, (first + quarters) * _QUARTER)
    counted = {quarter: count for quarter, count in _counted(parts).items() if count}
    assert counted == dict.fromkeys(range(first, first + quarters), 1)
    assert len(parts.odd_hours) <= 24
    assert len(parts.pieces) <= 2
    assert sum(map(len, parts.days)) <= 2 * DAYS_PER_WEEK - 2
