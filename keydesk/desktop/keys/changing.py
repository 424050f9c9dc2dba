"""Change some fields of a key, and take that back: only where nobody else changed the same meanwhile."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, cast

from keydesk.contract.api import AdminApi
from keydesk.contract.budgets import Budget, BudgetPatch, BudgetState
from keydesk.contract.keys import Key, KeyPatch
from keydesk.contract.mcp import McpAccess
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.form.draft_request import changed_mcp, merge_patch, with_patch
from keydesk.desktop.language import tr
from keydesk.domain.errors import ConflictError, StaleError


@dataclass(frozen=True, slots=True)
class Changed:
    """A key before and after a change, and the fields that the change named."""

    before: Key
    after: Key
    fields: Collection[str]

    @property
    def can_be_taken_back(self) -> bool:
        """Whether the key would be as before: what was spent of a budget that was taken away is gone."""
        gone = self.before.budget is not None and self.after.budget is None
        return bool(self.fields) and not ("budget" in self.fields and gone)


def changed_by(before: Key, patch: KeyPatch) -> Changed:
    """Describe a change whose answer did not tell how the key is now."""
    after = with_patch(before, patch).model_copy(update={"version": before.version + 1})
    return Changed(before, after, patch.model_fields_set)


def difference(before: Key, after: Key) -> Changed:
    """Describe a change by what came of it."""
    return Changed(before, after, {name for name in KeyPatch.model_fields if not _same(before, after, name)})


async def change_fields(api: AdminApi, key: Key, patch: KeyPatch) -> Key:
    """Change what the patch names, also when somebody changed something else about the key meanwhile.

    StaleError: they changed the same. Asked for again after its answer was lost, it is found done.
    """
    try:
        return await actions.update_key(api, key, patch)
    except StaleError:
        present = await actions.look_up(api, key.id)
        named = patch.model_fields_set
        if all(_same(present, with_patch(present, patch), name) for name in named):
            return present
        if not all(_same(present, key, name) for name in named):
            raise
        return await actions.update_key(api, present, patch)


async def take_back(api: AdminApi, changed: Changed) -> Key:
    """Return the key as it is with that taken back. ConflictError: somebody changed the same since."""
    before, after = changed.before, changed.after
    try:
        return await actions.update_key(api, after, _restoring(changed, after))
    except StaleError:
        present = await actions.look_up(api, after.id)
        if all(_same(present, before, name) for name in changed.fields):
            return present  # it was taken back, and only the answer was lost
        if not all(_same(present, after, name) for name in changed.fields):
            message = tr("Somebody changed it again meanwhile; it stays as they left it.")
            raise ConflictError(message) from None
        return await actions.update_key(api, present, _restoring(changed, present))


def _restoring(changed: Changed, present: Key) -> KeyPatch:
    before = changed.before
    wanted: dict[str, Any] = {name: getattr(before, name) for name in changed.fields}
    if isinstance(wanted.get("budget"), BudgetState):
        wanted["budget"] = BudgetPatch(**_rule(before.budget))
    if "metadata" in wanted:
        wanted["metadata"] = merge_patch(present.metadata, before.metadata)
    if "mcp" in wanted:
        wanted["mcp"] = changed_mcp(present.mcp, before.mcp)
    return KeyPatch(**wanted)


def _rule(budget: BudgetState | None) -> dict[str, Any]:
    """Return what an admin set of a budget, without how it stands."""
    return {name: getattr(budget, name) for name in Budget.model_fields}


def _same(one: Key, other: Key, name: str) -> bool:
    first, second = getattr(one, name), getattr(other, name)
    if isinstance(first, BudgetState) and isinstance(second, BudgetState):
        return _rule(first) == _rule(second)
    if isinstance(first, McpAccess):
        return bool(first.policy() == second.policy())
    if isinstance(first, list) and isinstance(second, list):
        return sorted(cast("list[str]", first)) == sorted(cast("list[str]", second))
    return bool(first == second)
