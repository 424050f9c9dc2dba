"""What people type as a price."""

from keydesk.desktop.language import tr
from keydesk.desktop.typed import read_amount
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.money import Nanos


def read_price(text: str) -> Nanos:
    """Read a price, which has to be one: nothing is not the same as free. Raises InvalidValueError."""
    if text.strip().lower() == "free":
        return Nanos(0)
    price = read_amount(text)
    if price is None:
        raise InvalidValueError(tr("a price; 0 is free"))
    return price
