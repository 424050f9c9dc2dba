"""Deployments on the wire: named endpoints that serve chosen models, and admit the keys attached to them."""

from typing import Annotated

from pydantic import Field

from keydesk.contract.fields import AddressName, Choice, Id, ModelId, Moment, WireModel, shown_as
from keydesk.domain.key import KeyStatus

Models = Annotated[list[ModelId], Field(min_length=1, max_length=500)]
KeyIds = Annotated[list[Id], Field(max_length=10_000)]


class DeploymentCreate(WireModel):
    """A deployment to be made."""

    model_config = shown_as(name="course-3", models=["acme/gpt-oss-120b"], key_ids=["A1b2C3d4E5f6"])

    name: AddressName
    """Stands in its address, ``/deployments/{name}/v1``."""
    models: Models
    """The models that it serves; what its keys may use is limited further by their own lists."""
    requires_key: bool = True
    """false: calls that send no key at all are served too. What they cost is nobody's."""
    key_ids: KeyIds = Field(default_factory=list[str])
    """The keys that it admits."""


class DeploymentPatch(WireModel):
    """What shall change."""

    name: AddressName = ""
    """Another name is another address: whoever uses the old one is refused at once."""
    models: Models = Field(default_factory=list[str])
    requires_key: bool = True
    key_ids: KeyIds = Field(default_factory=list[str])


class DeploymentKey(WireModel):
    """A key that a deployment admits."""

    id: Id
    name: str
    preview: str
    status: Annotated[KeyStatus, Choice]


class Deployment(WireModel):
    """A named endpoint."""

    id: Id
    name: str
    base_url: str
    """Where clients send their calls; ends in ``/v1``."""
    models: list[ModelId]
    requires_key: bool
    key_ids: list[Id]
    """Those that the admin who asks may see. An ephemeral key goes with its parent, and is not listed."""
    key_count: int = 0
    """How many these are."""
    keys: list[DeploymentKey] = Field(default_factory=list[DeploymentKey])
    """The first of these, by name."""
    created_at: Moment
    version: int
