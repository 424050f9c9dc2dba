"""What people type into fields, read: counts, amounts, addresses. Blank always means: none."""

import json
import re
from collections.abc import Mapping
from ipaddress import ip_network
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from keydesk.contract.budgets import MAX_THRESHOLDS
from keydesk.contract.fields import Network
from keydesk.desktop.language import as_number, locale, tr
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import Nanos, format_usd, parse_usd

_GROUPED: Final = re.compile(r"\d{1,3}([ \u00a0\u202f,]\d{3})+(\.\d+)?", re.ASCII)
_GROUPERS: Final = re.compile(r"[ \u00a0\u202f,]")
_GROUPED_BY_POINTS: Final = re.compile(r"[1-9]\d{0,2}([ \u00a0\u202f.]\d{3})+(,\d+)?|\d+,\d+", re.ASCII)
"""Where a comma stands before the decimals; ``0.001`` is no thousand there either."""
_NETWORK: Final[TypeAdapter[str]] = TypeAdapter(Network)
_MOST_ADDRESSES: Final = 500


def read_count(text: str, most: int, *, least: int = 1) -> int | None:
    """Read a whole number such as ``60`` or ``10,000``. Raises InvalidValueError, saying what is allowed."""
    digits = _ungrouped(text)
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()):
        raise InvalidValueError(tr("A whole number"))
    # So many digits are over the bound, and cost time to convert.
    number = int(digits) if len(digits) <= len(str(most)) + 1 else most + 1
    if not least <= number <= most:
        raise InvalidValueError(tr("From {least} to {most}", least=as_number(least), most=as_number(most)))
    return number


def read_amount(text: str, *, least: Nanos | None = None) -> Nanos | None:
    """Read dollars such as ``12.50``, ``$10`` or ``1,000``. Raises InvalidValueError."""
    plain = _ungrouped(text.strip().removeprefix("$"))
    if not plain:
        return None
    try:
        amount = parse_usd(plain)
    except InvalidValueError as error:
        raise InvalidValueError(f"{str(error)[:1].upper()}{str(error)[1:]}") from error
    if least is not None and amount < least:
        raise InvalidValueError(tr("More than nothing"))
    return amount


def read_networks(text: str) -> list[str] | None:
    """Read addresses and CIDR blocks, apart by blanks, commas or lines. Raises InvalidValueError."""
    typed = re.split(r"[\s,;]+", text.strip())
    if typed == [""]:
        return None
    if len(typed) > _MOST_ADDRESSES:
        raise InvalidValueError(tr("At most {most} addresses", most=_MOST_ADDRESSES))
    return list(dict.fromkeys(_network(one) for one in typed))


def read_percents(text: str) -> list[int]:
    """Read percents such as ``50, 80, 100``, in rising order. Raises InvalidValueError."""
    typed = [one.removesuffix("%") for one in re.split(r"[\s,;]+", text.strip()) if one]
    percents = {_percent(one) for one in typed}
    if len(percents) > MAX_THRESHOLDS:
        raise InvalidValueError(tr("At most {most}", "of percents", most=MAX_THRESHOLDS))
    return sorted(percents)


def write_count(number: int | None) -> str:
    """Write what ``read_count`` reads."""
    return "" if number is None else as_number(number)


def write_amount(amount: Nanos | None) -> str:
    """Write what ``read_amount`` reads."""
    return "" if amount is None else format_usd(amount).replace(".", locale().decimalPoint())


def write_metadata(metadata: Mapping[str, Any]) -> str:
    """Write metadata for its field; ``read_metadata`` reads it."""
    return json.dumps(metadata, ensure_ascii=False, indent=2) if metadata else ""


def _percent(text: str) -> int:
    percent = read_count(text, 100)
    if percent is None:
        raise InvalidValueError(tr("Percents such as 50, 80, 100"))
    return percent


def _ungrouped(text: str) -> str:
    text = text.strip()
    if locale().decimalPoint() == "," and _GROUPED_BY_POINTS.fullmatch(text):
        whole, _, decimals = text.partition(",")
        return re.sub(r"\D", "", whole) + (f".{decimals}" if decimals else "")
    return _GROUPERS.sub("", text) if _GROUPED.fullmatch(text) else text


def _network(text: str) -> str:
    try:
        return _NETWORK.validate_python(text)
    except ValidationError:
        pass
    try:
        meant = ip_network(text, strict=False)
    except ValueError as error:
        raise InvalidValueError(
            tr("“{text}” is no address; write such as 192.0.2.7 or 192.0.2.0/24", text=text)
        ) from error
    raise InvalidValueError(
        tr("“{text}” has bits behind its prefix; {meant} is the block", text=text, meant=meant)
    )
