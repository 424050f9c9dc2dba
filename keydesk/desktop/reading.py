"""What is typed into fields, read as the contract reads it."""

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from keydesk.domain.errors import InvalidValueError


def read_by(kind: Any) -> Callable[[str], Any]:
    """Return what reads a text as this type of the contract. It raises InvalidValueError."""
    adapter = TypeAdapter[Any](kind)

    def read(text: str) -> Any:
        try:
            return adapter.validate_python(text)
        except ValidationError as error:
            told = error.errors()[0]
            reason = told.get("ctx", {}).get("error")
            raise InvalidValueError(str(reason or told["msg"])) from error

    return read


def or_none(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return what reads a text, and blanks as None."""
    return lambda text: read(text) if text.strip() else None
