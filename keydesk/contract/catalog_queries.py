"""Which part of the lists of what keys reach, and in which order."""

from enum import Enum
from typing import Annotated

from keydesk.contract.catalog import CatalogQuery, ProviderKind
from keydesk.contract.fields import Choice, Id, Query, ordered_by


class CredentialSort(Enum):
    """What a list of credentials can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    CREATED_AT = "created_at"


class ProviderSort(Enum):
    """What a list of providers can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    KIND = "kind"
    CREATED_AT = "created_at"


class ModelSort(Enum):
    """What a list of models can be ordered by; a leading ``-`` turns it round."""

    MODEL = "model"
    PROVIDER = "provider"
    """By its name."""
    INPUT_PRICE_USD = "input_price_usd"
    OUTPUT_PRICE_USD = "output_price_usd"
    CREATED_AT = "created_at"


class DeploymentSort(Enum):
    """What a list of deployments can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    CREATED_AT = "created_at"


class McpServerSort(Enum):
    """What a list of MCP servers can be ordered by; a leading ``-`` turns it round."""

    NAME = "name"
    CREATED_AT = "created_at"


class CredentialQuery(CatalogQuery):
    """Which part of the list of credentials, and in which order."""

    sort: Annotated[str, ordered_by(CredentialSort)] = "name"


class ProviderQuery(CatalogQuery):
    """Which part of the list of providers, and in which order."""

    sort: Annotated[str, ordered_by(ProviderSort)] = "name"
    kind: Annotated[ProviderKind, Choice] | None = None
    credential_id: Id | None = None


class ModelQuery(CatalogQuery):
    """Which part of the list of models, and in which order. ``q`` is looked for in both ends of a route."""

    sort: Annotated[str, ordered_by(ModelSort)] = "model"
    provider_id: Id | None = None
    enabled: bool | None = None
    """Only those that are switched on themselves, or only those that are not."""


class DeploymentQuery(CatalogQuery):
    """Which part of the list of deployments, and in which order."""

    sort: Annotated[str, ordered_by(DeploymentSort)] = "name"
    key_id: Id | None = None
    """Only those that this key is attached to."""


class McpServerQuery(CatalogQuery):
    """Which part of the list of MCP servers, and in which order."""

    sort: Annotated[str, ordered_by(McpServerSort)] = "name"


class CredentialDelete(Query):
    """How a credential is deleted."""

    force: bool = False
    """Take it from the providers that use it first."""
