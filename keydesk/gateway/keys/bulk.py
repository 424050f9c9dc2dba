"""Keys for many people at once: who gets one, who does not and why, and all of them in one transaction."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping

from keydesk.contract.batches import (
    BulkCreate,
    BulkCreated,
)
from keydesk.domain.budget import NOTHING, Holder, HolderKind
from keydesk.domain.errors import ConflictError
from keydesk.domain.key import KeyKind
from keydesk.domain.secret import Secret, SecretKind, mint, new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.batches.repository import add_batch
from keydesk.gateway.batches.service import BatchService
from keydesk.gateway.budgets.setting import give_budget
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.keys.attachments import attach
from keydesk.gateway.keys.fields import WINDOW, columns_of, distinct, require_known, window_of
from keydesk.gateway.keys.handing_out import handed_out
from keydesk.gateway.keys.holdings import owners_of_live_keys
from keydesk.gateway.keys.minting import identity
from keydesk.gateway.keys.own_budget import give_budgets
from keydesk.gateway.keys.recipients import belonging_of, plan_for
from keydesk.gateway.keys.repository import add_keys
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore


class BulkService:
    """Bulk creation. New keys are in nobody's memory yet, so that the data plane need not be told."""

    def __init__(self, opened: OpenStore, journal: Journal, batches: BatchService, links: LinkMaker) -> None:
        self._store = opened.store
        self._clock = opened.clock
        self._pepper = opened.pepper
        self._journal = journal
        self._batches = batches
        self._links = links

    def create(self, caller: Caller, wanted: BulkCreate, attempt: Attempt | None) -> BulkCreated:
        """Make a batch of keys, or tell who would get one."""
        if wanted.dry_run:
            with self._store.read() as connection:
                now = self._clock.now()
                window_of(wanted.template, now)
                require_known(connection, wanted.template.model_dump())
                has_one = owners_of_live_keys(connection, wanted.label, now)
                plan = plan_for(connection, caller, wanted, has_one)
                return BulkCreated(batch=None, items=[], **plan.told())
        with self._journal.change(caller) as change:
            return change.once(attempt, BulkCreated, lambda: self._mint(change, wanted))

    def _mint(self, change: Change, wanted: BulkCreate) -> BulkCreated:
        connection = change.connection
        has_one = owners_of_live_keys(connection, wanted.label, change.at)
        plan = plan_for(connection, change.caller, wanted, has_one)
        if not plan.recipients:
            raise ConflictError("Nobody of them gets a key; a dry run tells why.")
        fields = distinct(wanted.template.model_dump(exclude=set(WINDOW)))
        fields |= window_of(wanted.template, change.at)
        require_known(connection, fields)
        batch_id = self._add_batch(change, wanted, fields, len(plan.recipients))
        secrets = [mint(SecretKind.KEY) for _ in plan.recipients]
        self._add_keys(change, wanted.label, batch_id, fields, plan.recipients, secrets)
        items = handed_out(change, self._links, secrets, linked=wanted.claim)
        batch = self._batches.show(connection, change.caller, batch_id)
        return BulkCreated.model_construct(batch=batch, items=items, **plan.told())

    def _add_batch(self, change: Change, wanted: BulkCreate, fields: dict[str, Any], count: int) -> str:
        batch_id = new_id()
        window = {"not_before": fields["not_before"], "expires_at": fields["expires_at"]}
        made = {"created_at": change.at, "created_by": change.caller.name}
        add_batch(change.connection, {"id": batch_id, "label": wanted.label, **window, **made})
        if wanted.batch_budget is not None:
            holder = Holder(HolderKind.BATCH, batch_id)
            give_budget(change.connection, holder, wanted.batch_budget.model_dump(), change.at, NOTHING)
        budget = None if wanted.batch_budget is None else wanted.batch_budget.model_dump()
        told = before_and_after({}, {**window, "budget": budget, "keys": count, "claim": wanted.claim})
        change.record(Action.BATCH_CREATED, batch_id, wanted.label, told)
        return batch_id

    def _add_keys(
        self,
        change: Change,
        label: str,
        batch_id: str,
        fields: dict[str, Any],
        recipients: Sequence[RowMapping],
        secrets: Sequence[Secret],
    ) -> None:
        connection, key_ids = change.connection, [secret.id for secret in secrets]
        common = {
            **columns_of(fields),
            "kind": KeyKind.STANDARD.value,
            "batch_id": batch_id,
            "batch_folded": fold(label),
        }
        whose = [belonging_of(person) for person in recipients]
        add_keys(
            connection,
            [
                {**common, **belonging, **identity(change, self._pepper, secret)}
                for belonging, secret in zip(whose, secrets, strict=True)
            ],
        )
        attach(connection, key_ids, fields["deployments"])
        give_budgets(connection, key_ids, fields["budget"], change.at)
        shared = before_and_after({}, {**fields, "batch_id": batch_id})
        for person, key_id in zip(recipients, key_ids, strict=True):
            own = {"name": person["name"], "owner_id": person["id"], "location_id": person["location_id"]}
            told = {**shared, **before_and_after({}, own)}
            change.record(Action.KEY_CREATED, key_id, person["name"], told)
