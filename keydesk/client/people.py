"""People and locations, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.people import (
    ImportQuery,
    KeysRevoked,
    Location,
    LocationCreate,
    LocationPage,
    LocationPatch,
    LocationQuery,
    PeopleImported,
    PeoplePage,
    PeopleQuery,
    Person,
    PersonCreate,
    PersonPatch,
)
from keydesk.contract.people_api import LocationsApi, PeopleApi


class LocationsClient(CollectionsClient, LocationsApi):
    """The calls of LocationsApi; what each means is said there."""

    async def list_locations(self, query: LocationQuery) -> LocationPage:
        """Ask for a piece of the list."""
        return await self._list("locations", query, LocationPage)

    async def get_location(self, location_id: str) -> Location:
        """Ask for one location."""
        call = Call(method="GET", path=("locations", location_id), repeatable=True)
        return await self._transport.send(call, Location)

    async def create_location(self, location: LocationCreate, *, attempt: str) -> Location:
        """Add a location."""
        return await self._create("locations", location, attempt, Location)

    async def update_location(self, location_id: str, patch: LocationPatch, *, version: int) -> Location:
        """Change a location."""
        return await self._update(("locations", location_id), patch, version, Location)

    async def delete_location(self, location_id: str) -> None:
        """Delete a location."""
        await self._delete("locations", location_id)

    async def revoke_location_keys(self, location_id: str, *, attempt: str) -> KeysRevoked:
        """Revoke its keys."""
        path = ("locations", location_id, "revoke-keys")
        call = Call(method="POST", path=path, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeysRevoked)


class PeopleClient(CollectionsClient, PeopleApi):
    """The calls of PeopleApi; what each means is said there."""

    async def list_people(self, query: PeopleQuery) -> PeoplePage:
        """Ask for a piece of the list."""
        return await self._list("people", query, PeoplePage)

    async def get_person(self, person_id: str) -> Person:
        """Ask for one person."""
        call = Call(method="GET", path=("people", person_id), repeatable=True)
        return await self._transport.send(call, Person)

    async def create_person(self, person: PersonCreate, *, attempt: str) -> Person:
        """Add a person."""
        return await self._create("people", person, attempt, Person)

    async def update_person(self, person_id: str, patch: PersonPatch, *, version: int) -> Person:
        """Change a person."""
        return await self._update(("people", person_id), patch, version, Person)

    async def delete_person(self, person_id: str) -> None:
        """Delete a person."""
        await self._delete("people", person_id)

    async def import_people(self, text: bytes, *, dry_run: bool, attempt: str) -> PeopleImported:
        """Send a CSV file."""
        call = Call(
            method="POST",
            path=("people", "import"),
            query=ImportQuery(dry_run=dry_run),
            csv=text,
            attempt=attempt,
            repeatable=True,
        )
        return await self._transport.send(call, PeopleImported)
