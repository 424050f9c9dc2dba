"""Money as whole nano-dollars (S8): no fraction is ever rounded away unseen, no float ever comes near it."""

import re
from typing import Final

from keydesk.domain.errors import InvalidValueError


class Nanos(int):
    """An amount in billionths of a US dollar; a class of its own, so that no bare number passes for money."""

    __slots__ = ()


NANOS_PER_DOLLAR: Final = 1_000_000_000
MAX_NANOS: Final = Nanos(1_000_000_000 * NANOS_PER_DOLLAR)
"""A billion dollars: the bound of every amount, far below what a 64-bit column holds."""

_DECIMAL: Final = re.compile(r"(\d{1,10})(?:\.(\d{1,9}))?", re.ASCII)


def parse_usd(text: str) -> Nanos:
    """Read a plain decimal such as ``12.50``: no sign, no exponent, up to nine decimals.

    Raises InvalidValueError for anything else, and beyond a billion dollars.
    """
    match = _DECIMAL.fullmatch(text)
    if match is None:
        raise InvalidValueError('an amount in dollars such as "12.50", with up to 9 decimals')
    nanos = int(match[1]) * NANOS_PER_DOLLAR + int((match[2] or "").ljust(9, "0"))
    if nanos > MAX_NANOS:
        raise InvalidValueError("at most 1,000,000,000 dollars")
    return Nanos(nanos)


def format_usd(nanos: Nanos) -> str:
    """Write the amount exactly, with two decimals or as many as it needs: ``12.50``, ``0.000000004``."""
    dollars, fraction = divmod(nanos, NANOS_PER_DOLLAR)
    decimals = f"{fraction:09d}".rstrip("0").ljust(2, "0")
    return f"{dollars}.{decimals}"
