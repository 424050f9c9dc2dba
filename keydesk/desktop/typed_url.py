"""Addresses of servers as admins type them, with what is said about them meanwhile (S16)."""

from typing import Final

from keydesk.desktop.language import tr
from keydesk.domain.base_url import clean_server_url, origin_of
from keydesk.domain.errors import InvalidValueError

_PRIVATE: Final = tr("A private address: tick Allow private addresses below if it is meant to be one")


def read_url(text: str, *, allow_private: bool, absent: str) -> str:
    """Return the address in its one form. Raises InvalidValueError, saying what is allowed.

    ``absent`` is said while nothing is typed.
    """
    if not text.strip():
        raise InvalidValueError(absent)
    try:
        return clean_server_url(text, allow_private=allow_private)
    except InvalidValueError:
        if not allow_private and origin_typed(text) is not None:
            raise InvalidValueError(_PRIVATE) from None
        raise


def origin_typed(text: str) -> str | None:
    """Return who would receive what is sent there; None for what is no address, or never allowed."""
    try:
        return origin_of(clean_server_url(text, allow_private=True))
    except InvalidValueError:
        return None
