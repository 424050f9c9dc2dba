"""Who gets a key of a batch, who does not, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.batches import MAX_BATCH, BulkCreate, Recipient, Skipped
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.people.repository import known_locations, load_people, people_at

_NO_ACCOUNT: Final = worded("They have no linked account.")
_HAS_ONE: Final = worded("They already have a usable key of a batch with this label.")


@dataclass(frozen=True, slots=True)
class Plan:
    """Who gets a key, and who does not."""

    recipients: Sequence[RowMapping]
    skipped: list[Skipped]

    def told(self) -> dict[str, Any]:
        """Return what the answer says of it."""
        planned = [Recipient(person_id=row["id"], name=row["name"]) for row in self.recipients]
        return {"planned": planned, "skipped": self.skipped}


def belonging_of(person: RowMapping) -> dict[str, Any]:
    """Return the columns of a key that is this person's, who was loaded with their location."""
    return {
        "name": person["name"],
        "owner_id": person["id"],
        "owner_folded": person["name_folded"],
        "location_id": person["location_id"],
        "location_folded": person["location_folded"],
    }


def reason_against(person: RowMapping, has_one: set[str]) -> str | None:
    """Return why somebody gets no key; None where they get one."""
    if person["id"] in has_one:
        return _HAS_ONE
    return _NO_ACCOUNT if person["account"] is None else None


def plan_for(connection: Connection, caller: Caller, wanted: BulkCreate, has_one: set[str]) -> Plan:
    """Return who gets a key. ``has_one`` are those who have a usable one already."""
    recipients: list[RowMapping] = []
    skipped: list[Skipped] = []
    for person in _people(connection, caller, wanted):
        reason = reason_against(person, has_one)
        if reason is None:
            recipients.append(person)
        else:
            skipped.append(Skipped(person_id=person["id"], name=person["name"], reason=reason))
    if len(recipients) > MAX_BATCH:
        raise InvalidValueError(
            worded(
                "At most {most} keys at once; these are {count} people.",
                most=f"{MAX_BATCH:,}",
                count=f"{len(recipients):,}",
            ),
            field="location_ids",
        )
    return Plan(recipients, skipped)


def _people(connection: Connection, caller: Caller, wanted: BulkCreate) -> Sequence[RowMapping]:
    """Return whom the request names, by name, as far as the admin sees them (S12)."""
    if wanted.person_ids is not None:
        found = [row for row in load_people(connection, wanted.person_ids) if caller.sees(row["location_id"])]
        missing = set(wanted.person_ids) - {row["id"] for row in found}
        if missing:
            raise InvalidValueError(
                worded("There is no person {ids}.", ids=", ".join(sorted(missing))), field="person_ids"
            )
        return found
    location_ids = wanted.location_ids or []
    known = {each for each in known_locations(connection, location_ids) if caller.sees(each)}
    missing = set(location_ids) - known
    if missing:
        raise InvalidValueError(
            worded("There is no location {ids}.", ids=", ".join(sorted(missing))), field="location_ids"
        )
    return people_at(connection, location_ids)
