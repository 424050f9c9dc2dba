"""What people type for counts, amounts and addresses."""

import pytest

from keydesk.desktop.typed import read_amount, read_count, read_networks, write_amount, write_count
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import parse_usd


@pytest.mark.parametrize(
    ("text", "number"), [("", None), (" ", None), ("60", 60), ("10,000", 10_000), ("10 000", 10_000)]
)
def test_counts(text: str, number: int | None) -> None:
    assert read_count(text, 1_000_000) == number
    assert read_count(write_count(number), 1_000_000) == number


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("many", "whole number"),
        ("1.5", "whole number"),
        ("-1", "whole number"),
        ("²", "whole number"),
        ("1,00", "whole number"),
        ("0", "From 1 to 1,000"),
        ("1,001", "From 1 to 1,000"),
        ("9" * 5000, "From 1 to 1,000"),
    ],
)
def test_what_is_no_count_is_said(text: str, says: str) -> None:
    with pytest.raises(InvalidValueError, match=says):
        read_count(text, 1000)


@pytest.mark.parametrize(
    ("text", "amount"),
    [("", None), ("12.50", "12.50"), ("$10", "10"), ("1,000.5", "1000.50"), ("0.000000001", "0.000000001")],
)
def test_amounts(text: str, amount: str | None) -> None:
    read = read_amount(text)
    assert read == (None if amount is None else parse_usd(amount))
    assert read_amount(write_amount(read)) == read


@pytest.mark.parametrize(
    "text", ["4e-7", "NaN", "Infinity", "-5", "1,50", "12.50.1", "1e400", "10000000000000"]
)
def test_what_is_no_amount_is_said(text: str) -> None:
    """S8: no number that is none comes as far as the gateway."""
    with pytest.raises(InvalidValueError):
        read_amount(text)


def test_addresses_stand_apart_by_lines_blanks_or_commas() -> None:
    read = read_networks("192.0.2.7, 2001:DB8::/32\n\n10.0.0.0/8 192.0.2.7")
    assert read == ["192.0.2.7", "2001:db8::/32", "10.0.0.0/8"]
    assert read_networks(" \n ") is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("192.0.2.300", "“192.0.2.300” is no address"),
        ("example.org", "“example.org” is no address"),
        ("10.0.0.1/8", "10.0.0.0/8 is the block"),
    ],
)
def test_what_is_no_address_is_named(text: str, says: str) -> None:
    with pytest.raises(InvalidValueError, match=says):
        read_networks(f"192.0.2.7 {text}")
