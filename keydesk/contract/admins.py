"""Admins on the wire."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from keydesk.contract.fields import Choice, Id, Moment, Name, Query, WireModel, shown_as
from keydesk.contract.info import Role
from keydesk.domain.errors import InvalidValueError


def _each_once(ids: list[str]) -> list[str]:
    return list(dict.fromkeys(ids))


LocationIds = Annotated[list[Id], Field(min_length=1, max_length=500), AfterValidator(_each_once)]


class AdminCreate(WireModel):
    """An admin to be made."""

    model_config = shown_as(name="Tessa", role="admin", location_ids=["A1b2C3d4E5f6"])

    name: Name
    role: Annotated[Role, Choice]
    location_ids: LocationIds | None = None
    """null: all locations. An owner sees all of them, always."""

    @model_validator(mode="after")
    def _owners_see_all(self) -> "AdminCreate":
        if self.role is Role.OWNER and self.location_ids is not None:
            raise InvalidValueError("null: an owner sees every location", field="location_ids")
        return self


class AdminPatch(WireModel):
    """What shall change."""

    name: Name = ""
    role: Annotated[Role, Choice] = Role.VIEWER
    location_ids: LocationIds | None = None


class Admin(WireModel):
    """An admin as owners see one. It never holds the token, nor a hash of it."""

    id: Id
    name: Name
    role: Annotated[Role, Choice]
    location_ids: list[Id] | None
    preview: str
    created_at: Moment
    created_by: str
    last_seen_at: Moment | None
    revoked_at: Moment | None
    version: int
    location_names: list[str] | None = None
    """What they are called now, in the order of ``location_ids``."""


class AdminMinted(WireModel):
    """The one answer that holds an admin's token in the clear."""

    admin: Admin
    secret: str = Field(repr=False)


class AdminQuery(Query):
    """Which part of the list of admins, by name."""

    q: Annotated[str, Field(max_length=200)] = ""
    revoked: bool = False
    """Whether revoked admins are listed too."""
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None
