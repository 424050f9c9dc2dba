"""S8: money is whole nano-dollars, read from plain decimals only."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import MAX_NANOS, NANOS_PER_DOLLAR, Nanos, format_usd, parse_usd
from keydesk.domain.pricing import Prices, Tokens, cost

AMOUNTS = st.integers(0, MAX_NANOS).map(Nanos)
COUNTS = st.integers(0, 10_000_000)


@given(AMOUNTS)
def test_written_and_read_back(nanos: Nanos) -> None:
    text = format_usd(nanos)
    assert parse_usd(text) == nanos
    assert Decimal(text) * NANOS_PER_DOLLAR == nanos


@pytest.mark.parametrize(
    ("text", "nanos"),
    [
        ("0", 0),
        ("12.50", 12_500_000_000),
        ("0.000000001", 1),
        ("1000000000", MAX_NANOS),
        ("007.1", 7_100_000_000),
    ],
)
def test_reads(text: str, nanos: int) -> None:
    assert parse_usd(text) == nanos


@pytest.mark.parametrize(
    "text",
    [
        "", " 1", "1 ", "-1", "+1", "4e-7", "1e400", "NaN", "Infinity", ".5", "5.", "1,5", "0.0000000001",
        "$1", "1000000000.000000001", str(2**63), "1_000", "١", "0x1",
    ],
)  # fmt: skip
def test_refuses(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_usd(text)


@pytest.mark.parametrize(
    ("nanos", "text"), [(0, "0.00"), (12_500_000_000, "12.50"), (4, "0.000000004"), (10**9, "1.00")]
)
def test_writes(nanos: int, text: str) -> None:
    assert format_usd(Nanos(nanos)) == text


PRICES = Prices(input=Nanos(150_000_000), cached_input=Nanos(75_000_000), output=Nanos(600_000_000))


def test_cost_of_a_call() -> None:
    """1,000 fresh and 1,000 cached input tokens at $0.15 and $0.075 a million, 500 output at $0.60."""
    assert format_usd(cost(Tokens(2_000, 1_000, 500), PRICES)) == "0.000525"


def test_cost_is_rounded_up_once() -> None:
    price = Prices(input=Nanos(1), cached_input=Nanos(1), output=Nanos(1))
    assert cost(Tokens(1, 0, 1), price) == 1
    assert cost(Tokens(1_000_000, 0, 1), price) == 2


@given(COUNTS, COUNTS, COUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_cost_is_never_below_the_exact_value(
    fresh: int, cached: int, output: int, a: Nanos, b: Nanos, c: Nanos
) -> None:
    exact = Decimal(fresh * a + cached * b + output * c) / 1_000_000
    got = cost(Tokens(fresh + cached, cached, output), Prices(a, b, c))
    assert exact <= got < exact + 1


def test_more_cached_than_input_counts_as_all_cached() -> None:
    """An upstream that lies about its cache never makes the cost negative."""
    assert cost(Tokens(10, 1_000_000, 0), PRICES) == cost(Tokens(10, 10, 0), PRICES)
