"""Whose a key is: its owner and its location, as far as the admin sees them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.people.repository import load_location, load_person


def settle_belonging(connection: Connection, caller: Caller, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of owner and location that ``fields`` names, each with the name for lists.

    Raises InvalidValueError for a person or location that the admin does not see, and ConflictError for a
    person without a linked account, for whom no key can be created.
    """
    columns: dict[str, Any] = {}
    if "owner_id" in fields:
        owner = _owner(connection, caller, fields["owner_id"])
        columns |= {"owner_id": fields["owner_id"], "owner_folded": owner["name_folded"] if owner else ""}
    if "location_id" in fields:
        location = _location(connection, caller, fields["location_id"])
        name = location["name_folded"] if location else ""
        columns |= {"location_id": fields["location_id"], "location_folded": name}
    return columns


def location_of(connection: Connection, owner_id: str | None) -> str | None:
    """Return the location of a key's owner, which is the key's too unless another is named."""
    owner = None if owner_id is None else load_person(connection, owner_id)
    return None if owner is None else owner["location_id"]


def _owner(connection: Connection, caller: Caller, person_id: str | None) -> RowMapping | None:
    if person_id is None:
        return None
    owner = load_person(connection, person_id)
    if owner is None or not caller.sees(owner["location_id"]):
        raise InvalidValueError("There is no such person.", field="owner_id")
    if owner["account"] is None:
        raise ConflictError(
            worded(
                "{name} has no linked account, so no key can be created for them. Enter their account first.",
                name=owner["name"],
            ),
            field="owner_id",
        )
    return owner


def _location(connection: Connection, caller: Caller, location_id: str | None) -> RowMapping | None:
    if location_id is None:
        if caller.locations is not None:
            raise InvalidValueError("One of your locations.", field="location_id")
        return None
    location = load_location(connection, location_id)
    if location is None or not caller.sees(location_id):
        raise InvalidValueError("There is no such location.", field="location_id")
    return location
