"""From a draft to what the gateway is asked for, and from a key to the draft of its changes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from keydesk.contract.budgets import MAX_RENEWALS, Budget, BudgetPatch, BudgetState
from keydesk.contract.keys import Key, KeyCreate, KeyPatch, KeyTemplate
from keydesk.contract.mcp import McpAccess, McpAccessPatch
from keydesk.contract.metadata import merge
from keydesk.desktop.keys.form.draft import NO_MCP_ACCESS, USUAL_ALERTS, Draft, Expiry, Named, Start
from keydesk.desktop.keys.form.typed_metadata import read_metadata
from keydesk.desktop.typed import (
    read_amount,
    read_count,
    read_networks,
    read_percents,
    write_amount,
    write_count,
    write_metadata,
)
from keydesk.domain.budget import Renewal
from keydesk.domain.limit import MAX_PARALLEL, MAX_RPM, MAX_TPM


def draft_of(key: Key) -> Draft:
    """Return the draft that changes nothing of the key."""
    return Draft(
        name=key.name,
        owner=Named(key.owner_id or "", key.owner_name or key.owner_id or ""),
        location=Named(key.location_id or "", key.location_name or key.location_id or ""),
        expiry=Expiry.KEEP,
        start=Start.KEEP,
        present=key,
        **settings_of(key),
    )


def settings_of(source: Key | KeyTemplate) -> dict[str, Any]:
    """Return what a draft has of the settings, but for the window."""
    budget = source.budget
    return {
        "description": source.description,
        "rpm": write_count(source.rpm),
        "tpm": write_count(source.tpm),
        "max_parallel": write_count(source.max_parallel),
        "budget": write_amount(budget.limit_usd if budget else None),
        "renewal": budget.renewal if budget else Renewal.NONE,
        "max_renewals": write_count(budget.max_renewals if budget else None),
        "alerts": ", ".join(str(percent) for percent in budget.alert_thresholds) if budget else USUAL_ALERTS,
        "models": tuple(source.allowed_models or ()),
        "providers": tuple(source.allowed_providers or ()),
        "deployments": tuple(source.deployments),
        "addresses": "\n".join(source.ip_allowlist or ()),
        "metadata": write_metadata(source.metadata),
        "mcp": source.mcp,
    }


def to_create(draft: Draft, now: datetime) -> KeyCreate:
    """Return the key to ask for. Raises InvalidValueError when the draft has problems."""
    fields = to_settings(draft)
    if draft.owner.id or draft.location.id:
        # Said also where it is the owner's: what stands in the form is what is made.
        fields |= {"owner_id": draft.owner.id or None, "location_id": draft.location.id or None}
    if draft.start is Start.MOMENT:
        fields["not_before"] = draft.begin(now)
    # A year is what the gateway gives by itself, from its own clock.
    if draft.expiry is not Expiry.YEAR:
        fields["expires_at"] = draft.end(now)
    return KeyCreate(name=draft.name, **fields)


def to_settings(draft: Draft) -> dict[str, Any]:
    """Return the settings that were made, but for the window: what is absent is as usual."""
    fields = {name: value for name, value in _settings(draft).items() if value is not None}
    if not fields["description"]:
        del fields["description"]
    budget = _budget(draft)
    if budget is not None:
        fields["budget"] = Budget(**budget)
    if draft.deployments:
        fields["deployments"] = list(draft.deployments)
    if draft.mcp.policy() != NO_MCP_ACCESS.policy():
        fields["mcp"] = draft.mcp
    metadata = read_metadata(draft.metadata)
    if metadata:
        fields["metadata"] = metadata
    return fields


def to_patch(draft: Draft, now: datetime) -> KeyPatch:
    """Return what differs from the key as it was read; nothing is set in it when nothing does."""
    present = draft.key
    wanted = _settings(draft)
    wanted |= {"name": draft.name, "deployments": list(draft.deployments)}
    wanted |= {"owner_id": draft.owner.id or None, "location_id": draft.location.id or None}
    if draft.start is not Start.KEEP:
        wanted["not_before"] = draft.begin(now)
    if draft.expiry is not Expiry.KEEP:
        wanted["expires_at"] = draft.end(now)
    cleaned = KeyPatch(**wanted)
    changed: dict[str, Any] = {
        name: value for name in wanted if not _same(value := getattr(cleaned, name), getattr(present, name))
    }
    changed |= _changed_budget(present.budget, _budget(draft))
    metadata = read_metadata(draft.metadata)
    if metadata != present.metadata:
        changed["metadata"] = merge_patch(present.metadata, metadata)
    if draft.mcp.policy() != present.mcp.policy():
        changed["mcp"] = changed_mcp(present.mcp, draft.mcp)
    return KeyPatch(**changed)


def with_patch(key: Key, patch: KeyPatch) -> Key:
    """Return the key as it would be with the change, for people to compare."""
    changes = {name: getattr(patch, name) for name in patch.model_fields_set}
    wanted = changes.get("budget")
    if isinstance(wanted, BudgetPatch):
        named = {name: getattr(wanted, name) for name in wanted.model_fields_set}
        changes["budget"] = _budget_with(key.budget, named)
    if "metadata" in changes:
        changes["metadata"] = merge(key.metadata, changes["metadata"] or {})
    if isinstance(mcp := changes.get("mcp"), McpAccessPatch):
        changes["mcp"] = mcp.applied_to(key.mcp)
    return key.model_copy(update=changes)


def holds(key: Key, patch: KeyPatch) -> bool:
    """Say whether the key is already as the patch would make it."""
    after = with_patch(key, patch)
    return all(_same(getattr(key, name), getattr(after, name)) for name in patch.model_fields_set)


def _same(one: Any, other: Any) -> bool:
    """Compare two settings; the order of a list means nothing."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(cast("list[str]", one)) == sorted(cast("list[str]", other))
    return bool(one == other)


