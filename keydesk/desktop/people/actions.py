"""What one can do with people and locations: one function a user action. No widgets here."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.people import (
    KeysRevoked,
    Location,
    LocationCreate,
    LocationPatch,
    PeopleImported,
    PeopleQuery,
    Person,
    PersonCreate,
    PersonPatch,
)
from keydesk.domain.errors import NotFoundError

_AT_ONCE: Final = 500


async def add_person(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> Person:
    """Add a person. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_person(PersonCreate(**fields), attempt=attempt)


async def change_person(api: AdminApi, person: Person, fields: Mapping[str, Any]) -> Person:
    """Change these fields. StaleError: somebody changed the person since ``person`` was read."""
    return await api.update_person(person.id, PersonPatch(**fields), version=person.version)


async def look_up_person(api: AdminApi, person_id: str) -> Person:
    """Fetch the person as they are now."""
    return await api.get_person(person_id)


async def add_location(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> Location:
    """Add a location. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_location(LocationCreate(**fields), attempt=attempt)


async def change_location(api: AdminApi, location: Location, fields: Mapping[str, Any]) -> Location:
    """Change these fields. StaleError: somebody changed the location since ``location`` was read."""
    return await api.update_location(location.id, LocationPatch(**fields), version=location.version)


async def look_up_location(api: AdminApi, location_id: str) -> Location:
    """Fetch the location as it is now."""
    return await api.get_location(location_id)


async def revoke_keys(api: AdminApi, location: Location, attempt: str) -> KeysRevoked:
    """End all keys of a location for good."""
    return await api.revoke_location_keys(location.id, attempt=attempt)


async def check_import(api: AdminApi, text: bytes, attempt: str) -> PeopleImported:
    """Tell what would become of each line, and change nothing."""
    return await api.import_people(text, dry_run=True, attempt=attempt)


async def import_people(api: AdminApi, text: bytes, attempt: str) -> PeopleImported:
    """Add and change people, all at once. Repeating it with the same ``attempt`` does nothing more."""
    return await api.import_people(text, dry_run=False, attempt=attempt)


async def list_people(api: AdminApi, query: PeopleQuery) -> AsyncIterator[Sequence[Person]]:
    """Yield everybody whom the query lists, in pieces. Who moves in the list meanwhile comes once."""
    seen: set[str] = set()
    cursor: str | None = None
    while True:
        page = await api.list_people(query.model_copy(update={"limit": _AT_ONCE, "cursor": cursor}))
        yield [person for person in page.items if person.id not in seen]
        seen.update(person.id for person in page.items)
        cursor = page.next_cursor
        if cursor is None:
            return


async def delete_person(api: AdminApi, person: Person) -> None:
    """Delete a person. ConflictError says what belongs to them still."""
    try:
        await api.delete_person(person.id)
    except NotFoundError:
        return  # they are gone already, perhaps by an earlier try


async def delete_location(api: AdminApi, location: Location) -> None:
    """Delete a location. ConflictError says what belongs to it still."""
    try:
        await api.delete_location(location.id)
    except NotFoundError:
        return  # it is gone already, perhaps by an earlier try
