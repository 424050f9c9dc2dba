"""Windows of a minute, against a model that keeps everything (S11)."""

from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.limit import WINDOW_SECONDS, Count, SlidingWindow

PAUSES = st.one_of(
    st.sampled_from([0.0, 1.0, 20.0, 30.0, 59.999, 60.0, 61.0]), st.floats(0, 70, allow_subnormal=False)
)


def in_window(history: list[tuple[float, int]], now: float) -> int:
    return sum(amount for at, amount in history if now - at < WINDOW_SECONDS)


@given(st.lists(PAUSES, max_size=60), st.integers(1, 5))
def test_no_sixty_seconds_hold_more_requests_than_the_limit(pauses: list[float], limit: int) -> None:
    """S11: exact; and nothing is refused that would fit."""
    window, taken, now = SlidingWindow(), list[tuple[float, int]](), 1000.0
    for pause in pauses:
        now += pause
        fits = in_window(taken, now) < limit
        assert (window.take(now, 1, limit) is not None) is fits
        if fits:
            taken.append((now, 1))
        assert window.used(now) == in_window(taken, now) <= limit
    for at, _ in taken:
        assert in_window([each for each in taken if each[0] <= at], at) <= limit


@given(
    st.lists(st.tuples(PAUSES, st.integers(0, 60), st.integers(0, 90), st.integers(0, 4)), max_size=50),
    st.integers(1, 100),
)
def test_tokens_are_counted_exactly_whenever_they_become_known(
    steps: list[tuple[float, int, int, int]], limit: int
) -> None:
    """S11: the published bound: over the limit by no more than calls took above what was counted before."""
    window, now = SlidingWindow(), 1000.0
    open_: list[tuple[Count, int]] = []
    history: list[tuple[float, int]] = []
    excess = 0
    for pause, expected, took, settled in steps:
        now += pause
        fits = in_window(history, now) + min(expected, limit) <= limit
        count = window.take(now, expected, limit)
        assert (count is not None) is fits
        if count is not None:
            history.append((now, expected))
            open_.append((count, len(history) - 1))
            excess += max(0, expected - limit)
        for _ in range(min(settled, len(open_))):
            known, index = open_.pop(0)
            excess += max(0, took - history[index][1])
            history[index] = (history[index][0], took)
            window.correct(known, took, now)
        assert window.used(now) == in_window(history, now) <= limit + excess


@given(st.lists(st.tuples(PAUSES, st.integers(1, 30)), max_size=30), st.integers(1, 40), st.integers(1, 60))
def test_the_time_to_wait_is_long_enough(steps: list[tuple[float, int]], amount: int, limit: int) -> None:
    window, now = SlidingWindow(), 1000.0
    for pause, taken in steps:
        now += pause
        window.take(now, taken, limit)
    wait = window.seconds_until(amount, limit, now)
    assert 0 <= wait <= WINDOW_SECONDS
    assert 0 <= window.seconds_until_empty(now) <= WINDOW_SECONDS
    assert window.take(now + wait + 1e-6, amount, limit) is not None
