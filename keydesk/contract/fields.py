"""The kinds of field that every resource is made of, each with its one form in JSON."""

import re
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from ipaddress import ip_network
from typing import Annotated, Any, Final, Generic, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)

from keydesk.contract.described import Described
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import format_rfc3339, parse_rfc3339
from keydesk.domain.money import Nanos, format_usd, parse_usd
from keydesk.domain.naming import clean_description, clean_model_id, clean_name
from keydesk.domain.time_zone import zone_named

Item = TypeVar("Item")

_ADDRESS_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.ASCII)


class WireModel(Described):
    """A JSON object of the admin API: no field but those named, no number in place of text or the reverse."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        validate_by_name=True,  # an alias is for words that Python keeps for itself, such as ``from``
        serialize_by_alias=True,
    )


class Query(WireModel):
    """What stands in an address behind the question mark, where everything is text."""

    model_config = ConfigDict(strict=False, use_attribute_docstrings=True)  # as FastAPI reads parameters


def shown_as(**example: Any) -> ConfigDict:
    """Give a model an example for the OpenAPI document."""
    return ConfigDict(json_schema_extra={"examples": [example]})


Choice = Field(strict=False)
"""Marks an enumeration: JSON has only its word, even where nothing else is converted."""


def ordered_by(fields: type[Enum]) -> Any:
    """Say what a list can be ordered by; a leading ``-`` turns the order round."""
    return Field(pattern=f"^-?({'|'.join(field.value for field in fields)})$")


class Page(WireModel, Generic[Item]):
    """A piece of a list."""

    items: list[Item]
    next_cursor: str | None
    """Where the next piece begins; null at the end."""
    total: int
    """How many there are in all, with the same filters."""


def _text(read: Callable[[str], Any], kind: type, expected: str) -> Callable[[Any], Any]:
    def validate(value: Any) -> Any:
        if isinstance(value, kind) and kind is not str:
            return value
        if not isinstance(value, str):
            raise InvalidValueError(expected)
        return read(value)

    return validate


def _aware(value: Any) -> Any:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise InvalidValueError("a time with its zone")
    return value


def _address_name(text: str) -> str:
    if _ADDRESS_NAME.fullmatch(text) is None:
        raise InvalidValueError("a to z, digits and . _ - only, a letter or digit first, at most 64")
    return text


def _zone(name: str) -> str:
    zone_named(name)
    return name


def _network(text: str) -> str:
    try:
        return str(ip_network(text)) if "/" in text else str(ip_network(text).network_address)
    except ValueError as error:
        raise InvalidValueError("an address or a CIDR block, such as 192.0.2.7 or 192.0.2.0/24") from error


Moment = Annotated[
    datetime,
    BeforeValidator(_text(parse_rfc3339, datetime, "a time such as 2026-11-21T10:00:00Z")),
    BeforeValidator(_aware),
    PlainSerializer(format_rfc3339, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time", "examples": ["2026-11-21T10:00:00Z"]}),
]
"""A moment: an aware datetime here, RFC 3339 in UTC on the wire."""

Usd = Annotated[
    Nanos,
    PlainValidator(_text(parse_usd, Nanos, 'an amount in dollars, as text such as "12.50"')),
    PlainSerializer(format_usd, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,10}(\.\d{1,9})?$", "examples": ["12.50"]}),
]
"""Money: whole nano-dollars here, a decimal string on the wire."""

Name = Annotated[
    str,
    BeforeValidator(_text(clean_name, str, "text")),
    Field(json_schema_extra={"minLength": 1}, examples=["Ada Lovelace"]),
]
AddressName = Annotated[str, AfterValidator(_address_name), Field(examples=["course-3"])]
"""A name that stands in an address of the data plane, so that there is one way to write it."""
Description = Annotated[str, BeforeValidator(_text(clean_description, str, "text"))]
ModelId = Annotated[
    str, BeforeValidator(_text(clean_model_id, str, "text")), Field(examples=["acme/gpt-oss-120b"])
]
Network = Annotated[str, BeforeValidator(_text(_network, str, "text")), Field(examples=["192.0.2.0/24"])]
TimeZone = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_zone)]
"""A name of the IANA database."""
Id = Annotated[str, Field(min_length=1, max_length=64, examples=["A1b2C3d4E5f6"])]
