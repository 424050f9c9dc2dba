"""The rules of keys: what an admin may do to them, each as one transaction."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.budgets import USUAL_THRESHOLDS, BudgetPatch
from keydesk.contract.keys import (
    Key,
    KeyCreate,
    KeyMinted,
    KeyPage,
    KeyPatch,
    KeyQuery,
    TopUp,
)
from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Period, Renewal
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.key import DEFAULT_VALIDITY, Window
from keydesk.domain.money import MAX_NANOS, Nanos
from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.audit.repository import load_head
from keydesk.gateway.budgets.repository import (
    add_budget,
    change_budget,
    period_of,
    remove_budget,
    rule_of,
)
from keydesk.gateway.catalog.repository import known_models, known_providers, provider_of
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.keys import listing, pages
from keydesk.gateway.keys.repository import (
    LISTS,
    add_key,
    change_key,
    key_of,
    lifecycle_of,
    load_row,
    read_list,
)
from keydesk.gateway.keys.status_sql import next_change
from keydesk.gateway.keys.tally import Tally
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore

_PLAIN_BUDGET: Final[dict[str, Any]] = {
    "renewal": Renewal.NONE,
    "max_renewals": None,
    "alert_thresholds": list(USUAL_THRESHOLDS),
}


class KeyService:
    """Keys. Whatever changes one tells ``changes`` after the commit (S7)."""

    def __init__(self, opened: OpenStore, journal: Journal, changes: ChangeListener) -> None:
        self._store = opened.store
        self._pepper = opened.pepper
        self._clock = opened.clock
        self._journal = journal
        self._changes = changes
        self._tally = Tally()

    def list(self, query: KeyQuery) -> KeyPage:
        """Return a page of keys."""
        now = self._clock.now()
        with self._store.read() as connection:
            provider_id = None if query.model is None else provider_of(connection, query.model)
            head = load_head(connection)
            counts = self._tally.at(
                0 if head is None else head.sequence, now, lambda: next_change(connection, now)
            )
            selection = pages.Selection(
                connection,
                pages.conditions_of(query, provider_id, now),
                few=listing.FEW_BY_TEXT if query.q else listing.FEW,
                known=counts.known(query, provider_id),
            )
            found = pages.find_page(selection, query, now)
            total = counts.total(query, provider_id, selection.count)
            by_status = (
                counts.statuses(lambda: pages.count_by_status(connection, now)) if query.counts else None
            )
        return KeyPage.model_construct(
            items=[key_of(row, now) for row in found.rows],
            next_cursor=found.next_cursor,
            total=total,
            counts=by_status,
        )

    def get(self, key_id: str) -> Key:
        """Return one key."""
        with self._store.read() as connection:
            return key_of(_require(connection, key_id), self._clock.now())

    def create(self, caller: Caller, wanted: KeyCreate, attempt: Attempt | None) -> KeyMinted:
        """Mint a key."""
        with self._journal.change(caller) as change:
            return change.once(attempt, KeyMinted, lambda: self._mint(change, wanted))

    def update(self, caller: Caller, key_id: str, patch: KeyPatch, versions: Sequence[int]) -> Key:
        """Change what the patch names, if the key is still as the caller saw it."""
        with self._changing(caller, key_id) as change:
            row = _require(change.connection, key_id)
            lifecycle_of(row).require_not_revoked()
            if row["version"] not in versions:
                raise StaleError("Somebody else changed this key. Nothing was changed; look at it again.")
            wanted = {name: getattr(patch, name) for name in patch.model_fields_set}
            present = {name: _present(row, name) for name in wanted}
            if wanted.get("budget") is not None:
                wanted["budget"] = _merged(present["budget"], wanted["budget"])
            changed = {name: value for name, value in _distinct(wanted).items() if value != present[name]}
            Window(changed.get("not_before", row["not_before"]), changed.get("expires_at", row["expires_at"]))
            _require_known(change.connection, changed)
            if changed:
                change_key(change.connection, key_id, _without_budget(changed))
                if "budget" in changed:
                    _set_budget(change, row, changed["budget"])
                name = changed.get("name", row["name"])
                change.record(Action.KEY_UPDATED, key_id, name, before_and_after(present, changed))
            return key_of(_require(change.connection, key_id), change.at)

    def activate(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Switch a key on."""
        return self._switch(caller, key_id, attempt, Action.KEY_ACTIVATED, on=True)

    def deactivate(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """Switch a key off."""
        return self._switch(caller, key_id, attempt, Action.KEY_DEACTIVATED, on=False)

    def revoke(self, caller: Caller, key_id: str, attempt: Attempt | None) -> Key:
        """End a key for good."""
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: _revoke(change, key_id))

    def top_up(self, caller: Caller, key_id: str, wanted: TopUp, attempt: Attempt | None) -> Key:
        """Add money to a key's budget for the period that holds."""
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: _top_up(change, key_id, wanted.amount_usd))

    @contextmanager
    def _changing(self, caller: Caller, key_id: str) -> Generator[Change]:
        # The data plane is told even when the commit failed, because it may have failed after the fact.
        try:
            with self._journal.change(caller) as change:
                yield change
        finally:
            self._changes.key_changed(key_id)

    def _switch(
        self, caller: Caller, key_id: str, attempt: Attempt | None, action: Action, *, on: bool
    ) -> Key:
        with self._changing(caller, key_id) as change:
            return change.once(attempt, Key, lambda: _switch(change, key_id, action, on=on))

    def _mint(self, change: Change, wanted: KeyCreate) -> KeyMinted:
        secret = mint(SecretKind.KEY)
        fields = _distinct(wanted.model_dump(exclude={"kind", "not_before", "expires_at"}))
        fields |= _window(wanted, change.at)
        _require_known(change.connection, fields)
        add_key(
            change.connection,
            {
                **_without_budget(fields),
                "id": secret.id,
                "secret_hash": self._pepper.digest(secret),
                "pepper_id": self._pepper.id,
                "preview": secret.preview,
                "kind": wanted.kind.value,
                "active": True,
                "created_at": change.at,
                "created_by": change.caller.name,
                "version": 1,
            },
        )
        if wanted.budget is not None:
            add_budget(change.connection, _holder(secret.id), _rule(fields["budget"]), Period(change.at))
        change.record(
            Action.KEY_CREATED, secret.id, wanted.name, before_and_after({}, {**fields, "kind": wanted.kind})
        )
        key = key_of(_require(change.connection, secret.id), change.at)
        return KeyMinted.model_construct(key=key, secret=secret.reveal())


