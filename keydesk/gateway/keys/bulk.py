"""Keys for many people at once: who gets one, who does not and why, and all of them in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.batches import (
    MAX_BATCH,
    BulkCreate,
    BulkCreated,
    Recipient,
    Skipped,
)
from keydesk.contract.keys import Key, KeyLinked, KeyMinted
from keydesk.domain.budget import NOTHING, Holder, HolderKind
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.key import KeyKind
from keydesk.domain.secret import Secret, SecretKind, mint, new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, Journal, before_and_after
from keydesk.gateway.batches.repository import add_batch
from keydesk.gateway.batches.service import BatchService
from keydesk.gateway.budgets.setting import give_budget, give_budgets
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.keys.attachments import attach
from keydesk.gateway.keys.fields import WINDOW, columns_of, distinct, require_known, window_of
from keydesk.gateway.keys.holdings import owners_of_live_keys
from keydesk.gateway.keys.minting import identity
from keydesk.gateway.keys.repository import add_keys
from keydesk.gateway.keys.showing import load_rows, show
from keydesk.gateway.people.repository import known_locations, load_people, people_at
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore

_NO_ACCOUNT: Final = "They have no linked account."
_HAS_ONE: Final = "They already have a usable key of a batch with this label."


@dataclass(frozen=True, slots=True)
class _Plan:
    """Who gets a key, and who does not."""

    recipients: Sequence[RowMapping]
    skipped: list[Skipped]

    def told(self) -> dict[str, Any]:
        """Return what the answer says of it."""
        planned = [Recipient(person_id=row["id"], name=row["name"]) for row in self.recipients]
        return {"planned": planned, "skipped": self.skipped}


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
                plan = _plan(connection, caller, wanted, owners_of_live_keys(connection, wanted.label, now))
                return BulkCreated(batch=None, items=[], **plan.told())
        with self._journal.change(caller) as change:
            return change.once(attempt, BulkCreated, lambda: self._mint(change, wanted))

    def _mint(self, change: Change, wanted: BulkCreate) -> BulkCreated:
        connection = change.connection
        has_one = owners_of_live_keys(connection, wanted.label, change.at)
        plan = _plan(connection, change.caller, wanted, has_one)
        if not plan.recipients:
            raise ConflictError("Nobody of them gets a key; a dry run tells why.")
        fields = distinct(wanted.template.model_dump(exclude=set(WINDOW)))
        fields |= window_of(wanted.template, change.at)
        require_known(connection, fields)
        batch_id = self._add_batch(change, wanted, fields, len(plan.recipients))
        secrets = [mint(SecretKind.KEY) for _ in plan.recipients]
        self._add_keys(change, wanted.label, batch_id, fields, plan.recipients, secrets)
        items = self._handed_out(change, secrets, linked=wanted.claim)
        batch = self._batches.show(connection, change.caller, batch_id)
        return BulkCreated.model_construct(batch=batch, items=items, **plan.told())

    def _handed_out(
        self, change: Change, secrets: Sequence[Secret], *, linked: bool
    ) -> list[KeyMinted | KeyLinked]:
        """Return the keys with their secrets; or with links, and then nobody ever gets to see the secrets."""
        key_ids = [secret.id for secret in secrets]
        links = self._links.make(change, key_ids) if linked else []
        keys = show(change.connection, change.caller, load_rows(change.connection, key_ids), change.at)
        if linked:
            return [_linked(key, link) for key, link in zip(keys, links, strict=True)]
        return [_minted(key, secret) for key, secret in zip(keys, secrets, strict=True)]

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
        whose = [_whose(person) for person in recipients]
        add_keys(
            connection,
            [
                {**common, **belonging, **identity(change, self._pepper, secret)}
                for belonging, secret in zip(whose, secrets, strict=True)
            ],
        )
        attach(connection, key_ids, fields["deployments"])
        if fields["budget"] is not None:
            holders = [Holder(HolderKind.KEY, key_id) for key_id in key_ids]
            give_budgets(connection, holders, fields["budget"], change.at)
        shared = before_and_after({}, {**fields, "batch_id": batch_id})
        for person, key_id in zip(recipients, key_ids, strict=True):
            own = {"name": person["name"], "owner_id": person["id"], "location_id": person["location_id"]}
            told = {**shared, **before_and_after({}, own)}
            change.record(Action.KEY_CREATED, key_id, person["name"], told)


def _minted(key: Key, secret: Secret) -> KeyMinted:
    return KeyMinted.model_construct(key=key, secret=secret.reveal())


def _linked(key: Key, link: str) -> KeyLinked:
    return KeyLinked.model_construct(key=key, claim_url=link)


def _whose(person: RowMapping) -> dict[str, Any]:
    return {
        "name": person["name"],
        "owner_id": person["id"],
        "owner_folded": person["name_folded"],
        "location_id": person["location_id"],
        "location_folded": person["location_folded"] or "",
    }


def _plan(connection: Connection, caller: Caller, wanted: BulkCreate, has_one: set[str]) -> _Plan:
    recipients: list[RowMapping] = []
    skipped: list[Skipped] = []
    for person in _people(connection, caller, wanted):
        reason = _NO_ACCOUNT if person["account"] is None else None
        if person["id"] in has_one:
            reason = _HAS_ONE
        if reason is None:
            recipients.append(person)
        else:
            skipped.append(Skipped(person_id=person["id"], name=person["name"], reason=reason))
    if len(recipients) > MAX_BATCH:
        raise InvalidValueError(
            f"At most {MAX_BATCH:,} keys at once; these are {len(recipients):,} people.", field="location_ids"
        )
    return _Plan(recipients, skipped)


def _people(connection: Connection, caller: Caller, wanted: BulkCreate) -> Sequence[RowMapping]:
    """Return whom the request names, by name, as far as the admin sees them (S12)."""
    if wanted.person_ids is not None:
        found = [row for row in load_people(connection, wanted.person_ids) if caller.sees(row["location_id"])]
        missing = set(wanted.person_ids) - {row["id"] for row in found}
        if missing:
            raise InvalidValueError(f"There is no person {', '.join(sorted(missing))}.", field="person_ids")
        return found
    location_ids = wanted.location_ids or []
    known = {each for each in known_locations(connection, location_ids) if caller.sees(each)}
    missing = set(location_ids) - known
    if missing:
        raise InvalidValueError(f"There is no location {', '.join(sorted(missing))}.", field="location_ids")
    return people_at(connection, location_ids)
