"""Changes of one key, each within a change that the service opened."""

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping

from keydesk.contract.keys import Key, KeyPatch
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.errors import NotFoundError, StaleError
from keydesk.domain.key import Window
from keydesk.domain.money import Nanos
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.budgets.setting import merged, set_budget, top_up
from keydesk.gateway.keys.fields import columns_of, distinct, present, require_known
from keydesk.gateway.keys.repository import change_key, key_of, lifecycle_of, load_row


def require_row(connection: Connection, key_id: str) -> RowMapping:
    """Return everything that is known of a key. Raises NotFoundError if there is none."""
    row = load_row(connection, key_id)
    if row is None:
        raise NotFoundError("There is no such key.")
    return row


def patch_key(change: Change, key_id: str, patch: KeyPatch, versions: Sequence[int]) -> Key:
    """Change what the patch names, if the key is still as the caller saw it."""
    row = require_row(change.connection, key_id)
    lifecycle_of(row).require_not_revoked()
    if row["version"] not in versions:
        raise StaleError("Somebody else changed this key. Nothing was changed; look at it again.")
    wanted = {name: getattr(patch, name) for name in patch.model_fields_set}
    before = {name: present(row, name) for name in wanted}
    if wanted.get("budget") is not None:
        wanted["budget"] = merged(before["budget"], wanted["budget"])
    changed = {name: value for name, value in distinct(wanted).items() if value != before[name]}
    Window(changed.get("not_before", row["not_before"]), changed.get("expires_at", row["expires_at"]))
    require_known(change.connection, changed)
    if changed:
        change_key(change.connection, key_id, columns_of(changed))
        if "budget" in changed:
            set_budget(change.connection, _holder(key_id), row, changed["budget"], change.at)
        name = changed.get("name", row["name"])
        change.record(Action.KEY_UPDATED, key_id, name, before_and_after(before, changed))
    return key_of(require_row(change.connection, key_id), change.at)


def switch_key(change: Change, key_id: str, *, on: bool) -> Key:
    """Switch a key on or off; one that is so already stays so."""
    row = require_row(change.connection, key_id)
    lifecycle_of(row).require_not_revoked()
    if row["active"] is not on:
        change_key(change.connection, key_id, {"active": on})
        change.record(Action.KEY_ACTIVATED if on else Action.KEY_DEACTIVATED, key_id, row["name"], {})
        row = require_row(change.connection, key_id)
    return key_of(row, change.at)


def revoke_key(change: Change, key_id: str) -> Key:
    """End a key for good; a revoked one stays as it was revoked."""
    row = require_row(change.connection, key_id)
    if row["revoked_at"] is None:
        change_key(change.connection, key_id, {"revoked_at": change.at, "revoked_by": change.caller.name})
        change.record(Action.KEY_REVOKED, key_id, row["name"], {})
        row = require_row(change.connection, key_id)
    return key_of(row, change.at)


def top_up_key(change: Change, key_id: str, amount: Nanos) -> Key:
    """Add money to a key's budget for the period that holds."""
    row = require_row(change.connection, key_id)
    lifecycle_of(row).require_not_revoked()
    before = top_up(change.connection, _holder(key_id), row, amount, change.at)
    change_key(change.connection, key_id, {})
    told = before_and_after({"topped_up_usd": before}, {"topped_up_usd": Nanos(before + amount)})
    change.record(Action.KEY_TOPPED_UP, key_id, row["name"], told)
    return key_of(require_row(change.connection, key_id), change.at)


def _holder(key_id: str) -> Holder:
    return Holder(HolderKind.KEY, key_id)
