"""Percents in words: only here is their sign written, which some languages set apart from the number."""

from typing import Final

from keydesk.desktop.language import as_number, locale, tr

_TENTHS: Final = 1000
"""How many tenths of a percent the whole has."""


def percent(value: int) -> str:
    """Write whole percents: ``50%``."""
    return _marked(as_number(value))


def share_text(share: float) -> str:
    """Write a part of a whole: ``12.5%``; what is there at all is more than nothing."""
    tenths = round(share * _TENTHS)
    if share and not tenths:
        return tr("< {amount}", amount=_marked(_with_a_tenth(1)))
    return _marked(_with_a_tenth(tenths))


def _with_a_tenth(tenths: int) -> str:
    return locale().toString(tenths / 10, "f", 1)


def _marked(number: str) -> str:
    return tr("{number}%", "percent", number=number)
