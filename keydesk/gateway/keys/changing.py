"""Changes of one key, each within a change that the service opened."""

from typing import Any

from sqlalchemy import RowMapping

from keydesk.contract.keys import AGENT_ENDS, KeyPatch
from keydesk.contract.mcp import McpAccess
from keydesk.contract.metadata import bounded, merge
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import KeyKind, Window
from keydesk.domain.money import Nanos
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.budgets.setting import merged
from keydesk.gateway.keys.attachments import attach_to_exactly
from keydesk.gateway.keys.belonging import settle_belonging
from keydesk.gateway.keys.fields import columns_of, distinct, present, require_known
from keydesk.gateway.keys.minting import require_agent_name
from keydesk.gateway.keys.own_budget import set_budget, top_up
from keydesk.gateway.keys.repository import (
    change_children,
    change_key,
    is_revoked,
    lifecycle_of,
    live_children,
)


def patch_key(change: Change, row: RowMapping, patch: KeyPatch) -> bool:
    """Change what the patch names; return whether that changed anything."""
    lifecycle_of(row).require_not_revoked()
    _require_fits_kind(row, patch)
    before = {name: present(change.connection, row, name) for name in patch.model_fields_set}
    wanted = distinct(_wanted(patch, before))
    changed = {name: value for name, value in wanted.items() if value != before[name]}
    Window(changed.get("not_before", row["not_before"]), changed.get("expires_at", row["expires_at"]))
    require_known(change.connection, changed)
    if KeyKind(row["kind"]) is KeyKind.AGENT and "name" in changed:
        require_agent_name(change.connection, changed["name"], row["id"])
    if changed:
        _store(change, row, changed)
        name = changed.get("name", row["name"])
        change.record(Action.KEY_UPDATED, row["id"], name, before_and_after(before, changed))
    return bool(changed)


def switch_key(change: Change, row: RowMapping, *, on: bool) -> bool:
    """Switch a key on or off; return whether it was not so already."""
    lifecycle_of(row).require_not_revoked()
    if row["active"] is on:
        return False
    change_key(change.connection, row["id"], {"active": on})
    change.record(Action.KEY_ACTIVATED if on else Action.KEY_DEACTIVATED, row["id"], row["name"], {})
    return True


def revoke_key(change: Change, row: RowMapping) -> bool:
    """End a key for good, and what was delegated from it; return whether it was not ended already."""
    # One of many can have ended with its parent since the row was read.
    if row["revoked_at"] is not None or is_revoked(change.connection, row["id"]):
        return False
    for ended in (row, *live_children(change.connection, row["id"])):
        values = {"revoked_at": change.at, "revoked_by": change.caller.name}
        change_key(change.connection, ended["id"], values)
        change.record(Action.KEY_REVOKED, ended["id"], ended["name"], {})
    return True


def top_up_key(change: Change, row: RowMapping, amount: Nanos) -> bool:
    """Add money to a key's budget for the period that holds."""
    lifecycle_of(row).require_not_revoked()
    before = top_up(change.connection, row, amount, change.at)
    change_key(change.connection, row["id"], {})
    told = before_and_after({"topped_up_usd": before}, {"topped_up_usd": Nanos(before + amount)})
    change.record(Action.KEY_TOPPED_UP, row["id"], row["name"], told)
    return True


def note_handout(change: Change, row: RowMapping, *, protected: bool) -> bool:
    """Note that the key's secret was put into a file; the key itself stays as it is."""
    told = before_and_after({}, {"protected": protected})
    change.record(Action.KEY_HANDOUT_SAVED, row["id"], row["name"], told)
    return True


def _wanted(patch: KeyPatch, before: dict[str, Any]) -> dict[str, Any]:
    """Return what each field that the patch names shall be."""
    wanted = {name: getattr(patch, name) for name in patch.model_fields_set}
    if wanted.get("budget") is not None:
        wanted["budget"] = merged(before["budget"], wanted["budget"])
    if "metadata" in wanted:
        wanted["metadata"] = _metadata(before["metadata"], wanted["metadata"])
    if "mcp" in wanted:
        access = McpAccess.model_validate(before["mcp"])
        changed = McpAccess() if patch.mcp is None else patch.mcp.applied_to(access)
        wanted["mcp"] = changed.model_dump()
    return wanted


def _metadata(before: dict[str, Any], patch: dict[str, Any] | None) -> dict[str, Any]:
    try:
        return {} if patch is None else bounded(merge(before, patch))
    except InvalidValueError as error:
        raise InvalidValueError(str(error), field="metadata") from error


def _require_fits_kind(row: RowMapping, patch: KeyPatch) -> None:
    kind, named = KeyKind(row["kind"]), patch.model_fields_set
    if kind is KeyKind.AGENT and "expires_at" in named:
        raise InvalidValueError(AGENT_ENDS, field="expires_at")
    if kind is KeyKind.EPHEMERAL:
        for field in ("owner_id", "location_id"):
            if field in named:
                raise InvalidValueError("An ephemeral key's are its parent's.", field=field)


def _store(change: Change, row: RowMapping, changed: dict[str, Any]) -> None:
    connection, key_id = change.connection, row["id"]
    belonging = settle_belonging(connection, change.caller, changed)
    change_key(connection, key_id, {**columns_of(changed), **belonging})
    if belonging:
        change_children(connection, key_id, belonging)
    if "budget" in changed:
        set_budget(connection, row, changed["budget"], change.at)
    if "deployments" in changed:
        attach_to_exactly(connection, key_id, changed["deployments"])
