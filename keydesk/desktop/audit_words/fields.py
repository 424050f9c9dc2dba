"""The fields that audit events tell of, as data: what forms call them, and how their values are written."""

from dataclasses import dataclass
from typing import Any, Final

from keydesk.contract.mcp import McpAccess
from keydesk.desktop.audit_words import writers
from keydesk.desktop.audit_words.writers import Writer
from keydesk.desktop.language import tr
from keydesk.desktop.names import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One of them."""

    label: str
    write: Writer = writers.plain
    absent: str = "none"
    """What it means that there is no value."""
    names: Named | None = None
    """Its values are ids of these."""
    several: bool = False
    """It is a list, of which each member is written."""
    always: bool = False
    """It is told of new things also where it is nothing."""
    known: bool = True
    """Whether a screen shows it."""
    usual: tuple[Any, ...] = ()
    """Besides nothing at all: what it is when nobody asked for something. That is not told of new things."""


def _ids(label: str, kind: Named, *, several: bool = False, absent: str = "none") -> Field:
    return Field(label=label, write=writers.named, names=kind, several=several, absent=absent)


_ALL_SERVERS: Final = McpAccess().model_dump(mode="json")
_FIELDS: Final = {
    "account": Field(label=tr("Linked account")),
    "alert_thresholds": Field(label=tr("Alert at these percentages of the budget")),
    "allow_private": Field(label=tr("May be in a private network"), usual=(False,)),
    "allowed_models": Field(label=tr("Models"), several=True, absent=tr("all models")),
    "allowed_providers": _ids(tr("Providers"), Named.PROVIDER, several=True, absent=tr("all providers")),
    "base_url": Field(label=tr("Base URL"), absent=tr("the usual one")),
    "batch_id": _ids(tr("Batch"), Named.BATCH),
    "budget": Field(label=tr("Budget"), write=writers.budget),
    "cached_input_price_usd": Field(label=tr("Cached input, for a million tokens"), write=writers.money),
    "claim": Field(label=tr("With claim links"), usual=(False,)),
    "claimed_at": Field(label=tr("Opened", "a claim link"), write=writers.moment, absent=tr("not opened")),
    "content_days": Field(label=tr("Keep prompts and answers"), write=writers.days, absent=tr("not at all")),
    "credential_id": _ids(tr("Credential"), Named.CREDENTIAL),
    "deployments": _ids(tr("Deployments"), Named.DEPLOYMENT, several=True),
    "description": Field(label=tr("Description"), write=writers.quoted, usual=("",)),
    "email": Field(label=tr("Email")),
    "enabled": Field(label=tr("State"), write=writers.switched, usual=(True,)),
    "expires_at": Field(label=tr("Expires"), write=writers.moment, absent=tr("never", "ends"), always=True),
    "extra_keys": Field(label=tr("Extra keys"), usual=(0,)),
    "fallbacks": Field(label=tr("Fallbacks"), several=True),
    "header_names": Field(label=tr("Headers"), several=True),
    "input_price_usd": Field(label=tr("Input, for a million tokens"), write=writers.money),
    "ip_allowlist": Field(label=tr("IP allowlist"), several=True, absent=tr("any address")),
    "key_ids": _ids(tr("Attached keys"), Named.KEY, several=True),
    "keys": Field(label=tr("Keys")),
    "kind": Field(label=tr("Kind"), write=writers.word, usual=("standard",)),
    "kinds": Field(label=tr("Alerts"), several=True, absent=tr("all alerts")),
    "label": Field(label=tr("Label"), write=writers.quoted),
    "location_id": _ids(tr("Location"), Named.LOCATION),
    "location_ids": _ids(tr("Locations"), Named.LOCATION, several=True, absent=tr("all locations")),
    "max_output_tokens": Field(label=tr("Longest answer, in tokens"), absent=tr("not known")),
    "max_parallel": Field(label=tr("Parallel requests"), absent=tr("no limit")),
    "mcp": Field(label=tr("MCP"), write=writers.mcp, usual=(_ALL_SERVERS,)),
    "metadata": Field(label=tr("Metadata"), write=writers.metadata, usual=({},)),
    "model": Field(label=tr("Model id")),
    "models": Field(label=tr("Models"), several=True),
    "name": Field(label=tr("Name"), write=writers.quoted),
    "names": Field(label=tr("Names on its page"), write=writers.word),
    "not_before": Field(label=tr("Valid from"), write=writers.moment, absent=tr("at once")),
    "output_price_usd": Field(label=tr("Output, for a million tokens"), write=writers.money),
    "owner_id": _ids(tr("Owner"), Named.PERSON, absent=tr("nobody", "owner")),
    "parent_id": _ids(tr("Made from"), Named.KEY),
    "preview": Field(label=tr("Key")),
    "previous_secret_valid_until": Field(label=tr("Previous secret good until"), write=writers.moment),
    "protected": Field(label=tr("Handout"), write=writers.protected),
    "provider_id": _ids(tr("Provider"), Named.PROVIDER),
    "requires_key": Field(label=tr("Requires a key"), usual=(True,)),
    "revoked": Field(label=tr("Keys revoked")),
    "role": Field(label=tr("Role"), write=writers.word),
    "rpm": Field(label=tr("Requests per minute"), absent=tr("no limit")),
    "timeout_seconds": Field(label=tr("Timeout"), write=writers.seconds),
    "time_zone": Field(label=tr("Time zone")),
    "tools_gone": Field(label=tr("Tools gone"), several=True),
    "tools_new": Field(label=tr("New tools"), several=True),
    "topped_up_usd": Field(label=tr("Added to the budget"), write=writers.money),
    "tpm": Field(label=tr("Tokens per minute"), absent=tr("no limit")),
    "upstream_model": Field(label=tr("Upstream model")),
    "url": Field(label=tr("Address")),
    "valid_days": Field(label=tr("Lasts"), write=writers.days),
}
_FIRST: Final = (
    "name",
    "label",
    "model",
    "kind",
    "role",
    "description",
    "preview",
    "owner_id",
    "location_id",
)
WITHOUT_BEFORE: Final = frozenset({"tools_gone", "tools_new"})
"""Lists that tell themselves what is new: of two members they look like a change."""


def field_of(name: str) -> Field:
    """Return how a field is told; of one that no screen knows, as it is."""
    known = _FIELDS.get(name)
    return known or Field(label=name.replace("_", " ").capitalize(), known=False)


def place_of(name: str) -> int:
    """Return where a field stands among the others."""
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)
