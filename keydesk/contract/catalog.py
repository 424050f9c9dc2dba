"""What keys reach, on the wire: credentials, providers, models."""

from enum import Enum
from typing import Annotated, Final

from pydantic import Field

from keydesk.contract.fields import Choice, Id, ModelId, Moment, Name, Query, Usd, WireModel, shown_as

BaseUrl = Annotated[str, Field(max_length=2000)]
CredentialValue = Annotated[str, Field(min_length=1, max_length=4096, repr=False)]
Fallbacks = Annotated[list[ModelId], Field(max_length=8)]
MaxOutputTokens = Annotated[int, Field(ge=1, le=100_000_000)]
MAX_MODELS_AT_ONCE: Final = 1000

TimeoutSeconds = Annotated[int, Field(ge=1, le=3600)]


class ProviderKind(Enum):
    """How an upstream is spoken to."""

    OPENAI = "openai"
    AZURE = "azure"
    ANTHROPIC = "anthropic"
    DEMO = "demo"


class CatalogQuery(Query):
    """Which part of a list of credentials, providers or models, by name or model id."""

    q: Annotated[str, Field(max_length=200)] = ""
    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[str, Field(max_length=1000)] | None = None


class CredentialCreate(WireModel):
    """A provider's own API key, to be sealed."""

    model_config = shown_as(name="Example", value="sk-…")

    name: Name
    value: CredentialValue


class CredentialPatch(WireModel):
    """What shall change."""

    name: Name = ""
    value: CredentialValue = ""


class CredentialUserKind(Enum):
    """What uses credentials."""

    PROVIDER = "provider"


class CredentialUser(WireModel):
    """Something that uses a credential."""

    kind: Annotated[CredentialUserKind, Choice] = CredentialUserKind.PROVIDER
    id: Id
    name: Name
    origin: str = ""
    """Scheme, host and port that it sends the value to, such as https://api.example.com."""


class Credential(WireModel):
    """A credential as everybody may see it: never its value."""

    id: Id
    name: Name
    preview: str
    """The first three and the last three characters of the value."""
    origin: str | None = None
    """The one origin that the value may be sent to; null until a provider uses it."""
    lost: bool = False
    """Whether the value has to be entered again: it does not open, or not for where it is used (S18)."""
    users: int = 0
    """How many use it."""
    used_by: list[CredentialUser] = Field(default_factory=list[CredentialUser])
    """The first of them, by name."""
    created_at: Moment
    version: int


class ProviderCreate(WireModel):
    """An upstream to be added."""

    model_config = shown_as(
        name="Acme", kind="openai", base_url="https://api.example.com/v1", credential_id="A1b2C3d4E5f6"
    )

    name: Name
    kind: Annotated[ProviderKind, Choice]
    base_url: BaseUrl | None = None
    """Where its API begins, such as https://api.example.com/v1. None for the demo provider alone.

    Azure: https://NAME.openai.azure.com; Anthropic: https://api.anthropic.com.
    """
    credential_id: Id | None = None
    timeout_seconds: TimeoutSeconds = 600
    allow_private: bool = False
    """Whether the address may be private or loopback (S16)."""
    enabled: bool = True


class ProviderPatch(WireModel):
    """What shall change. At another origin a credential that stays has to be entered again (S18)."""

    name: Name = ""
    base_url: BaseUrl | None = None
    credential_id: Id | None = None
    timeout_seconds: TimeoutSeconds = 600
    allow_private: bool = False
    enabled: bool = True


class Provider(WireModel):
    """An upstream that serves models."""

    id: Id
    name: Name
    kind: Annotated[ProviderKind, Choice]
    base_url: BaseUrl | None
    credential_id: Id | None
    credential_name: str | None = None
    credential_lost: bool = False
    """Whether the credential's value has to be entered again: until then nothing is sent (S18)."""
    models: int = 0
    """How many models lead to it."""
    timeout_seconds: int
    allow_private: bool
    enabled: bool
    created_at: Moment
    version: int


class ModelCreate(WireModel):
    """A model id for clients, and where it leads."""

    model_config = shown_as(
        model="acme/gpt-oss-120b",
        provider_id="A1b2C3d4E5f6",
        upstream_model="gpt-oss-120b",
        input_price_usd="0.15",
        output_price_usd="0.60",
    )

    model: ModelId
    provider_id: Id
    upstream_model: ModelId
    input_price_usd: Usd
    cached_input_price_usd: Usd | None = None
    """Absent or null: the same as for input."""
    output_price_usd: Usd
    max_output_tokens: MaxOutputTokens | None = None
    """How long an answer can be. A call on a budget is bounded to it, unless its client asks for less.

    null: not known. An answer that its client does not bound is then bounded to 4,096 tokens.
    """
    fallbacks: Fallbacks = Field(default_factory=list[str])
    """Models that answer in its place, in this order, while its provider cannot."""
    enabled: bool = True


class ModelsCreate(WireModel):
    """Model ids to be added together, all or none."""

    items: Annotated[list[ModelCreate], Field(min_length=1, max_length=MAX_MODELS_AT_ONCE)]


class ModelPatch(WireModel):
    """What shall change."""

    provider_id: Id = ""
    upstream_model: ModelId = ""
    input_price_usd: Usd | None = None
    cached_input_price_usd: Usd | None = None
    output_price_usd: Usd | None = None
    max_output_tokens: MaxOutputTokens | None = None
    fallbacks: Fallbacks = Field(default_factory=list[str])
    enabled: bool = True


class Model(WireModel):
    """A model id that clients use. Prices are dollars per million tokens."""

    id: Id
    model: ModelId
    provider_id: Id
    provider_name: str = ""
    provider_enabled: bool = True
    upstream_model: ModelId
    input_price_usd: Usd
    cached_input_price_usd: Usd
    output_price_usd: Usd
    max_output_tokens: int | None = None
    fallbacks: list[ModelId]
    enabled: bool
    created_at: Moment
    version: int


class ModelsCreated(WireModel):
    """The models that were added, in the order in which they were named."""

    items: list[Model]


class ProviderTest(WireModel):
    """How a provider answered when it was asked for its models, step by step; no model is called.

    A step is true where it went well and false where it failed. It is null where it did not come to that, or
    where there is no such step, as with the demo provider.
    """

    resolved: bool | None = None
    """Whether its host has addresses, and calls may go there."""
    reached: bool | None
    """Whether it could be connected to."""
    secured: bool | None = None
    """Whether its certificate can be trusted; null for http."""
    authenticated: bool | None
    """Whether it took the credential; null too where that cannot be told from its answer."""
    latency_ms: int | None
    """From the request to the beginning of the answer; null where none came."""
    models: int | None
    """How many models it lists; null where it lists none."""
    problem: str | None
    """What is wrong, and what to do; null where all is well."""


class UpstreamModel(WireModel):
    """A model that a provider serves."""

    upstream_model: str
    model_ids: list[ModelId]
    """The model ids that lead there already."""


class ProviderModels(WireModel):
    """What a provider says that it serves."""

    items: list[UpstreamModel]