def _window(wanted: KeyCreate, now: datetime) -> dict[str, Any]:
    not_before = wanted.not_before or now
    try:
        default = not_before + DEFAULT_VALIDITY
    except OverflowError as error:
        raise InvalidValueError("A start before the year 9999.", field="not_before") from error
    expires_at = wanted.expires_at if "expires_at" in wanted.model_fields_set else default
    window = Window(not_before, expires_at)
    return {"not_before": window.not_before, "expires_at": window.expires_at}


def _switch(change: Change, key_id: str, action: Action, *, on: bool) -> Key:
    row = _require(change.connection, key_id)
    lifecycle_of(row).require_not_revoked()
    if row["active"] is not on:
        change_key(change.connection, key_id, {"active": on})
        change.record(action, key_id, row["name"], {})
        row = _require(change.connection, key_id)
    return key_of(row, change.at)


def _revoke(change: Change, key_id: str) -> Key:
    row = _require(change.connection, key_id)
    if row["revoked_at"] is None:
        change_key(change.connection, key_id, {"revoked_at": change.at, "revoked_by": change.caller.name})
        change.record(Action.KEY_REVOKED, key_id, row["name"], {})
        row = _require(change.connection, key_id)
    return key_of(row, change.at)


def _top_up(change: Change, key_id: str, amount: Nanos) -> Key:
    row = _require(change.connection, key_id)
    lifecycle_of(row).require_not_revoked()
    rule = rule_of(row)
    if rule is None:
        raise ConflictError("This key has no budget; there is nothing to add to.")
    if amount == 0:
        raise InvalidValueError("More than nothing.", field="amount_usd")
    period = period_of(row, rule, change.at)
    if rule.granted(period) + amount > MAX_NANOS:
        raise InvalidValueError("At most 1,000,000,000 dollars in all.", field="amount_usd")
    topped_up = Nanos(period.topped_up + amount)
    change_budget(change.connection, key_id, rule, replace(period, topped_up=topped_up))
    change_key(change.connection, key_id, {})
    before, after = {"topped_up_usd": period.topped_up}, {"topped_up_usd": topped_up}
    change.record(Action.KEY_TOPPED_UP, key_id, row["name"], before_and_after(before, after))
    return key_of(_require(change.connection, key_id), change.at)


def _set_budget(change: Change, row: RowMapping, wanted: dict[str, Any] | None) -> None:
    """Put another budget in place of the present one: what is spent of the one is spent of the other."""
    before = rule_of(row)
    if wanted is None:
        remove_budget(change.connection, row["id"])
    elif before is None:
        period = Period(change.at, baseline=row["lifetime_nanos"])
        add_budget(change.connection, _holder(row["id"]), _rule(wanted), period)
    else:
        period = period_of(row, before, change.at)
        change_budget(change.connection, row["id"], _rule(wanted), period)


def _merged(present: dict[str, Any] | None, patch: BudgetPatch) -> dict[str, Any]:
    named = {name: getattr(patch, name) for name in patch.model_fields_set}
    merged = {**(present or _PLAIN_BUDGET), **named}
    if "limit_usd" not in merged:
        raise InvalidValueError("An amount in dollars.", field="budget.limit_usd")
    return merged


def _holder(key_id: str) -> Holder:
    return Holder(HolderKind.KEY, key_id)


def _rule(fields: dict[str, Any]) -> BudgetRule:
    thresholds = tuple(fields["alert_thresholds"])
    return BudgetRule(fields["limit_usd"], fields["renewal"], fields["max_renewals"], thresholds)


def _without_budget(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name != "budget"}


def _require(connection: Connection, key_id: str) -> RowMapping:
    row = load_row(connection, key_id)
    if row is None:
        raise NotFoundError("There is no such key.")
    return row


def _require_known(connection: Connection, fields: dict[str, Any]) -> None:
    """Refuse models and providers that there are not: a key would only seem to allow something (S5)."""
    for name, find in (("allowed_models", known_models), ("allowed_providers", known_providers)):
        wanted: list[str] = fields.get(name) or []
        known = find(connection, wanted)
        unknown = [member for member in wanted if member not in known]
        if unknown:
            raise InvalidValueError(f"Not known here: {', '.join(unknown)}.", field=name)


def _distinct(fields: dict[str, Any]) -> dict[str, Any]:
    """Take members that a list names twice once."""
    return {
        name: list(dict.fromkeys(fields[name]))
        if name in LISTS and fields[name] is not None
        else fields[name]
        for name in fields
    }


def _present(row: RowMapping, name: str) -> Any:
    if name == "budget":
        rule = rule_of(row)
        if rule is None:
            return None
        return {
            "limit_usd": rule.limit,
            "renewal": rule.renewal,
            "max_renewals": rule.max_renewals,
            "alert_thresholds": list(rule.thresholds),
        }
    return read_list(row[name]) if name in LISTS else row[name]
