"""Requests a minute, from counts."""

from keydesk.desktop.local_gateway_page.measures import Rate


def test_a_rate_needs_two_counts() -> None:
    rate = Rate()
    assert rate.per_minute is None
    rate.add(100.0, 7)
    assert rate.per_minute is None
    rate.add(102.0, 9)
    assert rate.per_minute == 60


def test_it_is_of_the_last_minute() -> None:
    rate = Rate()
    for number in range(61):
        rate.add(float(2 * number), 10 * number)
    assert rate.per_minute == 300
    for number in range(61, 92):
        rate.add(float(2 * number), 600)
    assert rate.per_minute == 0


def test_a_gateway_that_was_started_again_begins_anew() -> None:
    rate = Rate()
    rate.add(0.0, 500)
    rate.add(10.0, 600)
    rate.add(12.0, 1)
    assert rate.per_minute is None
    rate.add(14.0, 2)
    assert rate.per_minute == 30
