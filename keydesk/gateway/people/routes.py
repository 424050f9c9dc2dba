"""People and locations over HTTP."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request, Response

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
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, CsvRoute, OnceOnly, Versions
from keydesk.gateway.people.locations import LocationService
from keydesk.gateway.people.persons import PersonService

_CSV_BODY: Final[dict[str, Any]] = {
    "requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}
}


async def _body(request: Request) -> bytes:
    return await request.body()


def location_routes(service: LocationService) -> APIRouter:
    """Return the routes of locations."""
    router = APIRouter(prefix="/locations", tags=["locations"], route_class=AdminRoute)

    @router.get("", response_model=LocationPage)
    def list_locations(query: Annotated[LocationQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("", response_model=Location, status_code=201)
    def create_location(wanted: LocationCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        location = service.create(caller, wanted, attempt)
        return answer(location, of=location, status=201)

    @router.get("/{location_id}", response_model=Location)
    def get_location(location_id: str, caller: CallingAdmin) -> Response:
        location = service.get(caller, location_id)
        return answer(location, of=location)

    @router.patch("/{location_id}", response_model=Location)
    def update_location(
        location_id: str, patch: LocationPatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        location = service.update(caller, location_id, patch, versions)
        return answer(location, of=location)

    @router.delete("/{location_id}", status_code=204)
    def delete_location(location_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, location_id)

    @router.post("/{location_id}/revoke-keys", response_model=KeysRevoked)
    def revoke_keys(location_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        return answer(service.revoke_keys(caller, location_id, attempt))

    return router


def person_routes(service: PersonService) -> APIRouter:
    """Return the routes of people."""
    router = APIRouter(prefix="/people", tags=["people"], route_class=AdminRoute)

    @router.get("", response_model=PeoplePage)
    def list_people(query: Annotated[PeopleQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("", response_model=Person, status_code=201)
    def create_person(wanted: PersonCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        person = service.create(caller, wanted, attempt)
        return answer(person, of=person, status=201)

    @router.get("/{person_id}", response_model=Person)
    def get_person(person_id: str, caller: CallingAdmin) -> Response:
        person = service.get(caller, person_id)
        return answer(person, of=person)

    @router.patch("/{person_id}", response_model=Person)
    def update_person(
        person_id: str, patch: PersonPatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        person = service.update(caller, person_id, patch, versions)
        return answer(person, of=person)

    @router.delete("/{person_id}", status_code=204)
    def delete_person(person_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, person_id)

    return router


def import_routes(service: PersonService) -> APIRouter:
    """Return the route that takes people from a CSV file."""
    router = APIRouter(prefix="/people", tags=["people"], route_class=CsvRoute)

    @router.post("/import", response_model=PeopleImported, openapi_extra=_CSV_BODY)
    def import_people(
        query: Annotated[ImportQuery, Query()],
        text: Annotated[bytes, Depends(_body)],
        caller: CallingAdmin,
        attempt: OnceOnly,
    ) -> Response:
        return answer(service.import_csv(caller, text, attempt, dry_run=query.dry_run))

    return router
