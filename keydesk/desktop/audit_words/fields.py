"""The fields that audit events tell of, as data: what forms call them, and how their values are written."""

from dataclasses import dataclass
from typing import Any, Final

from keydesk.contract.mcp import McpAccess
from keydesk.desktop.audit_words import writers
from keydesk.desktop.audit_words.writers import Writer
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
    "account": Field(label="Linked account"),
    "alert_thresholds": Field(label="Alerts at percents of the budget"),
    "allow_private": Field(label="May be in a private network", usual=(False,)),
    "allowed_models": Field(label="Models", several=True, absent="all models"),
    "allowed_providers": _ids("Providers", Named.PROVIDER, several=True, absent="all providers"),
    "base_url": Field(label="Base URL", absent="the usual one"),
    "batch_id": _ids("Batch", Named.BATCH),
    "budget": Field(label="Budget", write=writers.budget),
    "cached_input_price_usd": Field(label="Cached input, for a million tokens", write=writers.money),
    "claim": Field(label="With claim links", usual=(False,)),
    "claimed_at": Field(label="Opened", write=writers.moment, absent="not opened"),
    "content_days": Field(label="Keep prompts and answers", write=writers.days, absent="not at all"),
    "credential_id": _ids("Credential", Named.CREDENTIAL),
    "deployments": _ids("Deployments", Named.DEPLOYMENT, several=True),
    "description": Field(label="Description", write=writers.quoted, usual=("",)),
    "email": Field(label="Email"),
    "enabled": Field(label="State", write=writers.switched, usual=(True,)),
    "expires_at": Field(label="Expires", write=writers.moment, absent="never", always=True),
    "extra_keys": Field(label="Extra keys", usual=(0,)),
    "fallbacks": Field(label="Fallbacks", several=True),
    "header_names": Field(label="Headers", several=True),
    "input_price_usd": Field(label="Input, for a million tokens", write=writers.money),
    "ip_allowlist": Field(label="IP allowlist", several=True, absent="any address"),
    "key_ids": _ids("Attached keys", Named.KEY, several=True),
    "keys": Field(label="Keys"),
    "kind": Field(label="Kind", write=writers.word, usual=("standard",)),
    "kinds": Field(label="Alerts", several=True, absent="all alerts"),
    "label": Field(label="Label", write=writers.quoted),
    "location_id": _ids("Location", Named.LOCATION),
    "location_ids": _ids("Locations", Named.LOCATION, several=True, absent="all locations"),
    "max_output_tokens": Field(label="Longest answer, in tokens", absent="not known"),
    "max_parallel": Field(label="Parallel requests", absent="no limit"),
    "mcp": Field(label="MCP", write=writers.mcp, usual=(_ALL_SERVERS,)),
    "metadata": Field(label="Metadata", write=writers.metadata, usual=({},)),
    "model": Field(label="Model id"),
    "models": Field(label="Models", several=True),
    "name": Field(label="Name", write=writers.quoted),
    "names": Field(label="Names on its page", write=writers.word),
    "not_before": Field(label="Valid from", write=writers.moment, absent="at once"),
    "output_price_usd": Field(label="Output, for a million tokens", write=writers.money),
    "owner_id": _ids("Owner", Named.PERSON, absent="nobody"),
    "parent_id": _ids("Made from", Named.KEY),
    "preview": Field(label="Key"),
    "previous_secret_valid_until": Field(label="Previous secret good until", write=writers.moment),
    "protected": Field(label="Handout", write=writers.protected),
    "provider_id": _ids("Provider", Named.PROVIDER),
    "requires_key": Field(label="Requires a key", usual=(True,)),
    "revoked": Field(label="Keys revoked"),
    "role": Field(label="Role", write=writers.word),
    "rpm": Field(label="Requests per minute", absent="no limit"),
    "timeout_seconds": Field(label="Timeout", write=writers.seconds),
    "time_zone": Field(label="Time zone"),
    "tools_gone": Field(label="Tools gone", several=True),
    "tools_new": Field(label="New tools", several=True),
    "topped_up_usd": Field(label="Added to the budget", write=writers.money),
    "tpm": Field(label="Tokens per minute", absent="no limit"),
    "upstream_model": Field(label="Upstream model"),
    "url": Field(label="Address"),
    "valid_days": Field(label="Lasts", write=writers.days),
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