def _settings(draft: Draft) -> dict[str, Any]:
    return {
        "description": draft.description,
        "rpm": read_count(draft.rpm, MAX_RPM),
        "tpm": read_count(draft.tpm, MAX_TPM),
        "max_parallel": read_count(draft.max_parallel, MAX_PARALLEL),
        "allowed_models": list(draft.models) or None,
        "allowed_providers": list(draft.providers) or None,
        "ip_allowlist": read_networks(draft.addresses),
    }


def _budget(draft: Draft) -> dict[str, Any] | None:
    limit = read_amount(draft.budget)
    if limit is None:
        return None
    renews = draft.renewal is not Renewal.NONE
    most = read_count(draft.max_renewals, MAX_RENEWALS, least=0) if renews else None
    alerts = read_percents(draft.alerts)
    return {
        "limit_usd": limit,
        "renewal": draft.renewal,
        "max_renewals": most,
        "alert_thresholds": alerts,
    }


def _changed_budget(present: BudgetState | None, wanted: dict[str, Any] | None) -> dict[str, Any]:
    if wanted is None:
        return {} if present is None else {"budget": None}
    if present is None:
        return {"budget": BudgetPatch(**wanted)}
    changed = {name: value for name, value in wanted.items() if value != getattr(present, name)}
    return {"budget": BudgetPatch(**changed)} if changed else {}


def merge_patch(present: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return the merge patch (RFC 7396) that turns the one into the other."""
    patch: dict[str, Any] = {name: None for name in present if name not in wanted}
    for name, value in wanted.items():
        before = present.get(name)
        if isinstance(value, dict) and isinstance(before, dict):
            inner = merge_patch(cast("dict[str, Any]", before), cast("dict[str, Any]", value))
            if inner:
                patch[name] = inner
        elif name not in present or value != before:
            patch[name] = value
    return patch


def changed_mcp(present: McpAccess, wanted: McpAccess) -> McpAccessPatch:
    """Return what turns the one access into the other."""
    gone = {server: None for server in present.tools if server not in wanted.tools}
    return McpAccessPatch(
        enabled=wanted.enabled,
        mode=wanted.mode,
        servers=wanted.servers,
        tools={**wanted.tools, **gone},
    )


def _budget_with(present: BudgetState | None, named: dict[str, Any]) -> BudgetState:
    if present is not None:
        return present.model_copy(update=named)
    limit = named["limit_usd"]
    none = type(limit)(0)
    rest: dict[str, Any] = {
        "spent_usd": none,
        "topped_up_usd": none,
        "remaining_usd": limit,
        "renews_at": None,
    }
    return BudgetState(**named, **rest)
